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

  /// So many parts that the threads are done at about the same time.
  private static let mostParts = 8

  init(_ texts: [String], _ tokenizer: Tokenizer) {
    let size = max(1, (texts.count + TokenizedTexts.mostParts - 1) / TokenizedTexts.mostParts)
    let starts = Array(stride(from: 0, to: texts.count, by: size))
    parts = Parallel.map(starts, jobs: 2) { Part(texts[$0..<min(texts.count, $0 + size)], tokenizer) }
  }
}
