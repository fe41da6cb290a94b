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
    case level = "Level"
    case importance = "Importance"
    case figures = "Figures"
    case items = "Items"
  }

  let subject: Subject
  let name: CellTemplate
  /// What cells have to say for the mapping to be meant: `kind = task`.
  private let conditions: [(column: String, value: String)]
  private let values: [Key: CellTemplate]
  /// Headings, levels or facets, and what stands under each.
  let headings: [(heading: String, value: CellTemplate)]
  private let columns: Set<String>

  init(_ section: DocumentSection, levels: Scale, facets: [String]) throws(ImportProblem) {
    let place = section.location
    guard let subject = [Subject.role, .competency].first(where: { section.fact($0.rawValue) != nil }),
      let name = section.fact(subject.rawValue)
    else {
      throw ImportProblem(
        .mapping(text: section.title, reason: "says neither “Role:” nor “Competency:”"), at: place.file,
        line: place.line)
    }
    self.subject = subject
    self.name = CellTemplate(name.value)
    var conditions: [(column: String, value: String)] = []
    var values: [Key: CellTemplate] = [:]
    var headings: [(heading: String, value: CellTemplate)] = []
    for fact in section.facts where fact.key != subject.rawValue {
      if fact.key == "When" {
        let parts = fact.value.split(separator: "=", maxSplits: 1).map(\.trimmed)
        guard parts.count == 2 else { throw FrameworkMapping.problem(fact, "has to say “column = value”") }
        conditions.append((parts[0], parts[1]))
      } else if let key = Key(rawValue: fact.key) {
        values[key] = CellTemplate(fact.value)
      } else {
        headings.append((fact.key, CellTemplate(fact.value)))
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
    let templates = [self.name] + Array(values.values) + headings.map(\.value)
    columns = Set(templates.flatMap(\.columns) + conditions.map(\.column))
  }

  /// Whether a table has all columns that are spoken of.
  func fits(_ table: DelimitedTable) -> Bool { columns.isSubset(of: table.columns) }

  func isMeant(_ table: DelimitedTable, _ row: DelimitedTable.Row) -> Bool {
    conditions.allSatisfy { table.cell($0.column, of: row) == $0.value }
  }

  func value(_ key: Key, _ table: DelimitedTable, _ row: DelimitedTable.Row) -> String {
    values[key]?.text(table, row) ?? ""
  }
}

/// A column's name, or a text with columns in braces: `{importance} of 5`.
struct CellTemplate: Sendable {
  let columns: [String]
  private let pattern: String?

  init(_ text: String) {
    guard text.contains("{") else {
      columns = [text]
      pattern = nil
      return
    }
    columns = text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { part in
      part.firstIndex(of: "}").map { String(part[..<$0]) }
    }
    pattern = text
  }

  func text(_ table: DelimitedTable, _ row: DelimitedTable.Row) -> String {
    guard let pattern else { return columns.first.map { table.cell($0, of: row) } ?? "" }
    return columns.reduce(pattern) { text, column in
      text.split(separator: "{\(column)}", omittingEmptySubsequences: false).joined(
        separator: table.cell(column, of: row))
    }
  }
}
