internal import TimKnowledge
internal import TimLanguage

/// Fills the slots of a reading: what was said, what the conversation lends, and what is guessed.
struct Inheritance {
  let intent: IntentSchema
  let heard: Heard
  /// Whether the intent comes from the conversation and not from the utterance.
  let isContinued: Bool
  private(set) var slots: Slots
  private let said: Slots

  init(_ intent: IntentSchema, _ heard: Heard, slots: Slots, isContinued: Bool) {
    self.intent = intent
    self.heard = heard
    self.isContinued = isContinued
    self.slots = slots
    said = slots
    prefer()
    direct()
    if lends, let topic = source { borrow(from: topic) }
    startFromAsker()
    takeAsker()
  }

  private mutating func borrow(from topic: Topic) {
    if intent.inherits.contains(.role), !heard.drops.contains(.role) { takeRoles(topic) }
    completePair()
    for kind in [Entity.Kind.competency, .term] where takesOver(kind) { take(kind, topic) }
    if intent.inherits.contains(.level), !heard.drops.contains(.level), heard.isOpen, !holdsTwoRoles {
      takeLevels(topic)
    }
    takeFacets(topic)
  }

  private var frame: Frame { heard.frame }

  // MARK: - What was said

  /// Keeps the asker's own role where several are spoken of.
  ///
  /// "I am an RTE. What should I be like to coach my scrum
  /// masters?" asks for one role.
  private mutating func prefer() {
    guard intent.has(.prefersAsker), slots.roles.count > 1 else { return }
    let own = heard.tellsOfSelf.roles
    if own.count == 1 { slots.set(.role, own, .said) }
  }

  /// Puts two roles in the order from where to where: "become an RTE from scrum master", "after scrum master to RTE".
  private mutating func direct() {
    guard intent.has(.isDirected) else { return }
    startFromLevel()
    guard slots.roles.count == 2 else { return }
    let start = heard.named(.role, after: .origin).first ?? heard.tellsOfSelf.roles.first
    let goal = heard.named(.role, after: .toward).first { $0 != start }
    if let start, start == slots.roles[1], goal != start { return slots.set(.role, slots.roles.reversed(), .said) }
    if let goal, start == nil, goal == slots.roles[0] { slots.set(.role, slots.roles.reversed(), .said) }
  }

  /// "From senior I want to get promoted" names the level to start from, and the next one is the goal.
  private mutating func startFromLevel() {
    guard let level = slots.levels.only, heard.named(.level, after: .origin) == [level], level + 1 < heard.levelCount
    else { return }
    slots.set(.level, [level, level + 1], .said)
  }

  /// Who has said what he is, and asks how to become something else, starts from there.
  private mutating func startFromAsker() {
    guard intent.has(.isDirected), let goal = slots.roles.only, let own = heard.frame.asker.roles.last, own != goal,
      !heard.goingOn.corrects, heard.cues.says(.oneself), !heard.named(.role, after: .origin).contains(goal)
    else { return }
    slots.set(.role, [own, goal], .inherited)
  }

  // MARK: - Whether the conversation lends

  /// Whether anything may be taken over at all.
  private var lends: Bool {
    guard !intent.inherits.isEmpty else { return false }
    guard intent.has(.isAside) else { return true }
    // Who asks what something is asks of what was said, unless only a pronoun names it.
    if said.has(.term) { return false }
    let points = heard.goingOn.pointsBack || heard.cues.says(.same)
    return points || !said.hasSubject && !said.has(.level) && heard.utterance.contentCount(without: accounted) == 0
  }

  private var accounted: Set<Int> {
    heard.said.used.union(heard.rules.rule(of: intent)?.match.matched ?? [])
  }

  /// The topic that lends: the current one, or an earlier one that the person goes back to.
  private var source: Topic? {
    guard heard.cues.says(.back) else { return frame.topic }
    let all = [frame.topic].compactMap(\.self) + frame.earlier
    if intent.has(.compares), let pair = all.first(where: { $0.slots.roles.count > 1 }) { return pair }
    return all.first { topic in
      [Entity.Kind.role, .competency].contains { kind in
        said.has(kind) && !Set(topic.slots[kind]).isDisjoint(with: said[kind])
      }
    } ?? frame.topic
  }

  private var holdsTwoRoles: Bool { intent.has(.compares) && slots.roles.count > 1 }

  /// Whether a kind of subject that was not said may be taken over: where the utterance leaves it open, and where it goes
  /// with what was said.
  private func takesOver(_ kind: Entity.Kind) -> Bool {
    guard intent.inherits.contains(kind), !said.has(kind), heard.isOpen, !heard.drops.contains(kind), !holdsTwoRoles
    else { return false }
    let others = said.kinds.intersection(Slots.subjects)
    if kind == .term { return !slots.hasSubject }
    return others.isEmpty && !(kind == .competency && slots.has(.term) && slots.origin(of: .term) == .said)
      || intent.subjects.contains { $0.counts[kind] != nil && others.isSubset(of: $0.counts.keys) }
  }

  private mutating func take(_ kind: Entity.Kind, _ topic: Topic) {
    let values = topic.slots[kind].isEmpty && kind == .term ? frame.aside?[kind] ?? [] : topic.slots[kind]
    let left = values.filter { !heard.said.negated[kind].contains($0) }
    if !left.isEmpty { slots.set(kind, left, .inherited) }
  }

  // MARK: - Roles

  /// "What does a tester do all day?" is not asked about the role at hand.
  private mutating func takeRoles(_ topic: Topic) {
    takeGoal(topic)
    guard lendsRoles else { return }
    let known = topic.slots.roles.filter { !heard.said.negated.roles.contains($0) }
    if intent.has(.compares), slots.has(.role) {
      // "How does that differ from a Program Manager?" holds the role at hand against the one that was named.
      if let other = known.first(where: { !slots.roles.contains($0) }) {
        slots.set(.role, [other] + slots.roles, .inherited)
      }
    } else if !known.isEmpty {
      slots.set(.role, intent.has(.compares) ? known : focus(of: topic) ?? known, .inherited)
    } else if intent.kinds == [.role], heard.goingOn.isElliptical,
      let earlier = frame.earlier.first(where: { $0.slots.has(.role) })
    {
      // A question that only a role can answer is about the role that the conversation last spoke of.
      slots.set(.role, earlier.slots.roles, .inherited)
    }
  }

  /// "How do I become an agile coach?" "From scrum master." And: "How do I become one, as a scrum master?" But who asks how
  /// to go on from there to another role has named the goal.
  private mutating func takeGoal(_ topic: Topic) {
    if intent.has(.isDirected), isContinued, said.roles.count == 1, topic.slots.roles.count == 2,
      !heard.goingOn.corrects,
      topic.slots.roles[0] != said.roles[0]
    {
      // "Or agile coach?" puts another goal in the place of the last one.
      return slots.set(.role, [topic.slots.roles[0]] + said.roles, .inherited)
    }
    guard intent.has(.isDirected), slots.roles.count == 1, said.roles.count == 1, let goal = topic.slots.roles.last,
      goal != said.roles[0], !heard.goingOn.corrects, !heard.said.negated.roles.contains(goal),
      isContinued || heard.cues.says(.there) || heard.cues.places(of: .standIn).contains(where: { $0.lowerBound > 0 })
        || topic.intent == intent && heard.rules.rule(of: intent) == nil
    else { return }
    let namesGoal = !heard.named(.role, after: .toward).isEmpty
    slots.set(.role, namesGoal ? [goal] + said.roles : said.roles + [goal], .inherited)
  }

  private var lendsRoles: Bool {
    guard !intent.has(.compares) else {
      // With one role a question about working together is complete, unless it points back.
      let isComplete = intent.subjects.contains { $0.counts.allSatisfy { said[$0.key].count >= $0.value } }
      if isComplete, !heard.goingOn.pointsBack, !heard.said.negated.has(.role) { return false }
      if said.levels.count > 1, !heard.picks { return heard.frame.topic?.slots.roles.count == 1 && !said.has(.role) }
      return said.roles.count < 2 && !said.has(.competency) && !said.has(.term)
    }
    if heard.namesNeighbour { return false }
    let isAboutTerms = said.has(.term) && !said.has(.competency) && intent.kinds.contains(.term)
    return !slots.has(.role) && (heard.isOpen || intent.has(.isPersonal)) && !isAboutTerms
  }

  /// The one of a topic's two roles that a question about one role goes on with: the one that was asked about before
  /// somebody wanted to know how it works with another, or the one that somebody wants to become.
  private func focus(of topic: Topic) -> [Int]? {
    guard topic.slots.roles.count == 2 else { return nil }
    if topic.intent.has(.isDirected), !intent.has(.isDirected) { return Array(topic.slots.roles.suffix(1)) }
    guard topic.intent.has(.compares), topic.intent.subjects.contains(where: { $0.counts == [.role: 1] }),
      let before = frame.earlier.first?.slots.roles.only, topic.slots.roles.contains(before)
    else { return nil }
    return [before]
  }

  /// What "the difference" is between, where the topic has one role only: that one and the one before it.
  private mutating func completePair() {
    guard intent.has(.compares), slots.roles.count < 2, !intent.subjects.contains(where: { $0.counts == [.role: 1] }),
      !slots.has(.term), slots.competencies.count < 2, slots.levels.count < 2, heard.goingOn.isElliptical,
      let pair = frame.pair(.role), slots.roles.allSatisfy(pair.contains)
    else { return }
    slots.set(.role, pair, .inherited)
  }

  // MARK: - Levels and facets

  private mutating func takeLevels(_ topic: Topic) {
    let held = topic.slots.levels
    let pointsToLevel = heard.cues.says(.thatLevel)
    if slots.has(.level) { return spanLevels(from: held) }
    if pointsToLevel, let explained = frame.aside?.levels, !explained.isEmpty {
      slots.set(.level, explained, .inherited)
    } else if held.count > 1,
      pointsToLevel || topic.intent.has(.isDirected) && !intent.has(.isDirected) && !intent.has(.compares)
    {
      slots.set(.level, Array(held.suffix(1)), .inherited)
    } else {
      let left = held.filter { !heard.said.negated.levels.contains($0) }
      if !left.isEmpty { slots.set(.level, left, .inherited) }
    }
  }

  /// From the level where one is to the one that is asked about; and "what would be different at senior?".
  private mutating func spanLevels(from held: [Int]) {
    guard let level = slots.levels.only, let before = held.only, before != level, !heard.stepsLevel else { return }
    let isStep = intent.has(.isDirected) && (before < level || heard.cues.says(.there))
    let isComparison = intent.has(.compares) && slots.roles.count < 2
    if isStep || isComparison { slots.set(.level, [before, level].sorted(), .inherited) }
  }

  private mutating func takeFacets(_ topic: Topic) {
    guard intent.inherits.contains(.facet), topic.intent.takes.contains(.facet) else { return }
    let held = topic.slots.facets
    if heard.wantsEverything { return slots.clear(.facet) }
    if heard.cues.says(.besides), !held.isEmpty {
      // "What else" asks for the others.
      let others = Inheritance.others(than: held, of: heard)
      if !others.isEmpty { return slots.set(.facet, others, .inherited) }
    }
    let left = held.filter { !heard.said.negated.facets.contains($0) }
    if heard.goingOn.isElliptical, !left.isEmpty, left.count < held.count {
      // "Leave out the practices" takes them from the facets at hand.
      slots.set(.facet, left, .inherited)
    } else if !slots.has(.facet), isContinued || heard.cues.says(anyOf: [.same, .back]), !held.isEmpty {
      slots.set(.facet, held, .inherited)
    } else if heard.cues.says(.also), slots.has(.facet), heard.slots.kinds == [.facet] {
      slots.set(.facet, (held + slots.facets).distinct, .said)
    }
  }

  private static func others(than held: [Int], of heard: Heard) -> [Int] {
    (0..<heard.facetCount).filter { !held.contains($0) }
  }

  // MARK: - The asker

  /// Where nothing else says of whom, a question is about the one who asks.
  private mutating func takeAsker() {
    guard intent.inherits.contains(.role), !slots.has(.role), !slots.has(.term), !heard.drops.contains(.role),
      heard.cues.says(.oneself), frame.asker.has(.role), !intent.has(.compares)
    else { return }
    slots.set(.role, frame.asker.roles, .inherited)
    if intent.inherits.contains(.level), !slots.has(.level), frame.asker.has(.level) {
      slots.set(.level, frame.asker.levels, .inherited)
    }
  }
}
