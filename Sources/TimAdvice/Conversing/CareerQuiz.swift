internal import TimUnderstanding

/// The reflective questions that help to choose between roles, and the replies so far.
package struct CareerQuiz: Hashable, Sendable {
  package struct Question: Hashable, Sendable {
    /// The role that a yes speaks for.
    package let role: Int
    package let text: String
  }

  package let roles: [Int]
  package let questions: [Question]
  package private(set) var replies: [Assessment.Reply] = []
  /// Whether the next utterance may be a reply; one that was left can be taken up again.
  package var isOpen = true

  package init(roles: [Int], questions: [Question]) {
    self.roles = roles
    self.questions = questions
  }

  package var isComplete: Bool { replies.count >= questions.count }

  /// Takes a reply, or does what was said instead of one.
  mutating func take(_ said: QuestionnaireReply) {
    isOpen = said != .stop
    replies.take(said)
  }

  /// Half points for each role: a yes counts two, so-so one.
  package func score(of role: Int) -> Int {
    zip(questions, replies).reduce(0) { sum, pair in
      pair.0.role == role && pair.1 != .skipped ? sum + pair.1.rawValue : sum
    }
  }

  /// The questions that speak for a role and were answered.
  package func questionCount(of role: Int) -> Int {
    questions.indices.count { place in
      questions[place].role == role && replies.indices.contains(place) && replies[place] != .skipped
    }
  }
}
