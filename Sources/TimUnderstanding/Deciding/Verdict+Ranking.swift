internal import TimKnowledge
internal import TimLanguage

/// How sure each reading is, and which goes first.
extension Verdict {
  /// The readings with how sure each is, the surest first.
  func ranked(_ best: Reading?, _ coverage: Coverage) -> [Reading] {
    var composed = candidates
    let written = entryReadings
    if let best {
      composed[0].confidence = Calibration.confidence(evidence(best, coverage))
      if let rule = best.rule, best.isTold, rule.pattern.tier == .sure {
        // "Show that I am worth more money" describes a competency by chance, and so nothing about it is certain.
        let isWhole = heard.isWhole(rule) && !heard.said.isCompetencyDescribed
        let isCertain = isWhole || leavesNoDoubt(best)
        let least = isCertain ? Calibration.certain : asksPlainly(best, coverage) ? Calibration.plain : 0
        composed[0].confidence = max(composed[0].confidence, least)
      }
      // A subject from before a written answer, or what one is oneself, is seldom what the next words are about.
      let isSeldom = !best.isTold && isInherited(best) || isOwnRole(best)
      if heard.isAfterEntry, isSeldom { composed[0].confidence *= Calibration.acrossEntry }
      if givesWay(composed[0], to: written, coverage) || givesWayToPart(composed[0]) {
        composed[0].confidence *= Calibration.besideWritten
      }
      for place in composed.indices.dropFirst() {
        let rivalry = Exponential.of(max(-20, composed[place].weight - best.weight))
        composed[place].confidence = composed[0].confidence * min(0.99, rivalry)
      }
    }
    return Array(
      (composed + written + [partReading].compactMap(\.self)).enumerated().sorted {
        ($1.element.confidence, $0.offset) < ($0.element.confidence, $1.offset)
      }.map(\.element).prefix(Proposer.most))
  }

  /// Whether it goes behind an answer that was written for what was said: it lists what holds for any case, or leaves words
  /// over that the other may account for.
  private func givesWay(_ reading: Reading, to entries: [Reading], _ coverage: Coverage) -> Bool {
    guard reading.confidence < Calibration.certain, reading.ground == .words, !heard.goingOn.isElliptical,
      !reading.intent.answer.isPieceOfWork, !reading.intent.has(.compares), !reading.intent.has(.isPersonal),
      !heard.said.slots.has(.level), !heard.said.slots.has(.facet),
      let written = entries.map(\.confidence).max(), written >= Calibration.answering
    else { return false }
    let isGeneral = reading.intent.has(.givesWay) || coverage.unexplained.count >= Verdict.muchLeftOver
    return isGeneral && written > reading.confidence * Calibration.besideWritten
  }

  /// Whether words ask for what was written to be said next, and none for it.
  ///
  /// "What would I say to the Product Manager?" names a role that one talks to.
  private func givesWayToPart(_ reading: Reading) -> Bool {
    reading.intent.has(.givesWay) && !reading.isTold && partReading?.isTold == true
  }

  /// One word is left over by chance.
  private static let muchLeftOver = 2

  /// Whether all that a reading is about comes from before.
  private func isInherited(_ reading: Reading) -> Bool {
    let subjects = Slots.subjects.filter(reading.slots.has)
    return reading.intent.isAboutSubject && !subjects.isEmpty
      && subjects.allSatisfy { reading.slots.origin(of: $0) == .inherited }
  }

  /// Whether it is about nothing but what the person is, and no sure sign asks about that: "how do I bring that up? I am only
  /// the Product Owner".
  private func isOwnRole(_ reading: Reading) -> Bool {
    let own = heard.tellsOfSelf.roles
    return !own.isEmpty && reading.slots.roles == own && reading.rule?.pattern.tier != .sure
      && [Entity.Kind.competency, .facet, .level].allSatisfy { heard.said.slots[$0].isEmpty }
  }

  /// Whether a sure sign asks for it by itself, whatever else is said.
  func leavesNoDoubt(_ reading: Reading) -> Bool {
    guard let rule = reading.rule, rule.pattern.tier == .sure, !rule.isNegated else { return false }
    return opensWithWork(reading, rule) || pointsToItem(reading, rule) || pointsToAll(reading, rule)
      || isAskedAlone(reading)
  }

  /// Whether it is about the items of the last answer, to which it opens by pointing: "which of those first? Planning is soon".
  private func pointsToAll(_ reading: Reading, _ rule: FittingRule) -> Bool {
    reading.intent.answer == .less && heard.frame.hasAnswer
      && heard.utterance.isSmall(0..<rule.match.range.lowerBound)
      && heard.cues.places(of: .demonstrative).contains { rule.match.range.contains($0.lowerBound) }
  }

  /// Whether it is about an item of the last answer that is named by its place: "how do I do number 1? we only have a board".
  private func pointsToItem(_ reading: Reading, _ rule: FittingRule) -> Bool {
    reading.intent.answer == .more && heard.frame.hasAnswer
      && rule.match.range.contains { place in
        Int(heard.utterance.tokens[place].word) != nil || heard.cues.ordinalPlaces.contains { $0.contains(place) }
      }
  }

  /// Whether one of several sentences asks for it without a doubt: any that wants a piece of work, or else the last one where
  /// nothing was written for all of them.
  private func isAskedAlone(_ reading: Reading) -> Bool {
    guard let last = heard.utterance.sentences.last, heard.utterance.sentences.count > 1 else { return false }
    if reading.intent.answer.isPieceOfWork, reading.slots.has(.role), wholeSentence(of: reading) != nil { return true }
    let isReached = reading.slots.origin(of: .role) == .said || reading.intent.answer == .less && heard.frame.hasAnswer
    let isLast = isReached && wholeSentence(of: reading) == last
    return (isLast || ofSentence.intent == reading.intent) && !isWritten(from: Calibration.likely)
  }

  /// The sentence of which an author's sure sign leaves no word over, whatever it is about was named before.
  ///
  /// "A delivery manager sounds like me. Make me a profile of it" asks for the profile.
  private func wholeSentence(of reading: Reading) -> Range<Int>? {
    guard let rule = reading.rule, rule.pattern.tier == .sure,
      let sentence = heard.utterance.sentenceRange(of: rule.match.range.lowerBound)
    else { return nil }
    let isMoreThanNames = rule.match.matched.contains { sentence.contains($0) && !heard.said.used.contains($0) }
    let isWhole = sentence.allSatisfy { rule.match.range.contains($0) || heard.utterance.isSmall($0) }
    return isMoreThanNames && isWhole && !heard.tellsOfSelf(in: sentence) ? sentence : nil
  }

  /// Whether an entry is at least so likely.
  private func isWritten(from least: Double) -> Bool {
    foundEntries.contains { Calibration.confidence(entryEvidence($0)) >= least }
  }

  /// Whether one sentence of several asks for it, about a role that is named, and the others only tell how it came to that.
  private func asksPlainly(_ reading: Reading, _ coverage: Coverage) -> Bool {
    !isWritten(from: Calibration.asking) && heard.utterance.sentences.count > 1 && heard.said.slots.has(.role)
      && coverage.share > Verdict.nearlyAll
      && reading.toldSentence(in: heard.utterance) == heard.utterance.tokens.last?.sentence
  }

  private static let nearlyAll = 0.9
}
