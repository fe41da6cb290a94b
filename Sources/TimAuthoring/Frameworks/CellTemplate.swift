/// What a mapping takes from a row: a column's name, a text with columns in braces (`{importance} of 5`), or a text in quotes
/// that holds for every row; where there are several with `else` between them, the first that says something.
struct CellTemplate: Sendable {
  private enum Choice: Sendable {
    case column(String)
    case text(String)
    case pattern(String, columns: [String])
  }

  private let choices: [Choice]
  /// What a cell says that says nothing.
  private let absent: Set<String>

  init(_ text: String, absent: Set<String>) {
    self.absent = absent
    choices = CellTemplate.parts(of: text).map { part in
      if part.count > 1, let first = part.first, let last = part.last, "\"“".contains(first), "\"”".contains(last) {
        return .text(String(part.dropFirst().dropLast()))
      }
      guard part.contains("{") else { return .column(part) }
      let columns = part.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
        piece.firstIndex(of: "}").map { String(piece[..<$0]) }
      }
      return .pattern(part, columns: columns)
    }
  }

  private static func parts(of text: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for word in text.split(separator: " ") {
      if word == "else" { parts.append([]) } else { parts[parts.count - 1].append(word) }
    }
    return parts.map { $0.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  /// The columns that are spoken of.
  var columns: [String] { choices.flatMap(CellTemplate.columns) }

  /// Whether at least one way of saying it finds its columns.
  func fits(_ columns: [String]) -> Bool {
    choices.contains { Set(CellTemplate.columns(of: $0)).isSubset(of: columns) }
  }

  private static func columns(of choice: Choice) -> [String] {
    switch choice {
    case .column(let column): [column]
    case .text: []
    case .pattern(_, let columns): columns
    }
  }

  func text(_ table: DelimitedTable, _ row: DelimitedTable.Row) -> String {
    let texts = choices.lazy.map { text(of: $0, table, row) }
    return texts.first { !$0.isEmpty && !absent.contains($0.collapsed) } ?? texts.last ?? ""
  }

  private func text(of choice: Choice, _ table: DelimitedTable, _ row: DelimitedTable.Row) -> String {
    switch choice {
    case .column(let column): table.cell(column, of: row)
    case .text(let text): text
    case .pattern(let pattern, let columns):
      columns.reduce(pattern) { text, column in
        text.split(separator: "{\(column)}", omittingEmptySubsequences: false).joined(
          separator: table.cell(column, of: row))
      }
    }
  }
}
