internal import TimKnowledge

/// Proposes what could be meant, best first.
///
/// It knows no intent by name: what an intent needs and may take is declared.
struct Proposer: Sendable {
  let knowledge: KnowledgeBase
  let scorer: TextScorer
  let subjects: SubjectScorer

  init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    scorer = TextScorer(knowledge)
    subjects = SubjectScorer(knowledge: knowledge)
  }

  /// How many readings are filled and shown.
  static let most = 3

  func readings(_ heard: Heard, _ scores: TextScores?) -> [Reading] {
    let continuation = Continuation(intents: knowledge.intents)
    let goesOn = heard.goingOn.corrects || heard.goingOn.repeats || heard.wantsEverything
    let isChoosing = heard.frame.topic?.intent.has(.isPersonal) == true && heard.describesSelf
    if goesOn || isChoosing, let intent = continuation.intent(heard) {
      return [filled(intent, heard, scores, weight: 0, .conversation)]
    }
    if heard.goingOn.onlyNames {
      // Who picks one of several is not asking for more of the answer, which is what rules make of "the second one".
      if let intent = continuation.intent(heard), heard.goingOn.picksOnly || !isTold(otherThan: intent, heard) {
        return [filled(intent, heard, scores, weight: 0, .conversation)]
      }
      if !heard.rules.isTold, let intent = continuation.named(named(heard)) {
        return [filled(intent, heard, scores, weight: 0, .names)]
      }
    }
    guard let scores else { return [] }
    let weighed = knowledge.intents.filter { !$0.isPart }.compactMap { intent in
      weight(intent, heard, scores).map { (intent, $0) }
    }.sorted { ($1.1, $0.0.number) < ($0.1, $1.0.number) }
    // What an author's sure sign says is filled as well, however little the other words speak for it.
    let sure = weighed.dropFirst(Proposer.most).filter { heard.rules.rule(of: $0.0)?.pattern.tier == .sure }
    let readings = (weighed.prefix(Proposer.most) + sure).map { filled($0, heard, scores, weight: $1, .words) }
    return behindAnswered(readings, heard)
  }

  /// The readings by which something is asked for that was written to be said next after the last answer; `next` is how
  /// likely everything is as what is said after such an answer.
  func parts(_ heard: Heard, _ next: TextScores?) -> [Reading] {
    // Who only names something goes on about that: "and principal?"
    guard let next, !heard.goingOn.onlyNames || heard.slots.isEmpty else { return [] }
    return knowledge.intents.filter { hasPart($0, heard.frame) }.compactMap { intent in
      weight(intent, heard, next).map { filled(intent, heard, next, weight: $0, .words) }
    }.sorted { $0.weight > $1.weight }
  }

  /// Whether anything was written to be said next after the last answer that was not said yet.
  func hasParts(_ frame: Frame) -> Bool { knowledge.intents.contains { hasPart($0, frame) } }

  /// The readings in order, where one that asks for what was just answered stands back.
  private func behindAnswered(_ readings: [Reading], _ heard: Heard) -> [Reading] {
    guard !heard.cues.says(anyOf: [.same, .back]) else { return readings }
    let lowered = readings.map { reading in
      guard !reading.isTold, heard.frame.answered.contains(where: reading.asks) else { return reading }
      var reading = reading
      reading.weight += Calibration.answeredBefore
      reading.isAnsweredBefore = true
      return reading
    }
    return lowered.enumerated().sorted {
      ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
    }.map(\.element)
  }

  /// Whether rules tell what is wanted, and none of them says that it is `intent`.
  private func isTold(otherThan intent: IntentSchema, _ heard: Heard) -> Bool {
    heard.rules.isTold && heard.rules.rule(of: intent)?.isTold != true
  }

  /// What is named, where a short name of several roles stands for one.
  private func named(_ heard: Heard) -> Slots {
    var slots = heard.slots
    if !slots.has(.role), let ambiguity = heard.said.ambiguities.first {
      slots.set(.role, Array(knowledge.ambiguity(ambiguity).roles.prefix(1)), .said)
    }
    return slots
  }

  // MARK: - Weighing

  /// The weight of an intent, or nil where it cannot be meant.
  private func weight(_ intent: IntentSchema, _ heard: Heard, _ scores: TextScores) -> Double? {
    if Proposer.elsewhere.contains(intent.answer) { return nil }
    let rule = heard.rules.rule(of: intent)
    // "The top three" names no level, where an author says so.
    let stepsLevel = heard.stepsLevel && rule?.pattern.tier != .sure
    if intent.has(.pointsBack), !intent.has(.standsAlone), !heard.frame.hasAnswer || heard.picks || stepsLevel {
      return nil
    }
    // Who picks one of those that were compared asks about that one.
    if heard.picks, heard.slots.roles.count == 1, intent.has(.compares), rule == nil { return nil }
    var weight = Exponential.logarithm(scores.share(of: intent))
    if let rule, rule.isNegated {
      weight += Calibration.negated
    } else if let rule, rule.pattern.tier == .sure {
      weight += Calibration.sure
      if heard.isWhole(rule) { weight += Calibration.whole }
    }
    if intent.isAboutSubject, !intent.has(.standsAlone), !isReached(intent, heard) {
      if intent.has(.compares) || heard.slots.hasSubject { return nil }
      weight += Calibration.lacking
    }
    let unused = heard.slots.kinds.subtracting(intent.kinds).intersection(Proposer.weighty)
    if intent.isAboutSubject || intent.has(.pointsBack), !unused.isEmpty { weight += Calibration.unused }
    return weight
  }

  private func hasPart(_ intent: IntentSchema, _ frame: Frame) -> Bool {
    guard intent.isPart, !frame.isDoubtful, let entry = frame.lastEntry else { return false }
    let wanted = intent.answer.parts.filter { !frame.givenParts.contains($0) }
    return knowledge.parts(ofEntry: entry).contains { wanted.contains($0.heading) }
  }

  /// The kinds of answers that are found in ways of their own.
  static let elsewhere: [AnswerKind] = [.smallTalk, .entry, .passages]
  private static let weighty: Set<Entity.Kind> = [.role, .competency, .facet]

  /// Whether a subject that the intent can be about was said, or can be lent or guessed.
  private func isReached(_ intent: IntentSchema, _ heard: Heard) -> Bool {
    intent.subjects.contains { subject in
      subject.counts.allSatisfy { kind, count in
        let said = heard.slots[kind].count + (kind == .role ? heard.said.ambiguities.count : 0)
        return said + lendable(kind, intent, heard) >= count
          || kind == .competency && intent.guess != nil && said == 0 && guess(intent, heard, impliesFacet: true) != nil
      }
    }
  }

  private func lendable(_ kind: Entity.Kind, _ intent: IntentSchema, _ heard: Heard) -> Int {
    guard intent.inherits.contains(kind), kind != .role || !heard.namesNeighbour else { return 0 }
    let frame = heard.frame
    let isOpen = heard.isOpen || intent.has(.compares)
    let topics = isOpen ? [frame.topic].compactMap(\.self) + frame.earlier : []
    let pair = intent.has(.compares) && heard.goingOn.isElliptical ? frame.pair(kind)?.count ?? 0 : 0
    let lent = max(pair, topics.map { $0.slots[kind].count }.max() ?? 0)
    let aside = isOpen ? frame.aside?[kind].count ?? 0 : 0
    let own = kind == .role && heard.cues.says(.oneself) ? frame.asker.roles.count : 0
    return max(lent, aside, own)
  }

  private func guess(_ intent: IntentSchema, _ heard: Heard, impliesFacet: Bool) -> Int? {
    guard let guess = intent.guess else { return nil }
    // The words of a term count: who asks what to know about throughput asks about flow.
    let terms = heard.utterance.mentions.filter { $0.has(.term) && !$0.has(.role) }.flatMap { Array($0.range) }
    // What takes something back describes nothing: "no, wait".
    let corrections = heard.cues.places(of: .correction).flatMap(Array.init)
    let used = heard.said.used.union(heard.rules.rule(of: intent)?.match.matched ?? []).subtracting(terms)
      .union(heard.rules.excluded).union(corrections).union(heard.contrasts)
    if !impliesFacet, !heard.slots.has(.facet), heard.utterance.contentCount(without: used) < 2 { return nil }
    return subjects.subject(
      of: heard.utterance, without: used, guess, hasRole: heard.slots.has(.role), impliesFacet: impliesFacet)
  }

  // MARK: - Filling

  private func filled(
    _ intent: IntentSchema, _ heard: Heard, _ scores: TextScores?, weight: Double, _ ground: Reading.Ground
  ) -> Reading {
    let rule = heard.rules.rule(of: intent)
    let isContinued =
      ground == .conversation && rule?.isTold != true || scores?.continues(intent) == true && rule == nil
    var slots = heard.slots
    if intent.takes.contains(.facet), !slots.has(.facet) {
      slots.set(.facet, implied(intent, rule, scores, isContinued: isContinued, heard), .said)
    }
    leaveOut(of: &slots, intent, heard)
    let settled = Ambiguities(heard, intent, slots, knowledge)
    slots = settled.slots
    let guessed = guessedCompetency(intent, heard, slots)
    if let guessed { slots.set(.competency, [guessed], .assumed) }
    slots = Inheritance(intent, heard, slots: slots, isContinued: isContinued).slots
    var reading = Reading(
      intent: intent, slots: slots, rule: rule, share: scores?.share(of: intent) ?? 0, weight: weight, ground: ground)
    reading.isGuessed = guessed != nil && slots.origin(of: .competency) == .assumed
    if intent.kinds.contains(.role) { reading.openAmbiguity = settled.open }
    return reading
  }

  /// The facets that the wording asks for without naming them.
  private func implied(
    _ intent: IntentSchema, _ rule: FittingRule?, _ scores: TextScores?, isContinued: Bool, _ heard: Heard
  ) -> [Int] {
    if let facets = rule?.pattern.facets, !facets.isEmpty { return facets }
    guard intent == scores?.classes.faceted, !heard.stepsLevel, !heard.goingOn.changesTopic || !isContinued,
      let facet = scores?.impliedFacet
    else { return [] }
    return [facet]
  }

  /// Takes out what only frames the question, or what the intent has no use for.
  private func leaveOut(of slots: inout Slots, _ intent: IntentSchema, _ heard: Heard) {
    if heard.said.isCompetencyDescribed,
      !intent.kinds.contains(.competency) || intent.has(.isAside) && (slots.has(.role) || slots.has(.term))
    {
      slots.clear(.competency)
    }
    if intent.has(.isAside) {
      // "What is an ART in SAFe?" asks for the one, not for both.
      let starts = Set(heard.cues.places(of: .within).flatMap { [$0.upperBound, $0.upperBound + 1] })
      let frames = heard.utterance.mentions.filter {
        $0.has(.term) && !$0.has(.role) && starts.contains($0.range.lowerBound)
      }
      .flatMap { $0.indices(of: .term) }
      let asked = slots.terms.filter { !frames.contains($0) }
      if !asked.isEmpty || slots.has(.role) { slots.set(.term, asked, .said) }
    }
    if !intent.takes.contains(.facet), intent.isAboutSubject, !intent.kinds.contains(.facet) { slots.clear(.facet) }
  }

  private func guessedCompetency(_ intent: IntentSchema, _ heard: Heard, _ slots: Slots) -> Int? {
    // Who wants to become something asks about that role, whatever else he tells of himself.
    let isGoal = intent.has(.isDirected) && !heard.named(.role, after: .toward).isEmpty
    guard intent.guess != nil, !slots.has(.competency), !isGoal,
      !heard.goingOn.isElliptical || heard.frame.topic?.slots.has(.competency) != true
    else { return nil }
    return guess(intent, heard, impliesFacet: !heard.said.slots.has(.facet) && slots.has(.facet))
  }
}
