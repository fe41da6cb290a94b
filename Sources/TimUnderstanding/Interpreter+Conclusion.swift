internal import TimKnowledge
internal import TimLanguage

/// From a reading to an outcome: answer, ask back, or say no.
extension Interpreter {
  func conclude(_ reading: Reading) -> Interpretation {
    var result = Interpretation(utterance: reading.utterance)
    let explained = explainedTokens(reading)
    let focus = reading.winner.map { reading.utterance.tokens[$0.match.range.lowerBound].sentence }
    let coverage = Coverage(reading.utterance, explained: explained, focus: focus)
    result.unexplained = coverage.unexplained
    result.slots = reading.slots
    result.origins = reading.origins
    result.startsOver = reading.utterance.says(.startOver, lexicon)
    result.smallTalk = reading.findings.smallTalk.first { !isLimit($0) }?.pattern.smallTalk
    result.item = item(reading)
    if let limit = limit(reading) {
      result.refusal = .limit(limit)
      return result
    }
    if isOnlySmallTalk(reading) {
      result.outcome = .smalltalk
      result.intent = .smalltalk
      result.confidence = 0.95
      result.slots = Slots()
      result.origins = SlotOrigins()
      result.rule = reading.findings.smallTalk.first?.pattern.number
      return result
    }
    result.confidence = confidence(reading, coverage)
    result.runnerUp = runnerUp(reading, winner: result.confidence)
    result.rule = reading.winner?.pattern.number
    result.scored = reading.intent.flatMap { reading.scores?.evidence(for: $0) } ?? []
    if result.confidence < Interpreter.answerThreshold, askWhichIntent(reading, &result) { return result }
    guard let intent = reading.intent, result.confidence >= Interpreter.answerThreshold else {
      result.refusal = refusal(reading, coverage)
      result.slots = Slots()
      result.origins = SlotOrigins()
      return result
    }
    result.intent = intent
    decide(intent, reading, &result)
    return result
  }

  /// The item that is pointed to, by its number or as the one after the last.
  private func item(_ reading: Reading) -> Int? {
    if reading.picksFromTopic { return nil }
    if let last = reading.frame.lastItem, reading.utterance.says(.nextItem, lexicon) { return last + 1 }
    let pointsToItem = reading.intent == .elaborate || reading.intent == .sources
    return ItemNumber.read(reading.utterance, lexicon, largest: pointsToItem ? .max : 99)
  }

  /// Who asks which role suits him tells of himself in words that no handbook has; the wording of the question decides.
  static let careerFloor = 0.55

  /// How likely small talk has to be where no rule knows it.
  static let smallTalkShare = 0.8

  /// Below this confidence Tim does not answer.
  static let answerThreshold = 0.5
  /// From this confidence on Tim asks which of two readings is meant, and below it says that it does not know.
  static let askingThreshold = 0.35

  private func decide(_ intent: IntentID, _ reading: Reading, _ result: inout Interpretation) {
    if let open = reading.openAmbiguity, intent.slots.contains(.role) {
      askWhichRole(open, intent, &result)
    } else if intent == .elaborate || intent == .sources {
      let isAnswerable = reading.frame.hasAnswer || intent == .sources && !pointsToAnswer(reading, result)
      result.outcome = isAnswerable ? .answer : .noAnswer
      if !isAnswerable { result.refusal = .nothingBefore }
    } else if intent != .listing, intent != .careerChoice, !result.slots.hasSubject,
      result.slots.levels.isEmpty || intent == .resources || intent == .requirements
    {
      // Asking "for which role?" makes sense only where everything else was understood.
      result.outcome = result.unexplained.isEmpty ? .clarify : .noAnswer
      result.refusal =
        result.unexplained.isEmpty ? .noSubject : .mostlyUnknown(words: Array(result.unexplained.prefix(4)))
    } else {
      result.outcome = .answer
      result.isAside =
        intent == .listing
        || intent == .definition && result.slots.roles.isEmpty
          && result.slots.competencies.isEmpty
    }
  }

  /// Whether a question for sources is about an answer or an item of it, and not about all that Tim knows.
  private func pointsToAnswer(_ reading: Reading, _ result: Interpretation) -> Bool {
    if reading.slots.hasSubject { return false }
    return result.item != nil || reading.utterance.says(.pronoun, lexicon)
  }

  /// Asks which of the two likeliest intents is meant, where both can be asked about the things that were named.
  private func askWhichIntent(_ reading: Reading, _ result: inout Interpretation) -> Bool {
    guard reading.grounds != nil, result.confidence >= Interpreter.askingThreshold, result.slots.hasSubject,
      reading.openAmbiguity == nil, let first = reading.intent, let second = reading.rivalIntent
    else { return false }
    let choices = [first, second].filter { fits($0, result.slots) }
      .map { Choice(intent: $0, slots: result.slots, origins: result.origins, entity: nil) }
    guard choices.count == 2 else { return false }
    result.outcome = .clarify
    result.intent = first
    result.choices = choices
    return true
  }

  /// Whether an intent can be meant of what was named.
  private func fits(_ intent: IntentID, _ slots: Slots) -> Bool {
    guard intent.isAboutSubject else { return false }
    if intent.needsTwo { return slots.roles.count == 2 }
    return !slots.roles.isEmpty || !slots.competencies.isEmpty && intent.slots.contains(.competency)
      || !slots.terms.isEmpty && intent.slots.contains(.term)
  }

  private func askWhichRole(_ ambiguity: Int, _ intent: IntentID, _ result: inout Interpretation) {
    let (name, roles) = knowledge.ambiguity(ambiguity)
    result.outcome = .clarify
    result.ambiguous = name
    result.choices = roles.map { role in
      var slots = result.slots
      if result.origins.roles == .inherited, !intent.needsTwo { slots.roles = [] }
      slots.roles.append(role)
      var origins = result.origins
      origins.roles = .said
      return Choice(intent: intent, slots: slots, origins: origins, entity: Entity(.role, role))
    }
  }

  // MARK: - Other outcomes

  private func isLimit(_ ranked: RankedIntent) -> Bool {
    ranked.pattern.smallTalk.map { knowledge.smallTalk($0).isLimit } ?? false
  }

  /// A question about something that Tim does not keep, unless a firmer reading is beside it.
  private func limit(_ reading: Reading) -> Int? {
    guard let best = reading.findings.smallTalk.first(where: isLimit) else { return nil }
    if let winner = reading.winner, winner.score >= best.score { return nil }
    return best.pattern.smallTalk
  }

  private func isOnlySmallTalk(_ reading: Reading) -> Bool {
    if let scores = reading.scores, reading.filled.slots.isEmpty, reading.winner == nil,
      scores.share(of: .smalltalk) > Interpreter.smallTalkShare
    {
      return true
    }
    guard let talk = reading.findings.smallTalk.first(where: { !isLimit($0) }) else { return false }
    if let winner = reading.winner, winner.pattern.tier != .hint || winner.score > talk.score { return false }
    let isAll = Coverage(reading.utterance, explained: reading.findings.courtesies).share >= 0.6
    if talk.pattern.tier == .sure, isAll || reading.scores.map({ $0.outside < 0.5 && !asks($0, reading) }) ?? true {
      return true
    }
    guard reading.filled.slots.isEmpty, reading.filled.ambiguities.isEmpty else { return false }
    return isAll
  }

  /// Whether a question stands beside the small talk: "Thank you. And which books would you recommend?"
  private func asks(_ scores: IntentScores, _ reading: Reading) -> Bool {
    guard let intent = reading.intent, intent != .smalltalk else { return false }
    return scores.share(of: intent) > 0.5 && (!reading.filled.slots.isEmpty || reading.frame.topic != nil)
  }

  private func refusal(_ reading: Reading, _ coverage: Coverage) -> Refusal {
    if reading.intent == .elaborate, !reading.frame.hasAnswer { return .nothingBefore }
    if !reading.filled.slots.isEmpty { return .mostlyUnknown(words: Array(coverage.unexplained.prefix(4))) }
    return .outsideField
  }
}
