internal import TimLanguage

/// Texts as the numbers of their words, read once on several threads for everything that is made of them.
struct TokenizedTexts: Sendable {
  struct Word: Sendable {
    let word: String
    let key: String
  }

  /// Neighbouring texts, with numbers of their own for their words.
  struct Part: Sendable {
    private(set) var words: [Word] = []
    /// The words of each text in reading order, as places in ``words``.
    private(set) var texts: [[Int32]] = []

    /// How often each of the words is said.
    var counts: [Int] {
      var counts = Array(repeating: 0, count: words.count)
      for number in texts.joined() { counts[Int(number)] += 1 }
      return counts
    }

    init(_ all: ArraySlice<String>, _ tokenizer: Tokenizer) {
      var numbers: [String: Int32] = [:]
      for text in all {
        texts.append(
          tokenizer.tokens(of: text).map { token in
            if let number = numbers[token.word] { return number }
            let number = Int32(words.count)
            numbers[token.word] = number
            words.append(Word(word: token.word, key: token.key))
            return number
          })
      }
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
