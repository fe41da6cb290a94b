internal import TimLanguage

/// Checks that each intent has enough examples and that no example stands twice.
struct ExampleCheck {
  /// The fewest examples from which an intent's wording can be learned.
  static let fewest = 12

  let handbook: Handbook

  func findings() -> [Finding] {
    let tokenizer = Tokenizer(contractions: handbook.words.contractions)
    var first: [[String]: SourceLocation] = [:]
    var found: [Finding] = []
    for intent in handbook.intents {
      if intent.examples.count < ExampleCheck.fewest {
        found.append(
          Finding(
            .fewExamples(intent: intent.id, found: intent.examples.count, wanted: ExampleCheck.fewest),
            at: intent.location))
      }
      for example in intent.examples {
        let words = tokenizer.tokens(of: CleanText(example.text).text).map(\.word)
        if let place = first[words] {
          found.append(Finding(.exampleTwice(example: example.text), at: example.location, other: place))
        } else {
          first[words] = example.location
        }
      }
    }
    return found + phrasingsOfTwo(tokenizer)
  }

  /// The same words as a phrasing of two intents, or of one and of what lies outside.
  private func phrasingsOfTwo(_ tokenizer: Tokenizer) -> [Finding] {
    var numbered = NumberedWords(tokenizer)
    var first: [[Int32]: Phrasing] = [:]
    return handbook.phrasings.filter { $0.topic == nil }.compactMap { phrasing in
      let words = numbered.numbers(of: CleanText(phrasing.text).text)
      guard let earlier = first[words] else {
        first[words] = phrasing
        return nil
      }
      guard earlier.intent != phrasing.intent, !words.isEmpty else { return nil }
      return Finding(
        .phrasingOfTwo(
          phrasing: phrasing.text, intent: earlier.intent ?? Phrasing.outside,
          otherIntent: phrasing.intent ?? Phrasing.outside),
        at: phrasing.location, other: earlier.location)
    }
  }
}
