package import TimKnowledge

/// One thing that could be meant: an intent with its slots, and how it came to be proposed.
package struct Reading: Sendable {
  package let intent: IntentSchema
  package internal(set) var slots: Slots
  /// How sure the reading is, from 0 to 1.
  package internal(set) var confidence = 0.0
  /// The rule that speaks for it, if one does.
  package let rule: FittingRule?
  /// How likely the words make the intent, from 0 to 1.
  let share: Double
  /// What the readings are ordered by: the logarithm of the share, and what speaks for it besides.
  var weight: Double
  let ground: Ground
  /// Whether the competency was guessed from a described situation.
  var isGuessed = false
  /// Whether it asks, in other words, for what was just answered.
  var isAnsweredBefore = false
  /// A short name whose role is still open.
  var openAmbiguity: Int?

  /// Whether a rule of more than a hint speaks for it.
  var isTold: Bool { rule.map { $0.isTold && !$0.isNegated } ?? false }

  /// Whether it asks for just what a topic was about.
  func asks(for topic: Topic) -> Bool {
    guard topic.intent == intent else { return false }
    return slots.has(.entry) ? slots.entries == topic.slots.entries : slots.means(topic.slots)
  }

  /// The sentence in which a rule tells that this is wanted, counted from 0.
  func toldSentence(in utterance: Utterance) -> Int? {
    isTold ? rule.map { utterance.sentence(of: $0.match.range.lowerBound) } : nil
  }

  /// Where a reading comes from.
  enum Ground: Hashable, Sendable {
    /// The words, weighed.
    case words
    /// Nothing is said but names.
    case names
    /// The conversation: the last question is put again, corrected or changed.
    case conversation
  }
}
