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

  /// "I am an RTE. What should I be like to coach my scrum masters?" asks for one role, however many are spoken of.
  private mutating func keepOwnRole(_ lexicon: ConceptLexicon) {
    guard let intent, slots.roles.count > 1, intent == .requirements || intent == .resources else { return }
    let starts = Set(utterance.places(of: .ownRole, lexicon).map(\.upperBound))
    let own = utterance.mentions.filter { mention in
      mention.has(.role) && starts.contains { $0 <= mention.range.lowerBound && isSmall($0..<mention.range.lowerBound) }
    }.flatMap { $0.indices(of: .role) }.filter(slots.roles.contains)
    if let role = own.only { slots.roles = [role] }
  }

  /// Whether a stretch has only words without a meaning of their own, or the level of what follows, in it.
  private func isSmall(_ range: Range<Int>) -> Bool {
    range.count <= 3
      && range.allSatisfy { place in
        !utterance.flags[place].isDisjoint(with: .small)
          || utterance.mentions.contains { $0.has(.level) && $0.range.contains(place) }
      }
  }

  /// The facets that the wording asks for without naming them.
  private var impliedFacets: [Facet] {
    if let facets = winner?.pattern.facets, !facets.isEmpty { return facets }
    guard intent == .requirements, !changesTopic || !inheritsIntent, let facet = scores?.impliedFacet else { return [] }
    return [facet]
  }

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

  /// Whether nothing is said but what was meant instead of something else: "sorry, I meant the product owner".
  private func isCorrection(_ ranked: [RankedIntent]) -> Bool {
    guard let lexicon, frame.topic != nil, !slots.isEmpty,
      let place = utterance.places(of: .correction, lexicon).map(\.upperBound).max(),
      !ranked.contains(where: { $0.pattern.tier != .hint && $0.match.range.lowerBound >= place })
    else { return false }
    return (place..<utterance.tokens.count).allSatisfy { index in
      filled.used.contains(index) || !utterance.flags[index].isDisjoint(with: .small)
    }
  }

  /// Whether the last question is put again about something else: "same question for a product manager".
  private func wantsSame(_ ranked: [RankedIntent]) -> Bool {
    guard let lexicon, frame.topic != nil, utterance.says(.same, lexicon), !utterance.says(.within, lexicon)
    else { return false }
    return !ranked.contains { $0.pattern.tier != .hint }
  }

  /// "Everything", after a question for one facet, asks for all of them.
  var wantsEverything: Bool {
    guard let lexicon, frame.topic?.intent == .requirements, isElliptical, filled.negated.facets.isEmpty else {
      return false
    }
    return utterance.says(.everything, lexicon) && filled.slots.isEmpty
  }

  /// Where the intent can use a competency and none is named, a described situation may tell which one is meant.
  private mutating func guessSubject(_ interpreter: Interpreter) {
    guard let intent, slots.competencies.isEmpty, !isElliptical || frame.topic?.slots.competencies.isEmpty ?? true,
      let bounds = SubjectScorer.bounds(
        intent, isOpen: slots.roles.isEmpty, impliesFacet: filled.slots.facets.isEmpty && !slots.facets.isEmpty)
    else { return }
    // The words of a term count: who asks what to know about throughput asks about flow.
    let terms = utterance.mentions.filter { $0.has(.term) && !$0.has(.role) }.flatMap { Array($0.range) }
    let used = filled.used.union(winner?.match.matched ?? []).subtracting(terms).union(findings.excluded)
    let isBare = slots.facets.isEmpty && contentCount(without: used) < 2
    if !isBare, let subject = interpreter.subjects.subject(of: utterance, without: used, bounds) {
      slots.competencies = [subject]
      isSubjectGuessed = true
    }
  }

  /// "What is an ART in SAFe?" asks for the one, not for both.
  private mutating func leaveOutFrames(_ lexicon: ConceptLexicon) {
    let starts = Set(utterance.places(of: .within, lexicon).flatMap { [$0.upperBound, $0.upperBound + 1] })
    let frames = utterance.mentions.filter { $0.has(.term) && !$0.has(.role) && starts.contains($0.range.lowerBound) }
      .flatMap { $0.indices(of: .term) }
    let asked = slots.terms.filter { !frames.contains($0) }
    if !asked.isEmpty || !slots.roles.isEmpty { slots.terms = asked }
  }

  /// How many words with a meaning of their own nothing accounts for.
  private func contentCount(without used: Set<Int>) -> Int {
    utterance.flags.indices.count { !used.contains($0) && utterance.flags[$0].isDisjoint(with: .small) }
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

  /// The intent of the topic, for an utterance that names a slot and nothing else.
  private func continuedIntent() -> IntentID? {
    guard let topic = frame.topic, slots.resources.isEmpty, isElliptical else { return nil }
    if topic.intent == .careerChoice, describesSelf { return .careerChoice }
    if wantsEverything { return topic.intent }
    guard !slots.isEmpty || !filled.ambiguities.isEmpty || changesTopic else { return nil }
    if !slots.facets.isEmpty || narrowsToOne || combines(topic) { return .requirements }
    if !slots.terms.isEmpty, slots.roles.isEmpty, slots.competencies.isEmpty, slots.levels.isEmpty {
      return .definition
    }
    let uses = topic.intent.slots
    let kinds: [(Bool, IntentID.SlotKind)] = [
      (!slots.roles.isEmpty || !filled.ambiguities.isEmpty, .role), (!slots.competencies.isEmpty, .competency),
      (!slots.levels.isEmpty, .level),
    ]
    if kinds.allSatisfy({ !$0.0 || uses.contains($0.1) }) { return topic.intent }
    return .requirements
  }

  /// Whether only one of the roles held against each other is asked for any more: "just the product owner".
  private var narrowsToOne: Bool {
    guard let topic = frame.topic, let lexicon, topic.intent.needsTwo else { return false }
    return utterance.says(.only, lexicon) && slots.roles.only.map(topic.slots.roles.contains) ?? false
  }

  /// Whether a role or level is put to a competency that was explained, or a competency to a role.
  private func combines(_ topic: Topic) -> Bool {
    guard topic.intent == .definition else { return false }
    if !topic.slots.competencies.isEmpty { return !slots.roles.isEmpty || !slots.levels.isEmpty }
    return !topic.slots.roles.isEmpty && !slots.competencies.isEmpty
  }

  /// Whether the utterance is short, or opened by a word that goes on, like "and for a product owner?".
  private func looksElliptical(_ lexicon: ConceptLexicon) -> Bool {
    if utterance.says(.newTopic, lexicon) { return false }
    let content = utterance.flags.count { $0.isDisjoint(with: .small) }
    let opens =
      utterance.places(of: .goingOn, lexicon).contains { $0.lowerBound <= 2 }
      || utterance.places(of: .only, lexicon).contains { $0.lowerBound <= 1 }
    return content <= 3 || opens || utterance.says(.same, lexicon) || utterance.says(.pronoun, lexicon)
      || utterance.says(.pair, lexicon) || utterance.says(.drop, lexicon) || utterance.says(.correction, lexicon)
      || utterance.says(.back, lexicon) || utterance.says(.other, lexicon) || utterance.says(.also, lexicon)
      || utterance.says(.besides, lexicon)
  }
}
