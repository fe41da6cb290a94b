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
    return found + phrasingsOfTwo(tokenizer) + emptyWordings(tokenizer) + wordingsOfTwo(tokenizer)
  }

  /// The same words for two entries, or twice for one.
  private func wordingsOfTwo(_ tokenizer: Tokenizer) -> [Finding] {
    var numbered = NumberedWords(tokenizer)
    var first: [[Int32]: (entry: Int, location: SourceLocation)] = [:]
    return handbook.entries.enumerated().flatMap { number, entry in
      ([Example(text: entry.question, location: entry.location)] + entry.wordings).compactMap { wording -> Finding? in
        let words = numbered.numbers(of: CleanText(wording.text).text)
        guard !words.isEmpty else { return nil }
        guard let known = first[words] else {
          first[words] = (number, wording.location)
          return nil
        }
        let fault: Finding.Fault =
          known.entry == number
          ? .exampleTwice(example: wording.text)
          : .wordingOfTwo(wording: wording.text, owner: handbook.entries[known.entry].question)
        return Finding(fault, at: wording.location, other: known.location)
      }
    }
  }

  /// So many small words are said in any talk; more of them make a sentence of somebody's own.
  private static let fewWords = 3

  /// Wordings of entries that say nothing by themselves: whoever says them in any talk would be answered so.
  private func emptyWordings(_ tokenizer: Tokenizer) -> [Finding] {
    let small = Set((handbook.words.stopWords + handbook.words.fillers).map { $0.lowercased() })
    return handbook.entries.flatMap { entry in
      entry.wordings.filter { wording in
        let words = tokenizer.tokens(of: CleanText(wording.text).text)
        return words.count <= ExampleCheck.fewWords && words.allSatisfy { small.contains($0.word) }
      }.map { Finding(.everydayAlias(alias: $0.text, owner: entry.question), at: $0.location) }
    }
  }

  /// Words, and what they are said after.
  private struct Said: Hashable {
    let words: [Int32]
    let topic: String?
  }

  /// The entries by what is asked for them word for word.
  private func entriesByWords(_ numbered: inout NumberedWords) -> [[Int32]: Entry] {
    var entries: [[Int32]: Entry] = [:]
    for entry in handbook.entries {
      for text in [entry.question] + entry.wordings.map(\.text) {
        let words = numbered.numbers(of: CleanText(text).text)
        if !words.isEmpty { entries[words] = entry }
      }
    }
    return entries
  }

  /// The same words as a phrasing of two intents, or of one and of what lies outside.
  private func phrasingsOfTwo(_ tokenizer: Tokenizer) -> [Finding] {
    var numbered = NumberedWords(tokenizer)
    var first: [Said: Phrasing] = [:]
    let entries = entriesByWords(&numbered)
    return handbook.phrasings.compactMap { phrasing in
      let words = numbered.numbers(of: CleanText(phrasing.text).text)
      let said = Said(words: words, topic: phrasing.topic)
      if phrasing.intent == nil, phrasing.topic == nil, let entry = entries[words] {
        return Finding(
          .wordingOfOther(wording: phrasing.text, owner: entry.question), at: phrasing.location, other: entry.location)
      }
      guard let earlier = first[said] else {
        first[said] = phrasing
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
