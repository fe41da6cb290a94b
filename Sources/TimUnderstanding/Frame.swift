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
  /// How many utterances in a row were not understood.
  package var misses = 0
  /// How many utterances there were.
  package var turn = 0

  package init() {}

  static let mostEarlierTopics = 8

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
