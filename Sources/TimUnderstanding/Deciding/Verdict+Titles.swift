internal import TimKnowledge
internal import TimLanguage

/// What names an item by its title, as people do who have read it in an answer, asks for that item.
extension Verdict {
  /// The item that is named, and what comes near to it; nil where more is said than the title.
  func titled(_ start: Interpretation) -> Interpretation? {
    let telling = heard.utterance.tokens.indices.count { !isAsking($0) }
    guard let intent = interpreter.passageIntent, start.item == nil, telling <= Verdict.wordsOfTheLongestTitle,
      heard.contrasts.isEmpty, !isTaught
    else { return nil }
    let hits = scan.hits(most: Verdict.mostTitles)
    guard let named = hits.firstIndex(where: { $0.words >= telling && isNamed($0) }) else { return nil }
    var result = start
    result.outcome = .answer
    result.intent = intent
    result.confidence = Calibration.certain
    let others = hits[..<named] + hits[(named + 1)...]
    result.passages = [hits[named]] + others.prefix(Verdict.mostPassages - 1)
    result.namesPassage = true
    result.slots = subjects
    result.isAside = true
    return result
  }

  /// Whether an author taught the very words, or they are names and his sure sign, and nothing else.
  private var isTaught: Bool {
    let isWritten = foundEntries.contains { Calibration.confidence(entryEvidence($0)) >= Calibration.asWritten }
    if isWritten { return true }
    guard let best = candidates.first else { return false }
    return (best.ground == .names || best.isTold) && isNothingElse(than: best)
  }

  /// Whether all that is said is a name, asks for something, or is a word that a rule names.
  private func isNothingElse(than reading: Reading) -> Bool {
    heard.utterance.tokens.indices.allSatisfy { place in
      heard.said.used.contains(place) || isAsking(place) || reading.rule?.match.matched.contains(place) == true
    }
  }

  private func isNamed(_ hit: PassageSearch.Hit) -> Bool {
    guard hit.words > 0, let title = knowledge.title(of: hit.place) else { return false }
    let keys = knowledge.tokenizer.tokens(of: title).map(\.key)
    guard heard.utterance.place(of: keys) != nil else { return false }
    let words = interpreter.read(title)
    let isLong = words.tokens.count >= Verdict.wordsOfALongTitle
    guard isLong || words.contentCount(without: []) >= Verdict.wordsOfATitle,
      let place = heard.utterance.place(of: words.tokens.map(\.key))
    else { return false }
    return heard.utterance.tokens.indices.allSatisfy { place.contains($0) || isAsking($0) }
  }

  /// Whether a word has no meaning of its own, or only asks for something to be told.
  private func isAsking(_ place: Int) -> Bool {
    heard.utterance.isSmall(place) || heard.cues.covers(place) || heard.rules.courtesies.contains(place)
  }

  /// Many passages may have all the words of a short title.
  private static let mostTitles = 48
  /// A single word is said of much else, unless small ones stand around it: "asking about priorities".
  private static let wordsOfATitle = 2
  private static let wordsOfALongTitle = 3
  /// Whoever says more than this says more than a title.
  private static let wordsOfTheLongestTitle = 10
}

extension Utterance {
  /// Where some words are said one after the other.
  fileprivate func place(of keys: [String]) -> Range<Int>? {
    guard !keys.isEmpty, keys.count <= tokens.count else { return nil }
    return (0...(tokens.count - keys.count)).lazy.map { $0..<($0 + keys.count) }.first { range in
      zip(range, keys).allSatisfy { tokens[$0].key == $1 }
    }
  }
}
