internal import TimAdvice
internal import TimKnowledge
internal import TimUnderstanding

/// Three questions to begin with, taken from the knowledge's own examples, so that each is sure to be answered.
struct Starters {
  private let advisor: Advisor

  init(_ advisor: Advisor) {
    self.advisor = advisor
  }

  private static let intents: [IntentID] = [.responsibilities, .requirements, .comparison]

  /// For each of three intents its first example that is a whole question and gets an answer.
  var questions: [String] {
    let knowledge = advisor.knowledge
    let ids = knowledge.intentIDs
    let examples = (0..<knowledge.exampleCount).map(knowledge.example)
    return Self.intents.compactMap { intent in
      examples.first { example in
        ids[example.intent] == intent.rawValue && example.text.last == "?" && isAnswered(example.text, as: intent)
      }?.text
    }
  }

  private func isAnswered(_ text: String, as intent: IntentID) -> Bool {
    let interpretation = advisor.answer(text).interpretation
    return interpretation.outcome == .answer && interpretation.intent == intent
  }
}
