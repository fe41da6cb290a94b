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
  /// Columns that nothing is read from on purpose.
  let unread: Set<String>
  let grades: GradeNames
  /// What facets are called beside what Tim knows already.
  let facetNames: [String: String]
  let rows: [RowMapping]
  let groups: [GroupMapping]
  /// Files that the mapping brings along as they are, such as words of the publisher's own.
  let files: [KnowledgeFile]

  static let facts = [
    "Publisher", "Address", "Licence", "Version", "Levels", "Importances", "Facets", "Grades", "Absent", "Not read",
    "Needs are called", "Names in brackets", "Singular", "Spoken of as", "Weighing",
  ]
  /// The facts that say yes or no.
  private static let answers = ["Names in brackets", "Singular"]
  private static let facetEnding = " also called"

  func fact(_ key: String) -> String { facts[key] ?? "" }

  /// The framework as it stands in a sentence.
  var spokenName: String { fact("Spoken of as").isEmpty ? title : fact("Spoken of as") }

  /// Whether a fact says yes.
  func isSet(_ key: String) -> Bool { fact(key).lowercased() == "yes" }

  init(_ text: String, file: String) throws(ImportProblem) {
    let document = DocumentSection(parsing: text, file: file)
    let facets = document.fact("Facets")?.wordings.map(\.text) ?? ["Skills"]
    let spoken = facets.map { $0 + FrameworkMapping.facetEnding }
    for fact in document.facts where !(FrameworkMapping.facts + spoken).contains(fact.key) {
      throw FrameworkMapping.problem(
        fact, "is not a fact of a mapping; these are: " + FrameworkMapping.facts.joined(separator: ", "))
    }
    for fact in document.facts where FrameworkMapping.answers.contains(fact.key) {
      guard ["yes", "no"].contains(fact.value.lowercased()) else {
        throw FrameworkMapping.problem(fact, "has to say yes or no")
      }
    }
    title = document.title
    summary = document.paragraphs.map(\.plainText).joined(separator: " ").collapsed
    facts = Dictionary(document.facts.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    levels = Scale(document.fact("Levels"))
    importances = Scale(document.fact("Importances"))
    self.facets = facets
    facetNames = Dictionary(
      zip(facets, spoken).compactMap { facet, key in document.fact(key).map { (facet, $0.value) } },
      uniquingKeysWith: { first, _ in first })
    grades = GradeNames(document.fact("Grades"))
    unread = Set(document.facts.filter { $0.key == "Not read" }.flatMap { $0.wordings.map(\.text) })
    absent = Set(document.facts.filter { $0.key == "Absent" }.map(\.value))
    guard !levels.names.isEmpty else {
      throw ImportProblem(.mapping(text: "Levels:", reason: "is missing; list them from the lowest"), at: file, line: 1)
    }
    var (rows, groups, files) = ([RowMapping](), [GroupMapping](), [KnowledgeFile]())
    for section in document.sections {
      if section.title.hasSuffix(".md") {
        files.append(try FrameworkMapping.file(section))
      } else if section.fact("Groups") != nil {
        groups.append(GroupMapping(section))
      } else {
        rows.append(try RowMapping(section, levels: levels, absent: absent))
      }
    }
    (self.rows, self.groups, self.files) = (rows, groups, files)
  }

  /// A file whose text stands in a block of code under its path.
  private static func file(_ section: DocumentSection) throws(ImportProblem) -> KnowledgeFile {
    let steps = section.title.split(separator: "/", omittingEmptySubsequences: false)
    guard steps.count <= 2, steps.count == 1 || HandbookReader.folders.contains(String(steps[0])) else {
      throw ImportProblem(
        .mapping(text: section.title, reason: "is no file of a knowledge folder"), at: section.location.file,
        line: section.location.line)
    }
    return KnowledgeFile(
      path: section.title, text: section.blocks.filter { $0.kind == .code }.map(\.literal).joined())
  }

  static func problem(_ fact: Fact, _ reason: String) -> ImportProblem {
    ImportProblem(.mapping(text: fact.key + ":", reason: reason), at: fact.location.file, line: fact.location.line)
  }
}
