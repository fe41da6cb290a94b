package import TimKnowledge
internal import TimLanguage

/// Looks up the words of an utterance, mends spellings, and finds the phrases that the knowledge knows.
package struct UtteranceReader: Sendable {
  let knowledge: KnowledgeBase
  private let spelling: Spellchecker
  private let phrases: PhraseTable

  /// Words beyond this many are not looked at: nobody asks a question that long, and time stays bounded.
  static let mostTokens = 600
  /// Bytes beyond this many are not looked at either, before anything is made of them.
  static let mostBytes = 1 << 14

  /// Who reads very many texts lends a memory for their misspelt words.
  package init(_ knowledge: KnowledgeBase, memory: SpellingMemory? = nil) {
    self.knowledge = knowledge
    spelling = Spellchecker(knowledge, memory: memory)
    phrases = knowledge.phrases
  }

  package func read(_ raw: String) -> Utterance {
    let text = CleanText(UtteranceReader.start(of: raw)).text
    var tokens = knowledge.tokenizer.tokens(of: text)
    if tokens.count > UtteranceReader.mostTokens { tokens.removeLast(tokens.count - UtteranceReader.mostTokens) }
    let (numbers, repairs) = spelling.check(&tokens)
    let flags: [WordFlags] = zip(numbers, tokens).map { number, token in
      // A year, an age or an amount such as "45k" that nobody wrote about is no word from another field.
      if number < 0 { return token.word.first?.isWholeNumber == true ? .common : [] }
      return knowledge.flags(ofWord: number)
    }
    let found = mentions(in: numbers, tokens, flags, text)
    return Utterance(
      text: text, said: text, tokens: tokens, words: numbers, flags: flags, repairs: repairs, mentions: found.entities,
      concepts: found.concepts, synonyms: found.synonyms)
  }

  private static func start(of raw: String) -> String {
    raw.utf8.count <= mostBytes ? raw : String(decoding: raw.utf8.prefix(mostBytes), as: UTF8.self)
  }

  // MARK: - Phrases

  private func mentions(
    in numbers: [Int], _ tokens: [Token], _ flags: [WordFlags], _ text: String
  ) -> (entities: [Mention], concepts: [Mention], synonyms: [Int]) {
    var synonyms: [Int] = []
    var entities: [Mention] = []
    var concepts: [Mention] = []
    for start in numbers.indices where numbers[start] >= 0 {
      for match in phrases.matches(in: numbers, from: start, isFiller: { flags[$0].contains(.filler) }) {
        let range = start..<(start + match.length)
        // "No. Go on" does not name the go/no-go decision.
        guard tokens[start].sentence == tokens[range.upperBound - 1].sentence else { continue }
        var named: [PhraseReading] = []
        var turns: [PhraseReading] = []
        for reading in phrases.readings(of: match.phrase) {
          switch reading.kind {
          case .synonym: synonyms.append(reading.index)
          case .concept: turns.append(reading)
          case .entity, .ambiguity: if let fit = fitting(reading, tokens[start], text) { named.append(fit) }
          }
        }
        if !named.isEmpty { entities.append(Mention(range: range, readings: named)) }
        if !turns.isEmpty { concepts.append(Mention(range: range, readings: turns)) }
      }
    }
    let kept = UtteranceReader.withoutOverlaps(withoutSwallowers(entities, tokens, text))
    return (kept, concepts.filter { !UtteranceReader.isInside($0, kept) }, synonyms.distinct)
  }

  /// The reading if the word is said in the form that it asks for.
  ///
  /// An abbreviation that is also a word of the language (*SAFe*, *INVEST*) counts as a name only in capitals.
  private func fitting(_ reading: PhraseReading, _ token: Token, _ text: String) -> PhraseReading? {
    if reading.exactWord.isEmpty { return reading }
    let exact = reading.isAbbreviation ? reading.exactWord.lowercased() : reading.exactWord
    let isOtherNumber = token.word == exact + "s" || token.word + "s" == exact
    guard token.word == exact || reading.kind != .entity(.level) && isOtherNumber else { return nil }
    if reading.kind == .entity(.term), !reading.isName, capitals(token, text) >= 2 {
      return PhraseReading(kind: reading.kind, index: reading.index, isName: true, exactWord: exact)
    }
    return reading
  }

  private func capitals(_ token: Token, _ text: String) -> Int {
    text.utf8.dropFirst(token.range.lowerBound).prefix(token.range.count).count { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// The phrases without titles of things to read that are just what somebody says: "what is the career path of a scrum
  /// master" asks a question, and does not name the article of that title, unless it is written like a title.
  private func withoutSwallowers(_ mentions: [Mention], _ tokens: [Token], _ text: String) -> [Mention] {
    mentions.filter { mention in
      guard mention.range.count > 1, mention.readings.allSatisfy({ $0.kind == .entity(.resource) }),
        mentions.contains(where: { $0.range != mention.range && mention.range.contains($0.range.lowerBound) })
      else { return true }
      return mention.range.count { capitals(tokens[$0], text) > 0 } * 2 > mention.range.count
    }
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
    guard mentions.count > 1 else { return mentions }
    var kept: [Mention] = []
    let order = mentions.sorted {
      ($1.range.count, $0.isName ? 0 : 1, $0.range.lowerBound) < (
        $0.range.count, $1.isName ? 0 : 1, $1.range.lowerBound
      )
    }
    for mention in order where !kept.contains(where: { $0.range.overlaps(mention.range) }) { kept.append(mention) }
    return kept.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
