internal import TimKnowledge
internal import TimLanguage

/// Words that point into the conversation: "the second one", "one level up", "drop the level".
extension Reading {
  /// Fills slots from words that point to what was said before.
  mutating func resolveReferences(_ interpreter: Interpreter) {
    guard let topic = frame.topic else { return }
    let lexicon = interpreter.lexicon
    drops = droppedKinds(topic, lexicon)
    if drops.contains(.level) { slots.levels = [] }
    if drops.contains(.role) { slots.roles = [] }
    if slots.levels.isEmpty { takeEnd(of: interpreter) }
    if slots.levels.isEmpty, let level = topic.slots.levels.only { step(from: level, interpreter) }
    takeStandIn(interpreter)
    if slots.competencies.isEmpty, saysFormerOrLatter(lexicon), topic.slots.roles.count < 2 {
      takeFormerCompetency(lexicon)
    }
    guard slots.roles.isEmpty, filled.ambiguities.isEmpty else { return }
    if utterance.says(.pair, lexicon) && choice(lexicon) == nil || saysFirstAndSecond(lexicon) { return takePair() }
    let place = pointsToItem ? nil : choice(lexicon)
    if !slots.competencies.isEmpty {
      // "What should the former read about change?" names a competency and points to a role.
      guard let place, place < topic.slots.roles.count, topic.slots.roles.count > 1 else { return }
      slots.roles = [topic.slots.roles[place]]
      picksFromTopic = true
      return
    }
    if utterance.says(.other, lexicon) { return takeOther(topic) }
    guard let place else { return }
    if place < topic.slots.roles.count, topic.slots.roles.count > 1 {
      slots.roles = [topic.slots.roles[place]]
      picksFromTopic = true
    } else if place < topic.slots.competencies.count, topic.slots.competencies.count > 1 {
      slots.competencies = [topic.slots.competencies[place]]
      picksFromTopic = true
    } else if let pair = lastPair, place < pair.count {
      slots.roles = [pair[place]]
      picksFromTopic = true
    }
  }

  /// Whether the utterance says something about an item of the last answer, so that an ordinal counts items.
  private var pointsToItem: Bool {
    guard let first = findings.ranked.first, first.intent == .elaborate || first.intent == .sources else {
      return false
    }
    // "What does the second one earn?" after a comparison is about a role.
    return frame.topic.map { !$0.intent.needsTwo || $0.slots.roles.count < 2 } ?? true
  }

  /// "Both" and "those two" stand for the roles, or else the levels or competencies, that were spoken of last.
  private mutating func takePair() {
    if let roles = frame.pair(\.roles) {
      slots.roles = roles
    } else if slots.levels.isEmpty, let levels = frame.pair(\.levels) {
      slots.levels = levels.sorted()
    } else if slots.competencies.isEmpty, let competencies = frame.pair(\.competencies) {
      slots.competencies = competencies
    } else {
      return
    }
    picksFromTopic = true
  }

  /// "The product one" is the role whose name has that word, and else the noun of the one at hand.
  private mutating func takeStandIn(_ interpreter: Interpreter) {
    guard let held = frame.topic?.slots.roles.last,
      let place = utterance.places(of: .standIn, interpreter.lexicon).map(\.lowerBound).first(where: { $0 > 0 }),
      slots.roles.isEmpty
    else { return }
    let word = utterance.tokens[place - 1].key
    func name(_ role: Int) -> [String] { interpreter.knowledge.nameKeys(of: Entity(.role, role)) }
    let noun = name(held).last
    let named = (0..<interpreter.knowledge.count(of: .role)).filter { name($0).dropLast().contains(word) }
    guard let role = named.filter({ name($0).last == noun }).only else { return }
    slots.roles = [role]
    picksFromTopic = true
    for mention in utterance.mentions where mention.range == (place - 1)..<place { leaveOut(mention) }
  }

  private func saysFormerOrLatter(_ lexicon: ConceptLexicon) -> Bool {
    utterance.says(.former, lexicon) || utterance.says(.latter, lexicon)
  }

  /// "From the first to the second" means both of two.
  private func saysFirstAndSecond(_ lexicon: ConceptLexicon) -> Bool {
    let ordinals = utterance.concepts.flatMap { $0.readings.compactMap { lexicon.ordinals[$0.index] } }
    return ordinals.contains(1) && ordinals.contains(2)
  }

  /// "Tools for the former?" after two competencies were spoken of.
  private mutating func takeFormerCompetency(_ lexicon: ConceptLexicon) {
    guard let pair = frame.pair(\.competencies), let place = choice(lexicon), place < pair.count else { return }
    slots.competencies = [pair[place]]
    picksFromTopic = true
  }

  private func choice(_ lexicon: ConceptLexicon) -> Int? {
    if utterance.says(.former, lexicon) { return 0 }
    if utterance.says(.latter, lexicon) { return 1 }
    for mention in utterance.concepts {
      for reading in mention.readings {
        if let value = lexicon.ordinals[reading.index], value > 0, value < 4 { return value - 1 }
      }
    }
    return nil
  }

  /// The other of the two things that the conversation was last about.
  private mutating func takeOther(_ topic: Topic) {
    let topics = [topic] + frame.earlier
    if let role = topic.slots.roles.only, let pair = topics.first(where: { $0.slots.roles.count == 2 })?.slots.roles,
      pair.contains(role)
    {
      slots.roles = pair.filter { $0 != role }
    } else if let one = topic.slots.competencies.only,
      let pair = topics.first(where: { $0.slots.competencies.count == 2 })?.slots.competencies, pair.contains(one)
    {
      slots.competencies = pair.filter { $0 != one }
    } else if let role = topic.slots.roles.only,
      let before = frame.earlier.first(where: { $0.slots.roles.only != nil && $0.slots.roles != [role] })
    {
      slots.roles = before.slots.roles
    } else {
      return
    }
    picksFromTopic = true
  }

  private var lastPair: [Int]? {
    frame.earlier.first { $0.slots.roles.count == 2 }?.slots.roles
  }

  /// "The top one", where levels are spoken of.
  private mutating func takeEnd(of interpreter: Interpreter) {
    let speaksOfLevels = frame.topic?.intent.slots.contains(.level) ?? false || frame.aside?.levels.isEmpty == false
    let top = utterance.says(.levelTop, interpreter.lexicon)
    guard speaksOfLevels, top || utterance.says(.levelBottom, interpreter.lexicon) else { return }
    slots.levels = [top ? interpreter.knowledge.count(of: .level) - 1 : 0]
    levelsFromStep = true
  }

  /// "One level up" from where the conversation stands.
  private mutating func step(from level: Int, _ interpreter: Interpreter) {
    let up = utterance.says(.levelAbove, interpreter.lexicon)
    guard up || utterance.says(.levelBelow, interpreter.lexicon) else { return }
    let target = level + (up ? 1 : -1)
    guard target >= 0, target < interpreter.knowledge.count(of: .level) else { return }
    slots.levels = [target]
    levelsFromStep = true
  }

  /// The kinds of slots that the utterance leaves open again, by name or by taking back the value.
  private func droppedKinds(_ topic: Topic, _ lexicon: ConceptLexicon) -> Set<IntentID.SlotKind> {
    var kinds: Set<IntentID.SlotKind> = []
    let starts = (utterance.places(of: .drop, lexicon) + utterance.places(of: .any, lexicon)).map(\.upperBound)
    guard !starts.isEmpty else { return kinds }
    if !slots.levels.isEmpty, slots.levels.allSatisfy(topic.slots.levels.contains) { kinds.insert(.level) }
    if !slots.roles.isEmpty, slots.roles.allSatisfy(topic.slots.roles.contains) { kinds.insert(.role) }
    for (name, kind) in Reading.kindWords
    where utterance.places(of: name, lexicon).contains(where: { word in
      starts.contains { (0...2).contains(word.lowerBound - $0) }
    }) {
      kinds.insert(kind)
    }
    return kinds
  }

  private static let kindWords: [(ConceptName, IntentID.SlotKind)] = [
    (.levelWord, .level), (.roleWord, .role), (.competencyWord, .competency),
  ]

  /// Whether the utterance takes something back, leaves it open, or points to a part of the topic.
  var changesTopic: Bool {
    guard let topic = frame.topic else { return false }
    return !drops.isEmpty || picksFromTopic || levelsFromStep
      || filled.negated.roles.contains(where: topic.slots.roles.contains)
      || filled.negated.competencies.contains(where: topic.slots.competencies.contains)
      || filled.negated.levels.contains(where: topic.slots.levels.contains)
  }

  /// Whether somebody says what he is or likes, after being asked which role would suit him.
  var describesSelf: Bool {
    guard let lexicon, utterance.tokens.count <= 16 else { return false }
    return utterance.says(.selfDescription, lexicon) && slots.roles.isEmpty
  }
}
