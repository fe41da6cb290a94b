extension Layout {
  /// The lines of a table: columns side by side where they fit, otherwise one point under the other.
  func lines(_ table: Table) -> [StyledText] {
    guard !table.header.isEmpty else { return [] }
    guard !isAccessible, let widths = ColumnWidths(of: table, within: tableWidth).widths else {
      return stacked(table)
    }
    let rule = widths.map { StyledText(String(repeating: "-", count: $0)) }
    let rows = table.rows.map { row($0, widths) }
    // Tall rows run into each other without a line between them.
    let isTall = rows.contains { $0.count >= Self.tallRow }
    return row(table.header.map { $0.bold() }, widths) + row(rule, widths)
      + rows.joined(separator: isTall ? [StyledText()] : [])
  }

  /// Below this, columns are too narrow to read, and above it lines too long to follow.
  private static let narrowestTable = 80
  private static let widestUnwrappedTable = 100
  private static let tallRow = 3

  /// The columns that a table may take, nil where it has to be stacked; unwrapped text must fit without wrapping.
  private var tableWidth: ColumnWidths.Limit {
    if width == 0 { return .unwrapped(Self.widestUnwrappedTable) }
    return width >= Self.narrowestTable ? .wrapped(width) : .none
  }

  /// One row, as many lines as its longest cell takes.
  private func row(_ cells: [StyledText], _ widths: [Int]) -> [StyledText] {
    let columns = widths.indices.map { index in
      index < cells.count ? LineBreaker(width: widths[index]).lines(of: cells[index]) : []
    }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { line in
      columns.indices.reduce(into: StyledText()) { result, index in
        let cell = line < columns[index].count ? columns[index][line] : StyledText()
        result += cell
        let padding = widths[index] - cell.displayWidth + ColumnWidths.gap
        result += StyledText(String(repeating: " ", count: max(padding, 0)))
      }.withoutTrailingBlanks
    }
  }

  /// Each row as a heading, its first cell, and under it what each other column says.
  private func stacked(_ table: Table) -> [StyledText] {
    let groups = table.rows.map { row in
      row.prefix(1).flatMap { wrapped($0.bold()) } + stackedCells(row, table.header)
    }
    return Array(groups.joined(separator: [StyledText()]))
  }

  private func stackedCells(_ row: [StyledText], _ header: [StyledText]) -> [StyledText] {
    zip(header, row).dropFirst().filter { !$1.isEmpty }.flatMap { label, cell in
      wrapped(label + (label.isEmpty ? "" : ": ") + cell, after: isAccessible ? "" : "- ")
    }
  }
}
