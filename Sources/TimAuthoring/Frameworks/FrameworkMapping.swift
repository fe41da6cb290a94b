internal import TimKnowledge

/// How the tables of a framework become knowledge, as a mapping file states it.
///
/// A mapping is Markdown: facts about the whole framework under its title, then a section for each kind of row, whose facts
/// say which column holds what.
struct FrameworkMapping: Sendable {
  let title: String
  let summary: String
  /// The facts about the whole, such as `Publisher` and `Licence`.
  private let facts: [String: String]
  let levels: Scale
  let importances: Scale
  let facets: [String]
  /// What a cell says that says nothing.
  let absent: Set<String>
  let rows: [RowMapping]

  static let facts = [
    "Publisher", "Address", "Licence", "Version", "Levels", "Importances", "Facets", "Absent", "Needs are called",
  ]

  func fact(_ key: String) -> String { facts[key] ?? "" }

  init(_ text: String, file: String) throws(ImportProblem) {
    let document = DocumentSection(parsing: text, file: file)
    for fact in document.facts where !FrameworkMapping.facts.contains(fact.key) {
      throw FrameworkMapping.problem(
        fact, "is not a fact of a mapping; these are: " + FrameworkMapping.facts.joined(separator: ", "))
    }
    title = document.title
    summary = document.paragraphs.map(\.plainText).joined(separator: " ").collapsed
    facts = Dictionary(document.facts.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    levels = Scale(document.fact("Levels"))
    importances = Scale(document.fact("Importances"))
    facets = document.fact("Facets")?.wordings.map(\.text) ?? ["Skills"]
    absent = Set(document.facts.filter { $0.key == "Absent" }.map(\.value))
    guard !levels.names.isEmpty else {
      throw ImportProblem(.mapping(text: "Levels:", reason: "is missing; list them from the lowest"), at: file, line: 1)
    }
    var rows: [RowMapping] = []
    for section in document.sections { rows.append(try RowMapping(section, levels: levels, facets: facets)) }
    self.rows = rows
  }

  static func problem(_ fact: Fact, _ reason: String) -> ImportProblem {
    ImportProblem(.mapping(text: fact.key + ":", reason: reason), at: fact.location.file, line: fact.location.line)
  }
}

/// Names in an order, with the figure from which each holds where a framework measures in figures: `Core from 4`.
struct Scale: Sendable {
  let names: [String]
  private let steps: [(name: String, from: Double)]

  init(_ fact: Fact?) {
    let entries = fact?.wordings.map(\.text) ?? []
    let read = entries.map { entry -> (name: String, from: Double?) in
      guard let place = entry.lastIndex(of: " "), let figure = Double(entry[entry.index(after: place)...]),
        entry[..<place].hasSuffix(" from")
      else { return (entry, nil) }
      return (String(entry[..<place].dropLast(5)), figure)
    }
    names = read.map(\.name)
    steps = read.compactMap { step in step.from.map { (step.name, $0) } }
  }

  /// The name that a cell says, in words or by a figure.
  func name(_ cell: String) -> String? {
    if let name = names.first(where: { $0.lowercased() == cell.lowercased() }) { return name }
    guard let figure = Double(cell) else { return nil }
    return steps.filter { $0.from <= figure }.max { $0.from < $1.from }?.name
  }
}
