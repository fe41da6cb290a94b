package import TimKnowledge
internal import TimLanguage

/// Looks up the words of an utterance, mends spellings, and finds the phrases that the knowledge knows.
package struct UtteranceReader: Sendable {
  let knowledge: KnowledgeBase
  private let spelling: Spellchecker
  private let phrases: PhraseTable

  /// Words beyond this many are not looked at: nobody asks a question that long, and time stays bounded.
  static let mostTokens = 600

  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    spelling = Spellchecker(knowledge)
    phrases = knowledge.phrases
  }

  package func read(_ raw: String) -> ReadUtterance {
    let text = CleanText(raw).text
    var tokens = knowledge.tokenizer.tokens(of: text)
    if tokens.count > UtteranceReader.mostTokens { tokens.removeLast(tokens.count - UtteranceReader.mostTokens) }
    let (numbers, repairs) = spelling.check(&tokens)
    let flags: [WordFlags] = numbers.map { $0 < 0 ? [] : knowledge.flags(ofWord: $0) }
    let found = mentions(in: numbers, tokens, flags, text)
    return ReadUtterance(
      text: text, tokens: tokens, words: numbers, flags: flags, repairs: repairs, mentions: found.entities,
      concepts: found.concepts)
  }

  // MARK: - Phrases

  private func mentions(
    in numbers: [Int], _ tokens: [Token], _ flags: [WordFlags], _ text: String
  ) -> (entities: [Mention], concepts: [Mention]) {
    var entities: [Mention] = []
    var concepts: [Mention] = []
    for start in numbers.indices where numbers[start] >= 0 {
      for match in phrases.matches(in: numbers, from: start, isFiller: { flags[$0].contains(.filler) }) {
        let range = start..<(start + match.length)
        let readings = phrases.readings(of: match.phrase).compactMap { fitting($0, tokens[start], text) }
        let named = readings.filter { $0.kind != .concept }
        if !named.isEmpty { entities.append(Mention(range: range, readings: named)) }
        if named.count < readings.count {
          concepts.append(Mention(range: range, readings: readings.filter { $0.kind == .concept }))
        }
      }
    }
    let kept = UtteranceReader.withoutOverlaps(entities)
    return (kept, concepts.filter { !UtteranceReader.isInside($0, kept) })
  }

  /// The reading if the word is said in the form that it asks for.
  ///
  /// An abbreviation that is also a word of the
  /// language (*SAFe*, *INVEST*) counts as a name only in capitals.
  private func fitting(_ reading: PhraseReading, _ token: Token, _ text: String) -> PhraseReading? {
    if reading.exactWord.isEmpty { return reading }
    let exact = reading.isAbbreviation ? reading.exactWord.lowercased() : reading.exactWord
    let isOtherNumber = token.word == exact + "s" || token.word + "s" == exact
    guard token.word == exact || reading.kind != .entity(.level) && isOtherNumber else { return nil }
    if reading.kind == .entity(.term), !reading.isName, isCapitalised(token, text) {
      return PhraseReading(kind: reading.kind, index: reading.index, isName: true, exactWord: exact)
    }
    return reading
  }

  /// Whether at least two letters are capitals.
  private func isCapitalised(_ token: Token, _ text: String) -> Bool {
    text.utf8.dropFirst(token.range.lowerBound).prefix(token.range.count).count { $0 >= 0x41 && $0 <= 0x5A } >= 2
  }

  /// Words inside a longer name have lost their own sense: *metrics* in *Metrics and Flow* asks for no figures.
  private static func isInside(_ concept: Mention, _ entities: [Mention]) -> Bool {
    entities.contains { entity in
      entity.range.count > concept.range.count && entity.range.lowerBound <= concept.range.lowerBound
        && entity.range.upperBound >= concept.range.upperBound
    }
  }

  /// Keeps the longest phrases; among equally long ones a name before a description, then the first.
  private static func withoutOverlaps(_ mentions: [Mention]) -> [Mention] {
    var taken: Set<Int> = []
    var kept: [Mention] = []
    let order = mentions.sorted {
      ($1.range.count, $0.isName ? 0 : 1, $0.range.lowerBound) < (
        $0.range.count, $1.isName ? 0 : 1, $1.range.lowerBound
      )
    }
    for mention in order where taken.isDisjoint(with: mention.range) {
      taken.formUnion(mention.range)
      kept.append(mention)
    }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
