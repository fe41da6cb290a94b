internal import TimKnowledge
internal import TimLanguage

/// What speaks for the readings, as the quantities by which a calibration weighs them.
extension Verdict {
  private func explained(by reading: Reading?) -> Set<Int> {
    var explained = heard.said.used.union(heard.rules.courtesies).union(heard.rules.excluded)
    if let rule = reading?.rule { explained.formUnion(rule.match.matched) }
    if reading?.intent.has(.pointsBack) == true {
      // The number of an item.
      explained.formUnion(heard.utterance.tokens.indices.filter { Int(heard.utterance.tokens[$0].word) != nil })
    }
    if heard.goingOn.changesTopic { for mention in heard.utterance.concepts { explained.formUnion(mention.range) } }
    if !heard.said.ambiguities.isEmpty {
      for mention in heard.utterance.mentions where mention.ambiguity != nil { explained.formUnion(mention.range) }
    }
    return explained
  }

  func coverage(of reading: Reading?) -> Coverage {
    let focus = reading?.rule.map { heard.utterance.sentence(of: $0.match.range.lowerBound) }
    return Coverage(heard.utterance, explained: explained(by: reading), focus: focus)
  }

  /// A sentence of so many words of meaning says by itself what it is about.
  private static let enoughWords = 4

  /// Whether a question was put without a name in it, and so its subject comes from the talk or from what was described.
  func isLent(_ reading: Reading) -> Bool {
    guard reading.ground == .words, reading.intent.isAboutSubject else { return false }
    // Who tells what he is in a story does not ask about his role.
    let isOwnRole =
      heard.said.isCompetencyDescribed && Set(heard.said.slots.roles).isSubset(of: heard.tellsOfSelf.roles)
    return Slots.subjects.allSatisfy { kind in
      !heard.said.slots.has(kind) || kind == .competency && heard.said.isCompetencyDescribed
        || kind == .role && isOwnRole
    }
  }

  func evidence(_ reading: Reading, _ coverage: Coverage) -> Evidence {
    var evidence = Evidence()
    evidence.coverage = coverage.share
    evidence.foreign = Double(min(3, coverage.foreign))
    // Who asks which role would suit him may describe himself in any words.
    let isOwnTale = reading.intent.has(.isPersonal) && reading.isTold
    evidence.foreignAlone = heard.slots.has(.role) || isOwnTale ? 0 : evidence.foreign
    evidence.isInTalk = heard.frame.topic != nil
    evidence.isNamed = reading.ground == .names
    evidence.isContinued = reading.ground == .conversation
    evidence.isLent =
      !reading.isTold && isLent(reading) && heard.utterance.contentCount(without: []) >= Verdict.enoughWords
    evidence.isAnsweredBefore = reading.isAnsweredBefore
    evidence.isPersonal = reading.intent.has(.isPersonal)
    evidence.named = named
    evidence.thinness = isThin(reading, coverage) ? 1 - coverage.share : 0
    guard reading.ground == .words, let scores else { return evidence }
    let likelihood = Exponential.logarithm(reading.share)
    evidence.likelihood = likelihood
    evidence.lead = min(8, likelihood - Exponential.logarithm(scores.outside))
    evidence.margin = candidates.count > 1 ? min(4, reading.weight - candidates[1].weight) : 4
    evidence.written =
      interpreter.entryIntent.map { min(8, likelihood - Exponential.logarithm(scores.share(of: $0))) } ?? 8
    if reading.isTold {
      evidence.isTold = true
      evidence.isToldWhole = coverage.share >= 0.95
    }
    return evidence
  }

  /// How many words are said that no text of the field has, and that name nothing.
  var foreign: Int { places(outside: [.target, .common, .filler, .stop]).count }

  /// The places of words that are of none of these kinds, and name nothing.
  func places(outside kinds: WordFlags) -> [Int] {
    heard.utterance.tokens.indices.filter { place in
      heard.utterance.flags[place].isDisjoint(with: kinds) && !heard.said.used.contains(place)
    }
  }

  /// How much the utterance itself names; context lends slots, never evidence.
  private var named: Double {
    heard.utterance.mentions.reduce(0.0) { sum, mention in
      guard heard.rules.excluded.isDisjoint(with: mention.range) else { return sum }
      return min(2, sum + Verdict.worth(of: mention))
    }
  }

  private static func worth(of mention: Mention) -> Double {
    if mention.has(.role) { return mention.isName ? 1 : 0.5 }
    if mention.ambiguity != nil || mention.has(.level) || mention.has(.facet) { return 0.3 }
    let isLong = mention.range.count > 1
    return mention.isName ? (isLong ? 1 : 0.5) : isLong ? 0.5 : 0.25
  }

  /// Whether the reading hangs on one short word, which most likely is somebody else's (*sprint*, *scrum*), on a guess, or
  /// only says what a thing is although more was said of it.
  private func isThin(_ reading: Reading, _ coverage: Coverage) -> Bool {
    let isAside = reading.intent.has(.isAside)
    if !reading.intent.isAboutSubject, coverage.share >= 0.4, Cue.kindWords.contains(where: { heard.cues.says($0.cue) })
    {
      return false
    }
    if reading.isGuessed, !reading.slots.has(.role) { return true }
    let isGuess = reading.rule == nil && isAside
    return heard.utterance.mentions.allSatisfy { mention in
      mention.range.count == 1 && !mention.has(.role)
        && (isAside || mention.indices(of: .competency, namesOnly: true).isEmpty)
        || mention.has(.role) && isGuess || isAside && !mention.isName
    }
  }

  /// What speaks for the best composed reading, the best entry and the best passage.
  var diagnosis: Diagnosis {
    var diagnosis = Diagnosis()
    if let best = candidates.first {
      diagnosis.composed = best.intent.id
      diagnosis.evidence = evidence(best, coverage(of: best)).values
    }
    if let found = foundEntries.first {
      diagnosis.entry = knowledge.id(of: Entity(.entry, found.entry))
      diagnosis.entryEvidence = entryEvidence(found).values
    }
    if let scores, let hit = scan.hits(most: 1).first {
      diagnosis.passageEvidence =
        PassageEvidence(coverage: hit.coverage, outside: scores.outside, words: hit.words, foreign: foreign).values
    }
    return diagnosis
  }
}
