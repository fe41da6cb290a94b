internal import TimKnowledge

/// What the rows of a table hold: about which role or competency they are, and which column holds what about it.
struct RowMapping: Sendable {
  enum Subject: String, Sendable {
    case role = "Role"
    case competency = "Competency"
  }

  /// What a column can hold beside the items under a heading.
  enum Key: String, CaseIterable, Sendable {
    case about = "About"
    case alsoCalled = "Also called"
    case group = "Group"
    case needs = "Needs"
    case kind = "Kind"
    case meaning = "Meaning"
    case level = "Level"
    case importance = "Importance"
    case figures = "Figures"
    case items = "Items"
  }

  /// The keys, and the lists of a role that Tim's own questions ask for.
  private static let usual =
    Key.allCases.map(\.rawValue) + [
      "When", "Responsibilities", "Metrics", "Tools", "Decides", "Mistakes", "Certification",
    ]

  let subject: Subject
  let name: CellTemplate
  /// What cells have to say for the mapping to be meant: `kind = task`.
  private let conditions: [(column: String, value: String)]
  private let values: [Key: CellTemplate]
  /// Headings, levels or facets, and what stands under each.
  let headings: [(heading: String, value: CellTemplate)]

  init(_ section: DocumentSection, levels: Scale, absent: Set<String>) throws(ImportProblem) {
    let place = section.location
    guard let subject = [Subject.role, .competency].first(where: { section.fact($0.rawValue) != nil }),
      let name = section.fact(subject.rawValue)
    else {
      throw ImportProblem(
        .mapping(text: section.title, reason: "says neither “Role:” nor “Competency:”"), at: place.file,
        line: place.line)
    }
    self.subject = subject
    self.name = CellTemplate(name.value, absent: absent)
    var conditions: [(column: String, value: String)] = []
    var values: [Key: CellTemplate] = [:]
    var headings: [(heading: String, value: CellTemplate)] = []
    for fact in section.facts where fact.key != subject.rawValue {
      if fact.key == "When" {
        let parts = fact.value.split(separator: "=", maxSplits: 1).map(\.trimmed)
        guard parts.count == 2 else { throw FrameworkMapping.problem(fact, "has to say “column = value”") }
        conditions.append((parts[0], parts[1]))
      } else if let key = Key(rawValue: fact.key) {
        values[key] = CellTemplate(fact.value, absent: absent)
      } else if let meant = RowMapping.usual.first(where: { Nearest.isSlip(fact.key, of: $0) }) {
        throw FrameworkMapping.problem(fact, "is hardly a heading of the framework; did you mean “\(meant):”?")
      } else {
        headings.append((fact.key, CellTemplate(fact.value, absent: absent)))
      }
    }
    if subject == .competency {
      for (heading, _) in headings where !levels.names.contains(heading) {
        throw ImportProblem(
          .mapping(text: heading + ":", reason: "is neither a level nor a fact of a competency"), at: place.file,
          line: place.line)
      }
    }
    self.conditions = conditions
    self.values = values
    self.headings = headings
  }

  private var templates: [CellTemplate] { [name] + Array(values.values) + headings.map(\.value) }

  /// The columns that are spoken of.
  var columns: Set<String> { Set(templates.flatMap(\.columns) + conditions.map(\.column)) }

  /// Whether a table has all columns that are needed.
  func fits(_ table: DelimitedTable) -> Bool {
    templates.allSatisfy { $0.fits(table.columns) } && conditions.allSatisfy { table.columns.contains($0.column) }
  }

  func isMeant(_ table: DelimitedTable, _ row: DelimitedTable.Row) -> Bool {
    conditions.allSatisfy { table.cell($0.column, of: row) == $0.value }
  }

  func value(_ key: Key, _ table: DelimitedTable, _ row: DelimitedTable.Row) -> String {
    values[key]?.text(table, row) ?? ""
  }
}
