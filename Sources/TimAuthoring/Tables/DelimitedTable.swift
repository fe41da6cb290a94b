internal import TimKnowledge

/// A table as spreadsheets write it: cells between commas, semicolons or tabs, quoted where they hold one of these.
package struct DelimitedTable: Sendable {
  /// One row with the line on which it begins.
  package struct Row: Sendable {
    package let line: Int
    fileprivate let cells: [String]
  }

  /// The file's name, for messages.
  package let file: String
  package let columns: [String]
  package let rows: [Row]

  package init(_ text: String, file: String) throws(ImportProblem) {
    self.file = file
    let declared = DelimitedTable.declaredSeparator(text)
    var scanner = CellScanner(text, separator: declared ?? DelimitedTable.separator(of: text, file))
    let lines = Array(try scanner.rows(file).dropFirst(declared == nil ? 0 : 1))
    guard let header = lines.first else { throw ImportProblem(.emptyTable, at: file) }
    let columns = header.cells.map(\.trimmed)
    self.columns = columns
    for row in lines where row.cells.dropFirst(columns.count).contains(where: { !$0.trimmed.isEmpty }) {
      throw ImportProblem(.tooManyCells(found: row.cells.count, wanted: columns.count), at: file, line: row.line)
    }
    rows = lines.dropFirst().map { Row(line: $0.line, cells: $0.cells) }
  }

  /// A cell without the space around it; empty where the row or the table has none of that name.
  package func cell(_ column: String, of row: Row) -> String {
    columns.firstIndex(of: column).map { cell($0, of: row) } ?? ""
  }

  package func cell(_ column: Int, of row: Row) -> String {
    column < row.cells.count ? row.cells[column].trimmed : ""
  }

  /// What a spreadsheet says in a line of its own on top, as `sep=;`.
  private static func declaredSeparator(_ text: String) -> UInt8? {
    let first = text.utf8.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    let mark = "sep=".utf8
    return first.count == mark.count + 1 && first.starts(with: mark) ? first.last : nil
  }

  /// What stands between cells: a tab where the name says so, else what the first line has most of.
  private static func separator(of text: String, _ file: String) -> UInt8 {
    if file.hasSuffix(".tsv") || file.hasSuffix(".tab") { return UInt8(ascii: "\t") }
    let header = text.utf8.prefix { $0 != UInt8(ascii: "\n") }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    func count(_ byte: UInt8) -> Int { header.count { $0 == byte } }
    return candidates.max { count($0) < count($1) } ?? UInt8(ascii: ",")
  }
}

/// Takes the bytes of a table apart into cells.
private struct CellScanner {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var place = 0
  private var line = 1

  init(_ text: String, separator: UInt8) {
    bytes = Array(text.utf8)
    self.separator = separator
  }

  /// The rows that hold anything.
  mutating func rows(_ file: String) throws(ImportProblem) -> [(line: Int, cells: [String])] {
    var rows: [(line: Int, cells: [String])] = []
    while place < bytes.count {
      let start = line
      let cells = try row(file)
      if cells.contains(where: { !$0.trimmed.isEmpty }) { rows.append((start, cells)) }
    }
    return rows
  }

  private mutating func row(_ file: String) throws(ImportProblem) -> [String] {
    var cells: [String] = []
    while true {
      cells.append(try cell(file))
      guard place < bytes.count else { return cells }
      let end = bytes[place]
      place += 1
      if end == UInt8(ascii: "\n") {
        line += 1
        return cells
      }
    }
  }

  private mutating func cell(_ file: String) throws(ImportProblem) -> String {
    if place < bytes.count, bytes[place] == UInt8(ascii: "\"") { return try quoted(file) }
    let start = place
    while place < bytes.count, bytes[place] != separator, bytes[place] != UInt8(ascii: "\n") { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  /// A cell in quotes, in which a quote stands twice.
  private mutating func quoted(_ file: String) throws(ImportProblem) -> String {
    let start = line
    var cell: [UInt8] = []
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte == UInt8(ascii: "\n") { line += 1 }
      guard byte == UInt8(ascii: "\"") else {
        cell.append(byte)
        continue
      }
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
        // What stands between the closing quote and the end of the cell belongs to it, as spreadsheets read it.
        while place < bytes.count, bytes[place] != separator, bytes[place] != UInt8(ascii: "\n") {
          cell.append(bytes[place])
          place += 1
        }
        return String(decoding: cell, as: UTF8.self)
      }
      cell.append(byte)
      place += 1
    }
    throw ImportProblem(.unclosedQuote, at: file, line: start)
  }
}
