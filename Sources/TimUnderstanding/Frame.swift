package import TimKnowledge

/// What one stretch of a conversation is about.
package struct Topic: Hashable, Sendable {
  package var intent: IntentID
  package var slots: Slots

  package init(intent: IntentID, slots: Slots) {
    self.intent = intent
    self.slots = slots
  }
}

/// What a conversation remembers for understanding the next utterance: one small value.
package struct Frame: Hashable, Sendable {
  /// The topic that an incomplete question goes on with.
  package var topic: Topic?
  /// Earlier topics, newest first, for going back.
  package var earlier: [Topic] = []
  /// What was explained in passing since the topic was last spoken of.
  package var aside: Slots?
  /// The readings that the last reply asked to choose from.
  package var choices: [Choice] = []
  /// Whether there is an answer to say more about.
  package var hasAnswer = false
  /// The item of that answer that was spoken of last.
  package var lastItem: Int?
  /// How many utterances in a row were not understood.
  package var misses = 0
  /// How many utterances there were.
  package var turn = 0

  package init() {}

  static let mostEarlierTopics = 8

  /// The two (or more) values that "both" and "the two" point to: those of the topic, or else the ones of the last two
  /// topics that have different ones, in the order in which they came up.
  func pair<Value: Equatable>(_ slot: KeyPath<Slots, [Value]>) -> [Value]? {
    guard let topic else { return nil }
    let held = topic.slots[keyPath: slot]
    if held.count > 1 { return held }
    let others = ([aside].compactMap { $0 } + earlier.map(\.slots)).map { $0[keyPath: slot] }
    guard let before = others.first(where: { !$0.isEmpty && $0 != held }) else { return nil }
    if held.isEmpty { return before.count > 1 ? before : earlierPair(slot, before) }
    return before.count == 1 ? before + held : before.contains(held[0]) ? before : nil
  }

  private func earlierPair<Value: Equatable>(_ slot: KeyPath<Slots, [Value]>, _ last: [Value]) -> [Value]? {
    let before = earlier.map { $0.slots[keyPath: slot] }.first { $0.count == 1 && $0 != last }
    return before.map { $0 + last }
  }

  /// Takes up a new topic and keeps the one before it.
  package mutating func take(_ new: Topic) {
    aside = nil
    guard new != topic else { return }
    if let old = topic {
      earlier.removeAll { $0 == old }
      earlier.insert(old, at: 0)
      if earlier.count > Frame.mostEarlierTopics { earlier.removeLast() }
    }
    topic = new
  }
}

/// One reading offered for choice when Tim is not sure.
package struct Choice: Hashable, Sendable {
  package let intent: IntentID
  package let slots: Slots
  package let origins: SlotOrigins
  /// What sets this choice apart from the others.
  package let entity: Entity?

  package init(intent: IntentID, slots: Slots, origins: SlotOrigins, entity: Entity?) {
    self.intent = intent
    self.slots = slots
    self.origins = origins
    self.entity = entity
  }
}
