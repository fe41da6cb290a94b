/// Writes coverage in plain characters, no wider than 80 columns, so that gaps show at a glance.
package struct CoverageText {
  /// The widest line.
  static let width = 80
  private static let barWidth = 20

  private let coverage: KnowledgeCoverage

  package init(_ coverage: KnowledgeCoverage) {
    self.coverage = coverage
  }

  package var text: String {
    """
    Role × competency

    \(table(coverage.roles, keys: ColumnKeys.initials(coverage.roles.columns)))

    Competency × level

    \(table(coverage.levels, keys: ColumnKeys.beginnings(coverage.levels.columns)))

    # filled   + thin   . empty
    Thin for a role: the competency matters and nothing is said of how this role
    carries it. Thin at a level: a facet has fewer than \(coverage.itemsWanted) items, or it says for
    fewer than \(KnowledgeCoverage.notesWanted) roles what differs. Empty: a question of this cell has no answer.

    """
  }

  private func table(_ grid: KnowledgeCoverage.Grid, keys: [String]) -> String {
    let label = grid.rows.map(\.count).max() ?? 0
    let column = (keys.map(\.count).max() ?? 0) + 1
    let total = "  \(grid.columns.count)/\(grid.columns.count)".count
    let perBlock = max(1, (CoverageText.width - label - total) / column)
    let blocks = stride(from: 0, to: keys.count, by: perBlock).map { start in
      block(grid, keys, start..<min(keys.count, start + perBlock), label: label, column: column)
    }
    return (blocks + [legend(grid.columns, keys), totals(grid)]).joined(separator: "\n\n")
  }

  private func block(
    _ grid: KnowledgeCoverage.Grid, _ keys: [String], _ columns: Range<Int>, label: Int, column: Int
  ) -> String {
    let head = "".padded(to: label) + keys[columns].map { $0.aligned(to: column) }.joined()
    let rows = zip(grid.rows, grid.cells).map { name, cells in
      let marks = cells[columns].map { CoverageText.mark($0).aligned(to: column) }.joined()
      return name.padded(to: label) + marks + "  \(cells.count { $0 == .filled })/\(cells.count)"
    }
    return ([head] + rows).joined(separator: "\n")
  }

  /// What the keys stand for, in two columns read downwards.
  private func legend(_ names: [String], _ keys: [String]) -> String {
    let entries = zip(keys, names).map { "\($0) \($1)" }
    let half = (entries.count + 1) / 2
    return (0..<half).map { row in
      let right = row + half < entries.count ? entries[row + half] : ""
      return right.isEmpty ? entries[row] : entries[row].padded(to: CoverageText.width / 2) + right
    }.joined(separator: "\n")
  }

  /// A bar of the three marks, and the numbers beside it.
  private func totals(_ grid: KnowledgeCoverage.Grid) -> String {
    let counts = KnowledgeCoverage.Fill.allCases.map { "\(grid.count(of: $0)) \($0.rawValue)" }
    return CoverageText.bar(grid) + "  \(grid.cells.joined().count) cells: " + counts.joined(separator: ", ")
  }

  /// The shares of thin and empty cells, each at least one mark wide where there is one, and the rest filled.
  static func bar(_ grid: KnowledgeCoverage.Grid) -> String {
    let all = max(grid.cells.joined().count, 1)
    let gaps = [KnowledgeCoverage.Fill.thin, .empty].map { fill in
      let count = grid.count(of: fill)
      return String(repeating: mark(fill), count: (count * barWidth + all - 1) / all)
    }.joined().prefix(barWidth)
    return String(repeating: mark(.filled), count: barWidth - gaps.count) + gaps
  }

  private static func mark(_ fill: KnowledgeCoverage.Fill) -> String {
    switch fill {
    case .filled: "#"
    case .thin: "+"
    case .empty: "."
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }

  fileprivate func aligned(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
