package import TimUnderstanding

/// One utterance with what was understood and what was replied.
package struct Turn: Sendable {
  package let interpretation: Interpretation
  package let answer: Answer

  package init(interpretation: Interpretation, answer: Answer) {
    self.interpretation = interpretation
    self.answer = answer
  }

  package var utterance: String { interpretation.utterance.text }
}

/// A conversation as one value: what it remembers, and nothing else.
package struct Conversation: Sendable {
  package internal(set) var frame = Frame()
  /// The last answer, for "tell me more about 4" and for its sources.
  package internal(set) var lastAnswer: Answer?
  package internal(set) var lastTopic: Topic?
  /// The reflective questions under way, if any.
  package internal(set) var quiz: CareerQuiz?

  package init() {}
}
