internal import TimKnowledge
internal import TimLanguage

/// What the conversation lends to an utterance.
extension Reading {
  /// Lends slots from the conversation, where the intent can use them and the utterance leaves them open.
  mutating func inherit(_ interpreter: Interpreter) {
    settleAmbiguities(interpreter.knowledge)
    origins = SlotOrigins(said: slots)
    if isSubjectGuessed { origins.competencies = .assumed }
    guard let intent, let topic = contextTopic(interpreter) else { return }
    let uses = intent.slots
    let said = slots
    let points = says(back: interpreter.lexicon) || utterance.says(.same, interpreter.lexicon)
    let open = isElliptical || !said.hasSubject
    if intent == .definition, !said.terms.isEmpty { return }
    if intent == .definition, said.hasSubject || !said.levels.isEmpty || definesSomethingElse, !points { return }
    if intent == .listing || intent == .elaborate || intent == .sources { return }
    if intent == .progression,
      inheritsIntent || pointsThere || saysOne || topic.intent == .progression && winner == nil,
      said.roles.count == 1,
      let goal = topic.slots.roles.first, goal != said.roles[0]
    {
      // "How do I become an agile coach?" "From scrum master." And: "How do I become one, as a scrum master?" But who asks
      // how to go on from there to another role has named the goal.
      slots.roles.insert(goal, at: namesGoal(interpreter.lexicon) ? 0 : slots.roles.count)
    }
    if uses.contains(.role), lendsRoles(intent, topic, said, open) {
      inheritRoles(intent, topic, interpreter.lexicon)
      if slots.roles.isEmpty, uses == [.role], isElliptical { takeRolesOfEarlierTopic() }
    }
    completePair(intent)
    let isAboutTerms = !said.terms.isEmpty && uses.contains(.term)
    let isAboutRole = !said.roles.isEmpty && (intent == .tools || intent == .metrics)
    if uses.contains(.competency), said.competencies.isEmpty, !isAboutTerms, !isAboutRole, open, !holdsRoles(intent),
      !drops.contains(.competency)
    {
      take(\.competencies, \.competencies, topic)
      slots.competencies.removeAll { filled.negated.competencies.contains($0) }
    }
    if uses.contains(.level), open, !holdsRoles(intent), !drops.contains(.level) { inheritLevels(intent, topic) }
    if wantsEverything {
      slots.facets = Facet.allCases
    } else if uses.contains(.facet), said.facets.isEmpty, topic.intent == .requirements,
      inheritsIntent || utterance.says(.same, interpreter.lexicon)
    {
      take(\.facets, \.facets, topic)
    }
    addFacets(topic, interpreter.lexicon)
    keepRemainingFacets(topic)
    if uses.contains(.term), !slots.hasSubject, let aside = frame.aside { slots.terms = aside.terms }
  }

  /// "What is predictability?" asks for a word that is not known, and not for what was spoken of.
  private var definesSomethingElse: Bool {
    contentCount(without: filled.used.union(winner?.match.matched ?? [])) > 0
  }

  /// Whether two roles are held against each other, which needs neither competency nor level.
  private func holdsRoles(_ intent: IntentID) -> Bool {
    slots.roles.count > 1 && intent.needsTwo
  }

  private func lendsRoles(_ intent: IntentID, _ topic: Topic, _ said: Slots, _ open: Bool) -> Bool {
    if intent == .collaboration, said.roles.count == 1, !pointsBack, filled.negated.roles.isEmpty { return false }
    if intent.needsTwo {
      return said.roles.count < 2 && said.competencies.isEmpty && said.terms.isEmpty
        && (said.levels.count < 2 || picksFromTopic)
    }
    let isAboutTerms = !said.terms.isEmpty && intent.slots.contains(.term)
    return said.roles.isEmpty && (open || intent == .careerChoice) && !isAboutTerms && !drops.contains(.role)
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
      slots.roles = intent.needsTwo ? remaining : focus(of: topic, intent) ?? remaining
      origins.roles = .inherited
      return
    }
    // "How does that differ from a Program Manager?" holds the role at hand against the one that was named.
    if let other = known.first(where: { !slots.roles.contains($0) && !filled.negated.roles.contains($0) }) {
      slots.roles.insert(other, at: 0)
    }
  }

  /// The one of a topic's two roles that a question about one role goes on with: the one that was asked about before
  /// somebody wanted to know how it works with another, or the one that somebody wants to become.
  private func focus(of topic: Topic, _ intent: IntentID) -> [Int]? {
    guard topic.slots.roles.count == 2 else { return nil }
    if topic.intent == .progression, intent == .requirements { return Array(topic.slots.roles.suffix(1)) }
    guard topic.intent == .collaboration, let before = frame.earlier.first?.slots.roles.only,
      topic.slots.roles.contains(before)
    else { return nil }
    return [before]
  }

  /// What "the difference" is between, where the topic has one role only: that one and the one before it.
  private mutating func completePair(_ intent: IntentID) {
    guard intent == .comparison || intent == .commonGround, slots.roles.count < 2, slots.terms.isEmpty,
      slots.competencies.count < 2, slots.levels.count < 2, isElliptical, let pair = frame.pair(\.roles),
      slots.roles.allSatisfy(pair.contains)
    else { return }
    slots.roles = pair
    origins.roles = .inherited
  }

  /// A question that only a role can answer is about the role that the conversation last spoke of.
  private mutating func takeRolesOfEarlierTopic() {
    guard let earlier = frame.earlier.first(where: { !$0.slots.roles.isEmpty }) else { return }
    slots.roles = earlier.slots.roles
    origins.roles = .inherited
  }

  private mutating func inheritLevels(_ intent: IntentID, _ topic: Topic) {
    if slots.levels.isEmpty, let aside = frame.aside, !aside.levels.isEmpty, pointsToLevel {
      slots.levels = aside.levels
      origins.levels = .inherited
    } else if slots.levels.isEmpty, topic.slots.levels.count > 1,
      pointsToLevel || topic.intent == .progression && intent != .progression && intent != .comparison
    {
      slots.levels = Array(topic.slots.levels.suffix(1))
      origins.levels = .inherited
    } else if slots.levels.isEmpty {
      let remaining = topic.slots.levels.filter { !filled.negated.levels.contains($0) }
      guard !remaining.isEmpty else { return }
      slots.levels = remaining
      origins.levels = .inherited
    } else if intent == .progression, slots.levels.count == 1, let held = topic.slots.levels.only,
      held < slots.levels[0] || pointsThere && held != slots.levels[0], !levelsFromStep
    {
      // From where one is to where one asks about.
      slots.levels = [held, slots.levels[0]].sorted()
    } else if intent == .comparison, slots.roles.count < 2, let held = topic.slots.levels.only,
      slots.levels.only.map({ $0 != held }) ?? false
    {
      // "What would be different at senior?"
      slots.levels = [held, slots.levels[0]].sorted()
    }
  }

  /// "How do I get there?" means the place spoken of last.
  private var pointsThere: Bool { utterance.says(StemKey.key(of: "there")) }

  /// Whether a role stands where somebody wants to go: "from there to product manager".
  private func namesGoal(_ lexicon: ConceptLexicon) -> Bool {
    utterance.mentions.contains { $0.has(.role) && stands($0, after: .toward, lexicon) }
  }

  /// "How do I become one?" means what was spoken of last.
  private var saysOne: Bool {
    lexicon.map { utterance.places(of: .standIn, $0).contains { $0.lowerBound > 0 } } ?? false
  }

  private var pointsBack: Bool { lexicon.map(says(back:)) ?? false }

  /// Whether a word points to what was spoken of; "forget that" points to it only to leave it.
  private func says(back lexicon: ConceptLexicon) -> Bool {
    let dropped = Set(utterance.places(of: .drop, lexicon).map(\.upperBound))
    return utterance.places(of: .pronoun, lexicon).contains { !dropped.contains($0.lowerBound) }
  }

  /// "At that level" means the one that was explained last.
  private var pointsToLevel: Bool {
    let level = StemKey.key(of: Pattern.Slot.level.rawValue)
    return zip(utterance.tokens, utterance.tokens.dropFirst()).contains { $0.key == "that" && $1.key == level }
  }

  /// "Leave out the practices" takes them from the facets at hand.
  private mutating func keepRemainingFacets(_ topic: Topic) {
    let taken = filled.negated.facets
    let remaining = topic.slots.facets.filter { !taken.contains($0) }
    guard isElliptical, !remaining.isEmpty, remaining.count < topic.slots.facets.count,
      Set(slots.facets) == Set(Facet.allCases).subtracting(taken)
    else { return }
    slots.facets = remaining
    origins.facets = .inherited
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
      // Beside a role that is named, "my two engineers" are just people.
      if !slots.roles.isEmpty, !intentNeedsTwo, intent != .progression { continue }
      let hinted = candidates.filter { hasOwnWord($0, among: candidates, knowledge) }
      if let settled = hinted.only ?? candidates.filter(context.contains).only, !slots.roles.contains(settled) {
        slots.roles.append(settled)
        if hinted.only != nil, isElliptical { leaveOutWords(of: settled, knowledge) }
      } else {
        openAmbiguity = ambiguity
      }
    }
  }

  /// Whether a word is said that only this one of the candidates has in its name: "the engineer, DevOps I mean".
  private func hasOwnWord(_ role: Int, among candidates: [Int], _ knowledge: KnowledgeBase) -> Bool {
    func words(_ role: Int) -> Set<String> {
      Set(knowledge.nameKeys(of: Entity(.role, role)))
    }
    let others = candidates.filter { $0 != role }.reduce(into: Set<String>()) { $0.formUnion(words($1)) }
    let own = words(role).subtracting(others)
    // In "business acumen" the word belongs to something else.
    let taken = utterance.mentions.filter { $0.range.count > 1 && !$0.has(.role) }.flatMap { Array($0.range) }
    return utterance.tokens.indices.contains { own.contains(utterance.tokens[$0].key) && !taken.contains($0) }
  }

  /// A word that only told which role is meant names nothing else: "the engineer? DevOps I mean".
  private mutating func leaveOutWords(of role: Int, _ knowledge: KnowledgeBase) {
    let words = Set(knowledge.nameKeys(of: Entity(.role, role)))
    for mention in utterance.mentions where mention.range.allSatisfy({ words.contains(utterance.tokens[$0].key) }) {
      leaveOut(mention)
    }
  }

  /// Takes the competencies and terms of a phrase out of the slots, because it only helps to name a role.
  mutating func leaveOut(_ mention: Mention) {
    slots.competencies.removeAll(where: mention.indices(of: .competency).contains)
    slots.terms.removeAll(where: mention.indices(of: .term).contains)
  }

  private var intentNeedsTwo: Bool { intent?.needsTwo ?? false }
}
