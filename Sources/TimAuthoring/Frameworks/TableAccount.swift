/// What of a table was left out or kept in another way, to be said once for all its rows.
struct TableAccount {
  private let file: String
  /// The lines of rows that no section of the mapping means.
  var unmapped: [Int] = []
  /// Rows whose name says that there is none.
  var unnamed: [(line: Int, kind: String, said: String)] = []
  /// Competencies that a role needs without a level.
  var unlevelled: [(line: Int, role: String)] = []

  init(_ table: DelimitedTable) { file = table.file }

  func notes(unread columns: [String]) -> [ImportProblem] {
    var notes: [ImportProblem] = []
    if !columns.isEmpty { notes.append(ImportProblem(.columnsUnread(columns: columns), at: file, line: 1)) }
    if let line = unmapped.first {
      notes.append(ImportProblem(.rowsUnmapped(count: unmapped.count), at: file, line: line))
    }
    if let first = unnamed.first {
      let fault = ImportProblem.Fault.rowsUnnamed(count: unnamed.count, kind: first.kind, said: first.said)
      notes.append(ImportProblem(fault, at: file, line: first.line))
    }
    if let line = unlevelled.first?.line {
      let roles = Set(unlevelled.map(\.role)).count
      notes.append(ImportProblem(.withoutLevel(count: unlevelled.count, roles: roles), at: file, line: line))
    }
    return notes
  }
}
