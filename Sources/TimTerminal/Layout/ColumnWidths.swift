/// Shares the width of a table among its columns.
struct ColumnWidths {
  /// How wide a table may get, and whether its cells may wrap.
  enum Limit {
    case none
    case wrapped(Int)
    case unwrapped(Int)
  }

  /// The blanks between two columns.
  static let gap = 2

  /// The width of each column, nil where the table does not fit.
  let widths: [Int]?

  init(of table: Table, within limit: Limit) {
    let columns = table.header.indices.map { index in
      [table.header[index]] + table.rows.compactMap { index < $0.count ? $0[index] : nil }
    }
    let natural = columns.map { $0.map(\.normalizedWidth).max() ?? 0 }
    let gaps = Self.gap * (columns.count - 1)
    switch limit {
    case .none: widths = nil
    case .unwrapped(let most): widths = natural.reduce(gaps, +) <= most ? natural : nil
    case .wrapped(let most):
      let narrowest = columns.map { $0.map(\.longestWord).max() ?? 0 }
      widths = Self.share(most - gaps, natural: natural, narrowest: narrowest)
    }
  }

  /// Gives every column its longest word, then lets grow whichever wraps most, so that rows stay low.
  private static func share(_ total: Int, natural: [Int], narrowest: [Int]) -> [Int]? {
    var rest = total - narrowest.reduce(0, +)
    guard rest >= 0 else { return nil }
    var widths = narrowest
    while rest > 0 {
      let wanting = widths.indices.filter { widths[$0] < natural[$0] }
      guard let next = wanting.min(by: { natural[$1] * widths[$0] < natural[$0] * widths[$1] }) else { break }
      widths[next] += 1
      rest -= 1
    }
    return widths
  }
}

extension StyledText {
  /// The width on one line, with single blanks between words.
  fileprivate var normalizedWidth: Int {
    let words = words
    return words.reduce(max(words.count - 1, 0)) { $0 + $1.columns }
  }

  fileprivate var longestWord: Int {
    words.map(\.columns).max() ?? 0
  }
}
