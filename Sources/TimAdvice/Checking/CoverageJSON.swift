package import TimKnowledge

/// Coverage as JSON: one object with both grids.
package struct CoverageJSON {
  private let coverage: KnowledgeCoverage

  package init(_ coverage: KnowledgeCoverage) {
    self.coverage = coverage
  }

  package var object: JSON {
    .object([
      ("schema", .string("tim.coverage/1")), ("roles", CoverageJSON.grid(coverage.roles)),
      ("levels", CoverageJSON.grid(coverage.levels)),
    ])
  }

  private static func grid(_ grid: KnowledgeCoverage.Grid) -> JSON {
    .object(
      [
        ("rows", .array(grid.rows.map(JSON.string))), ("columns", .array(grid.columns.map(JSON.string))),
        ("cells", .array(grid.cells.map { row in .array(row.map { .string($0.rawValue) }) })),
      ] + KnowledgeCoverage.Fill.allCases.map { ($0.rawValue, .number(grid.count(of: $0))) })
  }
}
