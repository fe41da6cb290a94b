internal import TimLanguage

/// How often people say what a pattern can hang on, counted over all phrasings and examples.
struct AnchorFrequencies {
  private var words: [Int: Int] = [:]
  private var concepts: [Int]
  private let texts: Int

  /// What every text is taken to say at least once, so that nothing seems never to be said.
  private static let floor = 1

  init(_ handbook: Handbook, _ asked: AskedTexts, _ tokenizer: Tokenizer, _ index: WordIndex) {
    let parts = asked.phrasings.parts + asked.others.parts
    texts = parts.reduce(0) { $0 + $1.texts.count }
    for part in parts {
      let ids = part.words.map { index.id(of: $0.key) }
      for text in part.texts { for word in Set(text.map { ids[Int($0)] }) { words[word, default: 0] += 1 } }
    }
    concepts = handbook.concepts.map { _ in 0 }
    for (number, concept) in handbook.concepts.enumerated() {
      // A phrase is said at most as often as its rarest word.
      concepts[number] = concept.phrases.reduce(0) { sum, phrase in
        sum + (tokenizer.tokens(of: phrase.text).map { words[index.id(of: $0.key)] ?? 0 }.min() ?? 0)
      }
    }
  }

  func of(_ anchor: PatternProgram.Anchor) -> Int {
    let count =
      switch anchor {
      case .word(let id): words[id] ?? 0
      case .concept(let number): number < concepts.count ? concepts[number] : 0
      case .slot: texts
      }
    return count + AnchorFrequencies.floor
  }
}
