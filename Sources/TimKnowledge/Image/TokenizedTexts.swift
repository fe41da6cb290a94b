internal import TimLanguage

/// Texts as the numbers of their words, read once on several threads for everything that is made of them.
struct TokenizedTexts: Sendable {
  typealias Word = NumberedWords.Word

  /// Neighbouring texts, with numbers of their own for their words.
  struct Part: Sendable {
    let words: [Word]
    /// The words of each text in reading order, as places in ``words``.
    let texts: [[Int32]]

    /// How often each of the words is said.
    var counts: [Int] {
      var counts = Array(repeating: 0, count: words.count)
      for number in texts.joined() { counts[Int(number)] += 1 }
      return counts
    }

    init(_ all: ArraySlice<String>, _ tokenizer: Tokenizer) {
      var numbered = NumberedWords(tokenizer)
      texts = all.map { numbered.numbers(of: $0) }
      words = numbered.words
    }
  }

  let parts: [Part]

  /// A part for each thread: one more would meet every word once more as a new one.
  private static let threads = 2

  init(_ texts: [String], _ tokenizer: Tokenizer) {
    let shares = TokenizedTexts.shares(of: texts)
    parts = Parallel.map(shares, jobs: TokenizedTexts.threads) { Part(texts[$0], tokenizer) }
  }

  /// The texts cut into stretches of about the same length.
  private static func shares(of texts: [String]) -> [Range<Int>] {
    let most = texts.reduce(0) { $0 + $1.utf8.count } / threads + 1
    var shares: [Range<Int>] = []
    var (start, length) = (0, 0)
    for (place, text) in texts.enumerated() {
      length += text.utf8.count
      guard length >= most || place == texts.count - 1 else { continue }
      shares.append(start..<(place + 1))
      (start, length) = (place + 1, 0)
    }
    return shares
  }
}
