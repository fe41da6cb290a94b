internal import TimKnowledge
internal import TimLanguage

/// An utterance on its way to an interpretation.
struct Reading {
  let utterance: ReadUtterance
  let findings: PatternFindings
  var filled: SlotFiller.Filled
  let frame: Frame

  var intent: IntentID?
  var winner: RankedIntent?
  /// What the scorer makes of the utterance, where it was asked.
  var scores: IntentScores?
  var slots = Slots()
  var origins = SlotOrigins()
  var isElliptical = false
  /// How well founded the choice among the intents is, where they were weighed.
  var grounds: Grounds?
  /// The intent that came second.
  var rivalIntent: IntentID?
  /// Whether the intent comes from the conversation and not from the utterance.
  var inheritsIntent = false
  var isAside = false
  /// A short name whose role is still open.
  var openAmbiguity: Int?
  /// Kinds of slots that the utterance leaves open again.
  var drops: Set<IntentID.SlotKind> = []
  /// Whether the utterance picks one of several things that the topic is about.
  var picksFromTopic = false
  /// Whether the level was reckoned from the topic's level.
  var levelsFromStep = false
  var lexicon: ConceptLexicon?
  /// Whether the competency was guessed from a described situation.
  var isSubjectGuessed = false
}

// MARK: - Intent

extension Reading {
  /// The rules decide; where none fits well, the scorer learned from the intents' examples ranks.
  mutating func chooseIntent(_ interpreter: Interpreter) {
    slots = filled.slots
    lexicon = interpreter.lexicon
    isElliptical = looksElliptical(interpreter.lexicon)
    resolveReferences(interpreter)
    isElliptical = isElliptical || changesTopic
    let ranked = findings.ranked.filter(isViable).filter { !picksFromTopic || $0.intent != .elaborate }
    let topic = isElliptical ? frame.topic?.intent : nil
    let isSettled = onlyNames || topic != nil && ranked.first.map { $0.pattern.tier != .hint } ?? false
    if isCorrection(ranked) || wantsSame(ranked) || wantsEverything, let continued = continuedIntent() {
      intent = continued
      inheritsIntent = true
    } else if !isSettled, !goesOnWithChoice, let scores = interpreter.scorer.scores(utterance, slots, topic: topic) {
      weigh(scores, ranked)
    } else {
      chooseByRule(ranked)
    }
    if slots.facets.isEmpty { slots.facets = impliedFacets }
    keepOwnRole(interpreter.lexicon)
    guessSubject(interpreter)
    if intent == .definition, filled.isCompetencyDescribed, !slots.roles.isEmpty || !slots.terms.isEmpty {
      slots.competencies = []
    }
    if intent == .definition { leaveOutFrames(interpreter.lexicon) }
    if slots.roles.isEmpty, slots.competencies.isEmpty, slots.levels.isEmpty, !slots.terms.isEmpty {
      readAsTermQuestion(ranked)
    }
    if let intent, !intent.slots.contains(.competency), filled.isCompetencyDescribed { slots.competencies = [] }
  }

  /// Whether somebody tells of himself after asking which role would suit him.
  private var goesOnWithChoice: Bool { frame.topic?.intent == .careerChoice && describesSelf }

  /// The likeliest intent by what the scorer has learned, where a rule that fits counts as further evidence.
  private mutating func weigh(_ scores: IntentScores, _ ranked: [RankedIntent]) {
    self.scores = scores
    let weighed = IntentID.allCases.compactMap { intent -> (intent: IntentID, rule: RankedIntent?, weight: Double)? in
      let rule = ranked.first { $0.intent == intent }
      guard rule != nil || fits(intent) else { return nil }
      return (intent, rule, scores.share(of: intent) * (rule.map(Grounds.credit) ?? 1))
    }.sorted { $0.weight > $1.weight }
    guard let best = weighed.first else { return }
    intent = best.intent
    winner = best.rule
    inheritsIntent =
      best.rule == nil && (scores.continues(best.intent) || isElliptical && intent == frame.topic?.intent)
    grounds = Grounds(best.intent, scores, weights: weighed.map(\.weight), rule: best.rule)
    rivalIntent = weighed.dropFirst().first?.intent
  }

  /// The intent of the best rule; without one, that of the topic or of the things named.
  private mutating func chooseByRule(_ ranked: [RankedIntent]) {
    if let best = ranked.first,
      best.pattern.tier != .hint || best.match.weight >= 4 || !filled.used.isEmpty || frame.topic != nil && isElliptical
    {
      intent = best.intent
      winner = best
    } else if let continued = continuedIntent() {
      intent = continued
      inheritsIntent = true
    } else if !filled.slots.isEmpty || !filled.ambiguities.isEmpty {
      intent = intentOfSlots()
    }
  }

  /// Whether nothing is said but names and words without meaning.
  private var onlyNames: Bool {
    utterance.flags.indices.allSatisfy {
      filled.used.contains($0) || !utterance.flags[$0].isDisjoint(with: .small)
    }
  }

  /// A question that names only terms is one that terms can answer: the next best such intent, or what they mean.
  private mutating func readAsTermQuestion(_ ranked: [RankedIntent]) {
    guard let intent, !intent.slots.contains(.term), intent.slots.contains(.role), intent != .careerChoice,
      filled.ambiguities.isEmpty, frame.topic == nil || !isElliptical
    else { return }
    winner = ranked.first { $0.intent.slots.contains(.term) }
    self.intent = winner?.intent ?? .definition
    if intent == .requirements { slots.facets = [] }
  }

  /// Whether the intent has what it needs: two subjects where it holds things against each other.
  private func isViable(_ ranked: RankedIntent) -> Bool {
    guard ranked.intent.needsTwo else { return true }
    let subjects =
      slots.roles.count + slots.terms.count + slots.competencies.count + slots.levels.count
      + filled.ambiguities.count
    let topics = [frame.topic].compactMap { $0 } + frame.earlier
    let lent = topics.map { $0.slots.roles.count + $0.slots.terms.count }.max() ?? 0
    return subjects >= 2 || lent + (frame.aside?.terms.count ?? 0) > 0
      || ranked.intent == .collaboration && subjects == 1
  }

  /// Whether an intent can be meant without a rule that says so.
  private func fits(_ intent: IntentID) -> Bool {
    if intent == .smalltalk || !frame.hasAnswer && intent == .elaborate { return false }
    guard intent.needsTwo else { return true }
    if slots.roles.count + slots.terms.count + slots.levels.count + slots.competencies.count > 1 { return true }
    guard isElliptical, let topic = frame.topic else { return false }
    return intent == .collaboration ? !topic.slots.roles.isEmpty : frame.pair(\.roles) != nil || slots.roles.count == 1
  }

  /// What somebody wants who only names things.
  private func intentOfSlots() -> IntentID? {
    if !slots.facets.isEmpty { return .requirements }
    if slots.roles.count == 2, slots.competencies.isEmpty { return .comparison }
    if slots.levels.count == 2, slots.roles.count == 1 { return .progression }
    if !slots.competencies.isEmpty, !slots.roles.isEmpty || !slots.levels.isEmpty { return .requirements }
    if !slots.roles.isEmpty, !slots.levels.isEmpty { return .requirements }
    if slots.hasSubject || !slots.levels.isEmpty || !filled.ambiguities.isEmpty { return .definition }
    return nil
  }
}
