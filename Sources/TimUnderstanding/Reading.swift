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
  var score: IntentScorer.Score?
  var slots = Slots()
  var origins = SlotOrigins()
  var isElliptical = false
  /// Whether the intent comes from the conversation and not from the utterance.
  var inheritsIntent = false
  var isAside = false
  /// A short name whose role is still open.
  var openAmbiguity: Int?
}

// MARK: - Intent

extension Reading {
  /// The rules decide; where none fits well, the scorer learned from the intents' examples ranks.
  mutating func chooseIntent(_ interpreter: Interpreter) {
    slots = filled.slots
    isElliptical = looksElliptical(interpreter.lexicon)
    let ranked = findings.ranked.filter(isViable)
    if let best = ranked.first, best.pattern.tier != .hint || best.match.weight >= 4 {
      intent = best.intent
      winner = best
    } else if let continued = continuedIntent() {
      intent = continued
      inheritsIntent = true
    } else if let best = ranked.first, !filled.used.isEmpty || frame.topic != nil && isElliptical {
      intent = best.intent
      winner = best
    } else if !filled.slots.isEmpty || !filled.ambiguities.isEmpty {
      let score = interpreter.scorer.score(utterance)
      if let score, score.probability >= 0.5, fits(score.intent) {
        self.score = score
        intent = score.intent
      } else {
        intent = intentOfSlots()
      }
    }
    if slots.roles.isEmpty, slots.competencies.isEmpty, slots.levels.isEmpty, !slots.terms.isEmpty { readAsTermQuestion(ranked) }
    if let winner, slots.facets.isEmpty { slots.facets = winner.pattern.facets }
  }

  /// A question that names only terms is one that terms can answer: the next best such intent, or what they mean.
  private mutating func readAsTermQuestion(_ ranked: [RankedIntent]) {
    guard let intent, !intent.slots.contains(.term), intent.slots.contains(.role), filled.ambiguities.isEmpty,
      frame.topic == nil || !isElliptical
    else { return }
    winner = ranked.first { $0.intent.slots.contains(.term) }
    self.intent = winner?.intent ?? .definition
    if intent == .requirements { slots.facets = [] }
  }

  /// Whether the intent has what it needs: two subjects where it holds things against each other.
  private func isViable(_ ranked: RankedIntent) -> Bool {
    guard ranked.intent.needsTwo else { return true }
    let subjects = slots.roles.count + slots.terms.count + slots.competencies.count + slots.levels.count
      + filled.ambiguities.count
    let topics = [frame.topic].compactMap { $0 } + frame.earlier
    let lent = topics.map { $0.slots.roles.count + $0.slots.terms.count }.max() ?? 0
    return subjects >= 2 || lent + (frame.aside?.terms.count ?? 0) > 0 || ranked.intent == .collaboration && subjects == 1
  }

  private func fits(_ intent: IntentID) -> Bool {
    intent != .elaborate && intent != .sources && intent != .listing && intent != .smalltalk
      && !(intent.needsTwo && slots.roles.count + slots.terms.count + slots.levels.count + slots.competencies.count < 2)
  }

  /// What somebody wants who only names things.
  private func intentOfSlots() -> IntentID? {
    if !slots.facets.isEmpty { return .requirements }
    if slots.roles.count == 2, slots.competencies.isEmpty { return .comparison }
    if !slots.competencies.isEmpty, !slots.roles.isEmpty || !slots.levels.isEmpty { return .requirements }
    if !slots.roles.isEmpty, !slots.levels.isEmpty { return .requirements }
    if slots.hasSubject || !slots.levels.isEmpty || !filled.ambiguities.isEmpty { return .definition }
    return nil
  }

  /// The intent of the topic, for an utterance that names a slot and nothing else.
  private func continuedIntent() -> IntentID? {
    guard let topic = frame.topic, !slots.isEmpty || !filled.ambiguities.isEmpty, slots.resources.isEmpty else { return nil }
    guard isElliptical else { return nil }
    if !slots.facets.isEmpty { return .requirements }
    if !slots.terms.isEmpty, slots.roles.isEmpty, slots.competencies.isEmpty, slots.levels.isEmpty { return .definition }
    let uses = topic.intent.slots
    let kinds: [(Bool, IntentID.SlotKind)] = [
      (!slots.roles.isEmpty || !filled.ambiguities.isEmpty, .role), (!slots.competencies.isEmpty, .competency),
      (!slots.levels.isEmpty, .level),
    ]
    if kinds.allSatisfy({ !$0.0 || uses.contains($0.1) }) { return topic.intent }
    return .requirements
  }

  /// Short, or opened by a word that goes on: "and for a product owner?"
  private func looksElliptical(_ lexicon: ConceptLexicon) -> Bool {
    if utterance.says(.newTopic, lexicon) { return false }
    let content = utterance.flags.count { $0.isDisjoint(with: [.filler, .stop]) }
    let opens = utterance.places(of: .goingOn, lexicon).contains { $0.lowerBound <= 2 }
    return content <= 3 || opens || utterance.says(.same, lexicon) || utterance.says(.pronoun, lexicon)
      || utterance.says(.back, lexicon) || utterance.says(.other, lexicon) || utterance.says(.also, lexicon)
      || utterance.says(.besides, lexicon) || correctsTopic
  }

  /// Whether the utterance takes back something that the conversation is about: "I'm not asking as an RTE any more".
  private var correctsTopic: Bool {
    guard let topic = frame.topic else { return false }
    return filled.negated.roles.contains(where: topic.slots.roles.contains)
      || filled.negated.competencies.contains(where: topic.slots.competencies.contains)
      || filled.negated.levels.contains(where: topic.slots.levels.contains)
  }
}

// MARK: - Context

extension Reading {
  /// Lends slots from the conversation, where the intent can use them and the utterance leaves them open.
  mutating func inherit(_ interpreter: Interpreter) {
    settleAmbiguities(interpreter.knowledge)
    origins = SlotOrigins(said: slots)
    guard let intent, let topic = contextTopic(interpreter) else { return }
    let uses = intent.slots
    let said = slots
    let points = utterance.says(.pronoun, interpreter.lexicon) || utterance.says(.same, interpreter.lexicon)
    let open = isElliptical || !said.hasSubject
    if intent == .definition, said.hasSubject || !said.levels.isEmpty, !points { return }
    if intent == .listing || intent == .elaborate || intent == .sources { return }
    if uses.contains(.role), lendsRoles(intent, topic, said, open) { inheritRoles(intent, topic, interpreter.lexicon) }
    if uses.contains(.competency), said.competencies.isEmpty, said.terms.isEmpty, open, said.roles.count < 2 {
      take(\.competencies, \.competencies, topic)
    }
    if uses.contains(.level), open, said.roles.count < 2 { inheritLevels(intent, topic) }
    if uses.contains(.facet), said.facets.isEmpty, inheritsIntent, topic.intent == .requirements {
      take(\.facets, \.facets, topic)
    }
    addFacets(topic, interpreter.lexicon)
    if uses.contains(.term), !slots.hasSubject, let aside = frame.aside { slots.terms = aside.terms }
  }

  private func lendsRoles(_ intent: IntentID, _ topic: Topic, _ said: Slots, _ open: Bool) -> Bool {
    if intent.needsTwo { return said.roles.count < 2 && said.competencies.isEmpty && said.terms.isEmpty && said.levels.count < 2 }
    return said.roles.isEmpty && (open || intent == .careerChoice) && said.terms.isEmpty
  }

  private mutating func take<Value>(
    _ slot: WritableKeyPath<Slots, [Value]>, _ origin: WritableKeyPath<SlotOrigins, Origin?>, _ topic: Topic
  ) {
    guard !topic.slots[keyPath: slot].isEmpty else { return }
    slots[keyPath: slot] = topic.slots[keyPath: slot]
    origins[keyPath: origin] = .inherited
  }

  private mutating func inheritRoles(_ intent: IntentID, _ topic: Topic, _ lexicon: ConceptLexicon) {
    let known = topic.slots.roles
    guard intent.needsTwo, !slots.roles.isEmpty else {
      let remaining = known.filter { !filled.negated.roles.contains($0) }
      guard !remaining.isEmpty else { return }
      slots.roles = remaining
      origins.roles = .inherited
      return
    }
    // "How does that differ from a Program Manager?" holds the role at hand against the one that was named.
    if let other = known.first(where: { !slots.roles.contains($0) }) { slots.roles.insert(other, at: 0) }
  }

  private mutating func inheritLevels(_ intent: IntentID, _ topic: Topic) {
    if slots.levels.isEmpty, let aside = frame.aside, !aside.levels.isEmpty, pointsToLevel {
      slots.levels = aside.levels
      origins.levels = .inherited
    } else if slots.levels.isEmpty {
      let remaining = topic.slots.levels.filter { !filled.negated.levels.contains($0) }
      guard !remaining.isEmpty else { return }
      slots.levels = remaining
      origins.levels = .inherited
    } else if intent == .progression, slots.levels.count == 1, let held = topic.slots.levels.first,
      topic.slots.levels.count == 1, held < slots.levels[0]
    {
      // From where one is to where one asks about.
      slots.levels.insert(held, at: 0)
    }
  }

  /// "At that level" means the one that was explained last.
  private var pointsToLevel: Bool {
    let level = StemKey.key(of: Pattern.Slot.level.rawValue)
    return zip(utterance.tokens, utterance.tokens.dropFirst()).contains { $0.key == "that" && $1.key == level }
  }

  /// "Attributes as well" adds to the facets, "what else" asks for the others.
  private mutating func addFacets(_ topic: Topic, _ lexicon: ConceptLexicon) {
    guard intent == .requirements, !topic.slots.facets.isEmpty, utterance.says(.besides, lexicon) else { return }
    let others = Facet.allCases.filter { !topic.slots.facets.contains($0) }
    if !others.isEmpty {
      slots.facets = others
      origins.facets = .inherited
    }
  }

  /// The topic that lends: the current one, or an earlier one that the person goes back to.
  private func contextTopic(_ interpreter: Interpreter) -> Topic? {
    guard utterance.says(.back, interpreter.lexicon) else { return frame.topic }
    let all = [frame.topic].compactMap { $0 } + frame.earlier
    if intent?.needsTwo == true, let pair = all.first(where: { $0.slots.roles.count > 1 }) { return pair }
    return all.first { topic in
      !slots.roles.isEmpty && !Set(topic.slots.roles).isDisjoint(with: slots.roles)
        || !slots.competencies.isEmpty && !Set(topic.slots.competencies).isDisjoint(with: slots.competencies)
    } ?? frame.topic
  }

  /// A short name such as "PM" is settled by a role that the conversation is about.
  private mutating func settleAmbiguities(_ knowledge: KnowledgeBase) {
    let context = (frame.topic?.slots.roles ?? []) + frame.earlier.prefix(1).flatMap(\.slots.roles)
    for ambiguity in filled.ambiguities {
      let candidates = knowledge.ambiguity(ambiguity).roles
      if slots.roles.contains(where: candidates.contains) && slots.roles.count >= 1 && !intentNeedsTwo { continue }
      let hinted = candidates.filter { hasOwnWord($0, among: candidates, knowledge) }
      if let settled = hinted.only ?? candidates.filter(context.contains).only, !slots.roles.contains(settled) {
        slots.roles.append(settled)
      } else {
        openAmbiguity = ambiguity
      }
    }
  }

  /// Whether a word is said that only this one of the candidates has in its name: "the engineer, DevOps I mean".
  private func hasOwnWord(_ role: Int, among candidates: [Int], _ knowledge: KnowledgeBase) -> Bool {
    func words(_ role: Int) -> Set<String> {
      Set(knowledge.tokenizer.tokens(of: knowledge.name(of: Entity(.role, role))).map(\.key))
    }
    let others = candidates.filter { $0 != role }.reduce(into: Set<String>()) { $0.formUnion(words($1)) }
    let own = words(role).subtracting(others)
    return utterance.tokens.contains { own.contains($0.key) }
  }

  private var intentNeedsTwo: Bool { intent?.needsTwo ?? false }
}
