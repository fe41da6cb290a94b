/// Lists short texts in columns, read downwards, as shells do.
struct ColumnList {
  let width: Int
  /// The rows that fit on the screen; what does not is only counted.
  let height: Int

  private static let gap = 2

  func text(_ items: [String]) -> String {
    let widest = (items.map(\.displayWidth).max() ?? 0) + Self.gap
    let columns = max(1, (width + Self.gap) / max(widest, 1))
    let capacity = columns * max(height, 1)
    let shown = Array(items.prefix(capacity))
    let rows = (shown.count + columns - 1) / columns
    let lines = (0..<rows).map { row in line(stride(from: row, to: shown.count, by: rows).map { shown[$0] }, widest) }
    let rest = items.count - shown.count
    return (lines + (rest > 0 ? ["… +\(rest)"] : [])).map { $0 + "\n" }.joined()
  }

  private func line(_ items: [String], _ widest: Int) -> String {
    items.dropLast().map { $0 + String(repeating: " ", count: widest - $0.displayWidth) }.joined() + (items.last ?? "")
  }
}
