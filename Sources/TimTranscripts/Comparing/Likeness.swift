/// How much the units of two replies are alike, worked out once for all pairs.
struct Likeness {
  enum Degree {
    case same, alike, unlike
  }

  private let expected: [ReplyUnit]
  private let given: [ReplyUnit]
  private let patterns: [HolePattern]
  private let expectedWords: [Set<Substring>]
  private let givenWords: [Set<Substring>]

  init(_ expected: [ReplyUnit], _ given: [ReplyUnit]) {
    self.expected = expected
    self.given = given
    patterns = expected.map { HolePattern($0.text) }
    expectedWords = expected.map { Set($0.text.plainWords) }
    givenWords = given.map { Set($0.text.plainWords) }
  }

  /// Same words, or the same place in the reply: items by number, other things by kind and shared words.
  func of(_ row: Int, _ column: Int) -> Degree {
    if patterns[row].matches(given[column].text) { return .same }
    switch (expected[row].kind, given[column].kind) {
    case (.item(let one), .item(let other)): return one == other ? .alike : .unlike
    case (.source, .source), (.heading, .heading): return .alike
    case (.bullet, .bullet), (.paragraph, .paragraph):
      return row == 0 && column == 0 || sharesWords(row, column) ? .alike : .unlike
    default: return .unlike
    }
  }

  /// Whether at least a quarter of the words of the shorter one are in the other.
  private func sharesWords(_ row: Int, _ column: Int) -> Bool {
    let shared = expectedWords[row].intersection(givenWords[column]).count
    return shared * 4 >= min(expectedWords[row].count, givenWords[column].count)
  }
}
