package import TimKnowledge
internal import TimLanguage

/// Looks up the words of an utterance, mends spellings, and finds the phrases that the knowledge knows.
package struct UtteranceReader: Sendable {
  let knowledge: KnowledgeBase
  private let words: WordTable
  private let phrases: PhraseTable

  /// Words beyond this many are not looked at: nobody asks a question that long, and time stays bounded.
  static let mostTokens = 600

  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    words = knowledge.words
    phrases = knowledge.phrases
  }

  package func read(_ raw: String) -> ReadUtterance {
    let text = CleanText(raw).text
    var tokens = knowledge.tokenizer.tokens(of: text)
    if tokens.count > UtteranceReader.mostTokens { tokens.removeLast(tokens.count - UtteranceReader.mostTokens) }
    let (numbers, repairs) = lookUp(&tokens)
    let flags: [WordFlags] = numbers.map { $0 < 0 ? [] : words.flags($0) }
    let found = mentions(in: numbers, tokens, flags, repaired: Set(repairs.map(\.token)), text)
    return ReadUtterance(
      text: text, tokens: tokens, words: numbers, flags: flags,
      repairs: repairs.map { named($0, tokens, found.entities) }, mentions: found.entities, concepts: found.concepts)
  }

  // MARK: - Spelling

  /// The number of each token; unknown ones are taken apart or repaired where that leads to known words.
  private func lookUp(_ tokens: inout [Token]) -> ([Int], [ReadUtterance.Repair]) {
    var numbers: [Int] = []
    var candidates: [Int: [RepairCandidate]] = [:]
    numbers.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      if let known = words.firstIndex(ofWord: tokens[index].key) {
        numbers.append(known)
      } else if let parts = compound(tokens[index]) {
        tokens.replaceSubrange(index...index, with: parts)
        continue
      } else {
        let near = repairs(of: tokens[index])
        candidates[index] = near
        numbers.append(near.first?.word ?? -1)
      }
      index += 1
    }
    for (index, near) in candidates.sorted(by: { $0.key < $1.key }) where near.count > 1 {
      numbers[index] = inContext(near, at: index, numbers)
    }
    let slips = completeNames(tokens, &numbers)
    return (
      numbers,
      (candidates.keys.filter { numbers[$0] >= 0 } + slips).sorted().map { index in
        ReadUtterance.Repair(token: index, said: tokens[index].word, read: words.key(numbers[index]))
      }
    )
  }

  /// Reads a word of the language as a near one where only that completes a name: "scum master", "agile cach".
  ///
  /// Anywhere else a good word is left as it is, however near it comes to a word of the field.
  private func completeNames(_ tokens: [Token], _ numbers: inout [Int]) -> [Int] {
    var slips: [Int] = []
    for index in tokens.indices where numbers[index] >= 0 && tokens[index].word.utf8.count >= 4 {
      guard words.flags(numbers[index]).isDisjoint(with: [.target, .filler, .stop]),
        [index - 1, index + 1].contains(where: { numbers.indices.contains($0) && isOfName(numbers[$0]) })
      else { continue }
      let near = repairs(of: tokens[index], within: 1).filter { words.flags($0.word).contains(.named) }
      guard let word = near.first(where: { completesName($0.word, at: index, numbers) })?.word else { continue }
      numbers[index] = word
      slips.append(index)
    }
    return slips
  }

  private func isOfName(_ word: Int) -> Bool {
    word >= 0 && words.flags(word).contains(.named) && words.flags(word).isDisjoint(with: [.filler, .stop])
  }

  private func completesName(_ word: Int, at index: Int, _ numbers: [Int]) -> Bool {
    var tried = numbers
    tried[index] = word
    return (max(0, index - 2)...index).contains { start in
      tried[start] >= 0
        && phrases.matches(in: tried, from: start).contains { match in
          match.length > 1 && start + match.length > index
            && phrases.readings(of: match.phrase).contains { $0.kind != .concept && $0.isName }
        }
    }
  }

  /// A known word that a mistyped one may stand for; the lower the cost, the likelier.
  private struct RepairCandidate {
    let word: Int
    let cost: Int
  }

  /// The known words near to an unknown one, likeliest first.
  ///
  /// Nearest first; among equals the one with the same letters in another order, then with the same first letter,
  /// then a word from a name, then in alphabetical order. A word of the language is never repaired: it is known, and
  /// does not come here.
  private func repairs(of token: Token, within most: Int = .max) -> [RepairCandidate] {
    let key = token.key
    guard key.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return [] }
    let limit = min(most, Spelling<WordTable>.allowedDistance(length: token.word.utf8.count))
    let letters = key.utf8.sorted()
    let near = Spelling(words: words).candidates(for: key, within: limit)
      .filter { words.flags($0.index).contains(.target) && isLikely($0, for: key) }
      .map { RepairCandidate(word: $0.index, cost: cost($0, letters, key)) }
    return Array(near.sorted { ($0.cost, $0.word) < ($1.cost, $1.word) }.prefix(6))
  }

  private func isLikely(_ candidate: Spelling<WordTable>.Candidate, for key: String) -> Bool {
    let known = words.key(candidate.index)
    if known.utf8.count < 3 || known.utf8.count < key.utf8.count - 2 { return false }
    let sameStart = known.utf8.first == key.utf8.first
    return candidate.distance == 1 ? sameStart || key.utf8.count > 4 : sameStart && known.utf8.count > 4
  }

  private func cost(_ candidate: Spelling<WordTable>.Candidate, _ letters: [UInt8], _ key: String) -> Int {
    let known = words.key(candidate.index)
    let isSwap = known.utf8.sorted() == letters
    return candidate.distance * 8 - (isSwap ? 2 : 0) - (known.utf8.first == key.utf8.first ? 4 : 0)
      - (words.flags(candidate.index).contains(.named) ? 1 : 0) + abs(known.utf8.count - key.utf8.count)
  }

  /// The candidate that forms a known phrase with its neighbours ("relase manager"), or else the likeliest.
  private func inContext(_ near: [RepairCandidate], at index: Int, _ numbers: [Int]) -> Int {
    for candidate in near {
      var tried = numbers
      tried[index] = candidate.word
      for start in max(0, index - 2)...index where tried[start] >= 0 {
        let matches = phrases.matches(in: tried, from: start)
        if matches.contains(where: { $0.length > 1 && start + $0.length > index }) { return candidate.word }
      }
    }
    return near[0].word
  }

  /// Two known words written as one (`scrummaster`), if together they start a known phrase.
  private func compound(_ token: Token) -> [Token]? {
    let bytes = Array(token.word.utf8)
    guard bytes.count >= 6, bytes.count <= 30 else { return nil }
    for cut in 3...(bytes.count - 3) {
      let parts = [bytes[..<cut], bytes[cut...]].map { String(decoding: $0, as: UTF8.self) }
      let keys = parts.map(StemKey.key(of:))
      let numbers = keys.compactMap { words.firstIndex(ofWord: $0) }
      guard numbers.count == 2, phrases.matches(in: numbers, from: 0).contains(where: { $0.length == 2 })
      else { continue }
      return zip(parts, keys).map { word, key in
        Token(
          word: word, key: key, range: token.range, sentence: token.sentence,
          followsBreak: token.followsBreak && key == keys[0])
      }
    }
    return nil
  }

  /// Says a repair with the word as the knowledge writes it, where it is part of a name.
  private func named(
    _ repair: ReadUtterance.Repair, _ tokens: [Token], _ mentions: [Mention]
  ) -> ReadUtterance.Repair {
    guard let mention = mentions.first(where: { $0.range.contains(repair.token) }),
      let reading = mention.readings.first, case .entity(let kind) = reading.kind
    else { return repair }
    let entity = Entity(kind, reading.index)
    let names = [knowledge.name(of: entity)] + knowledge.aliases(of: entity)
    let written = names.lazy.flatMap { self.knowledge.tokenizer.tokens(of: $0) }.first { $0.key == repair.read }
    return ReadUtterance.Repair(token: repair.token, said: repair.said, read: written?.word ?? repair.read)
  }

  // MARK: - Phrases

  private func mentions(
    in numbers: [Int], _ tokens: [Token], _ flags: [WordFlags], repaired: Set<Int>, _ text: String
  ) -> (entities: [Mention], concepts: [Mention]) {
    var entities: [Mention] = []
    var concepts: [Mention] = []
    for start in numbers.indices where numbers[start] >= 0 {
      for match in phrases.matches(in: numbers, from: start, isFiller: { flags[$0].contains(.filler) }) {
        let range = start..<(start + match.length)
        let readings = phrases.readings(of: match.phrase).compactMap { reading in
          repaired.contains(start) ? reading : fitting(reading, tokens[start], text)
        }
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
    let exact = reading.exactWord
    if exact.isEmpty { return reading }
    guard token.word == exact || reading.kind != .entity(.level) && isVariant(token.word, of: exact) else { return nil }
    if reading.kind == .entity(.term), !reading.isName, isCapitalised(token, text) {
      return PhraseReading(kind: reading.kind, index: reading.index, isName: true, exactWord: exact)
    }
    return reading
  }

  /// Whether a word is the plural of another, or the same with a letter doubled or left out (*skils*).
  private func isVariant(_ word: String, of exact: String) -> Bool {
    if word == exact + "s" { return true }
    let counts = (word.utf8.count, exact.utf8.count)
    guard abs(counts.0 - counts.1) == 1, counts.1 > 4 else { return false }
    let (short, long) =
      counts.0 < counts.1 ? (Array(word.utf8), Array(exact.utf8)) : (Array(exact.utf8), Array(word.utf8))
    let differing = zip(short, long).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? short.count
    return long.dropFirst(differing + 1).elementsEqual(short.dropFirst(differing))
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
