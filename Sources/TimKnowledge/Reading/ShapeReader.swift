extension ReadingContext {
  /// What a knowledge is made of; what the file does not speak of is not asked for.
  mutating func shape(_ document: DocumentSection) -> Shape {
    var shape = Shape()
    let titles = ShapeKey.all.map(\.section)
    expectFacts(document, known: ["Extends"] + ReadingContext.keeping)
    expectSections(document, known: titles + [""], mayRepeat: true)
    if let extends = document.fact("Extends"), extends.value != "nothing" {
      report(.badShape(key: extends.key, text: extends.value), at: extends.valueLocation)
    }
    shape.extendsNothing = document.fact("Extends")?.value == "nothing"
    var stated: Set<String> = []
    for section in document.sections {
      let keys = ShapeKey.all.filter { $0.section == section.title }
      expectFacts(section, known: keys.flatMap { $0.keys.map(\.0) })
      for (key, read) in keys.flatMap(\.keys) {
        guard let fact = section.fact(key) else { continue }
        guard stated.insert(section.title + "/" + key).inserted else {
          report(.duplicateFact(key: key), at: fact.location)
          continue
        }
        if !read(&shape, fact.value, fact.wordings.map(\.text)) {
          report(.badShape(key: key, text: fact.value), at: fact.valueLocation)
        }
      }
    }
    return shape
  }
}

/// The facts that a section of `shape.md` may state, and where each goes.
struct ShapeKey: Sendable {
  /// Takes a fact's value, whole and as a list; false where it cannot be read.
  typealias Read = @Sendable (inout Shape, String, [String]) -> Bool

  let section: String
  let keys: [(String, Read)]

  static let all = [
    ShapeKey(
      section: "Roles",
      keys: [
        ("Lists", list(\.roleLists)), ("Facts", text(\.roleFacts)), ("Steps", list(\.roleSteps)),
        ("Way", text(\.roleWay)), ("Not quoted", set(\.unquotedLists)), ("Statements", text(\.roleStatements)),
        ("Required", list(\.requiredOfRoles)),
        ("Dimensions", list(\.dimensions)), ("Partners", text(\.partners)), ("Meeting", list(\.meeting)),
        ("Importances", list(\.importances)), ("Weighing", number(\.weighing)),
        ("Every competency", answer(\.listsEveryCompetency)), ("Own items", set(\.ownItems)),
        ("Neighbours", text(\.neighbours)),
      ]),
    ShapeKey(
      section: "Competencies",
      keys: [
        ("Lists", list(\.competencyLists)), ("Required", list(\.requiredOfCompetencies)),
        ("Every cell", answer(\.fillsEveryCell)), ("Usual level", text(\.usualLevel)),
      ]),
    ShapeKey(section: "Questions", keys: [("Parts", list(\.entryParts))]),
    ShapeKey(
      section: "Items",
      keys: [
        ("At least", number(\.fewestItems)), ("Words", range(\.itemWords)), ("Sources", answer(\.citesSources)),
        ("Title words", number(\.titleWords)), ("Titles", answer(\.titlesItems)),
        ("Summaries", answer(\.summarisesSubjects)),
      ]),
    ShapeKey(section: "Sources", keys: [("Read", text(\.readMark))]),
    ShapeKey(
      section: "Checks",
      keys: [
        ("Accepted", set(\.accepted))
      ]),
  ]

  private static func list(_ path: any WritableKeyPath<Shape, [String]> & Sendable) -> Read {
    { shape, _, values in
      shape[keyPath: path] = values
      return true
    }
  }

  private static func set(_ path: any WritableKeyPath<Shape, Set<String>> & Sendable) -> Read {
    { shape, _, values in
      shape[keyPath: path] = Set(values)
      return true
    }
  }

  private static func text(_ path: any WritableKeyPath<Shape, String> & Sendable) -> Read {
    { shape, value, _ in
      shape[keyPath: path] = value
      return true
    }
  }

  private static func number(_ path: any WritableKeyPath<Shape, Int> & Sendable) -> Read {
    { shape, value, _ in
      guard let number = Int(value), number >= 0 else { return false }
      shape[keyPath: path] = number
      return true
    }
  }

  private static func answer(_ path: any WritableKeyPath<Shape, Bool> & Sendable) -> Read {
    { shape, value, _ in
      guard ["yes", "no"].contains(value.lowercased()) else { return false }
      shape[keyPath: path] = value.lowercased() == "yes"
      return true
    }
  }

  /// `8 to 60`.
  private static func range(_ path: any WritableKeyPath<Shape, ClosedRange<Int>> & Sendable) -> Read {
    { shape, value, _ in
      let ends = value.split(separator: " ").compactMap { Int($0) }
      guard ends.count == 2, ends[0] >= 0, ends[0] <= ends[1] else { return false }
      shape[keyPath: path] = ends[0]...ends[1]
      return true
    }
  }
}
