internal import TimKnowledge
internal import TimLanguage

/// What an utterance says by pointing into the conversation: "the second one", "one level up", "drop the level".
struct References {
  /// The slots as said, with what was pointed to put in.
  private(set) var slots: Slots
  /// Kinds of slots that the utterance leaves open again.
  private(set) var drops: Set<Entity.Kind> = []
  /// Whether the utterance picks one of several things that were spoken of.
  private(set) var picks = false
  /// Whether the level was reckoned from the topic's level.
  private(set) var stepsLevel = false

  private let utterance: Utterance
  private let cues: Cues
  private let frame: Frame
  private let knowledge: KnowledgeBase

  init(_ said: SaidSlots, _ utterance: Utterance, _ cues: Cues, _ frame: Frame, _ knowledge: KnowledgeBase) {
    slots = said.slots
    (self.utterance, self.cues, self.frame, self.knowledge) = (utterance, cues, frame, knowledge)
    guard let topic = frame.topic else { return }
    drop(topic)
    if !slots.has(.level) { takeEnd(topic) }
    if !slots.has(.level), let level = (topic.slots.has(.level) ? topic.slots : frame.assumed).levels.only {
      step(from: level)
    }
    takeStandIn(topic)
    pick(topic, isOpen: said.ambiguities.isEmpty)
  }

  // MARK: - Leaving open

  /// Takes away the kinds of slots that the utterance leaves open again, by name or by taking back the value.
  private mutating func drop(_ topic: Topic) {
    let starts = (cues.places(of: .drop) + cues.places(of: .any)).map(\.upperBound)
    guard !starts.isEmpty else { return }
    for kind in [Entity.Kind.level, .role]
    where slots.has(kind) && slots[kind].allSatisfy(topic.slots[kind].contains)
      && utterance.mentions.contains(where: { $0.has(kind) && isReached($0.range.lowerBound, from: starts) })
    {
      drops.insert(kind)
      slots.clear(kind)
    }
    for (cue, kind) in Cue.kindWords
    where cues.places(of: cue).contains(where: { isReached($0.lowerBound, from: starts) }) {
      drops.insert(kind)
      slots.clear(kind)
    }
  }

  /// Whether a word stands right behind one of some places, as "the level" does behind "drop".
  private func isReached(_ word: Int, from starts: [Int]) -> Bool { starts.contains { (0...2).contains(word - $0) } }

  // MARK: - Levels

  /// "The top one", where levels are spoken of.
  private mutating func takeEnd(_ topic: Topic) {
    let speaksOfLevels = topic.intent.kinds.contains(.level) || frame.aside?.has(.level) == true
    let isTop = cues.says(.levelTop)
    guard speaksOfLevels, isTop || cues.says(.levelBottom) else { return }
    slots.set(.level, [isTop ? knowledge.count(of: .level) - 1 : 0], .said)
    stepsLevel = true
  }

  /// "One level up" from where the conversation stands.
  private mutating func step(from level: Int) {
    let isUp = cues.says(.levelAbove)
    guard isUp || cues.says(.levelBelow) else { return }
    let target = level + (isUp ? 1 : -1)
    guard target >= 0, target < knowledge.count(of: .level) else { return }
    slots.set(.level, [target], .said)
    stepsLevel = true
  }

  // MARK: - Picking

  private mutating func take(_ kind: Entity.Kind, _ values: [Int]) {
    slots.set(kind, values, .said)
    picks = true
  }

  private mutating func pick(_ topic: Topic, isOpen: Bool) {
    let place = self.place
    if !slots.has(.competency), cues.says(anyOf: [.former, .latter]), topic.slots.roles.count < 2,
      let pair = frame.pair(.competency), let place, place < pair.count
    {
      take(.competency, [pair[place]])
    }
    guard !slots.has(.role), isOpen else { return }
    if cues.says(.pair), cues.ordinals.contains(1), frame.enumerated.count > 2 {
      // "The first two" of three.
      return take(.role, Array(frame.enumerated.prefix(2)))
    }
    if cues.says(.pair) && place == nil || cues.ordinals.contains(1) && cues.ordinals.contains(2) { return takePair() }
    if slots.has(.competency) {
      // "What should the former read about change?" names a competency and points to a role.
      if let place, place < topic.slots.roles.count, topic.slots.roles.count > 1 {
        take(.role, [topic.slots.roles[place]])
      }
      return
    }
    if cues.says(.other) { return takeOther(topic) }
    if let place { takeOne(place, topic) }
  }

  /// The place that an ordinal or "the latter" points to, counted from 0.
  private var place: Int? {
    if cues.countsOrdinally { return nil }
    if cues.says(.former) { return 0 }
    if cues.says(.latter) { return 1 }
    if cues.ordinals.contains(ItemNumber.last), frame.enumerated.count > 2 { return frame.enumerated.count - 1 }
    return cues.ordinals.first { (1...References.mostCounted).contains($0) }.map { $0 - 1 }
  }

  /// Nobody keeps count of more than this many things that were spoken of.
  private static let mostCounted = 4

  private mutating func takeOne(_ place: Int, _ topic: Topic) {
    if frame.enumerated.count > 2, place < frame.enumerated.count,
      topic.slots.roles.allSatisfy(frame.enumerated.contains)
    {
      return take(.role, [frame.enumerated[place]])
    }
    for kind in [Entity.Kind.role, .competency, .level]
    where topic.slots[kind].count > 1 && place < topic.slots[kind].count {
      return take(kind, [topic.slots[kind][place]])
    }
    if let pair = frame.lastPair(.role), place < pair.count { take(.role, [pair[place]]) }
  }

  /// "Both" and "those two" stand for the roles, or else the levels or competencies, that were spoken of last.
  private mutating func takePair() {
    for kind in [Entity.Kind.role, .level, .competency] where !slots.has(kind) {
      if let pair = frame.pair(kind) { return take(kind, kind == .level ? pair.sorted() : pair) }
    }
  }

  /// The other of the two things that the conversation was last about.
  private mutating func takeOther(_ topic: Topic) {
    let topics = [topic] + frame.earlier
    for kind in [Entity.Kind.role, .competency] {
      guard let one = topic.slots[kind].only,
        let pair = topics.first(where: { $0.slots[kind].count == 2 })?.slots[kind], pair.contains(one)
      else { continue }
      return take(kind, pair.filter { $0 != one })
    }
    guard let role = topic.slots.roles.only,
      let before = frame.earlier.first(where: { $0.slots.roles.only != nil && $0.slots.roles != [role] })
    else { return }
    take(.role, before.slots.roles)
  }

  /// "The product one" is the role whose name has that word, and else the noun of the one at hand.
  private mutating func takeStandIn(_ topic: Topic) {
    guard let held = topic.slots.roles.last, !slots.has(.role),
      let place = cues.places(of: .standIn).map(\.lowerBound).first(where: { $0 > 0 })
    else { return }
    let word = utterance.tokens[place - 1].key
    func name(_ role: Int) -> [String] { knowledge.nameKeys(of: Entity(.role, role)) }
    let noun = name(held).last
    let named = (0..<knowledge.count(of: .role)).filter { name($0).last == noun && name($0).dropLast().contains(word) }
    guard let role = named.only else { return }
    take(.role, [role])
    for mention in utterance.mentions where mention.range == (place - 1)..<place {
      for kind in [Entity.Kind.competency, .term] { slots.remove(kind, mention.indices(of: kind)) }
    }
  }
}
