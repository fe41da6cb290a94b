package import TimUnderstanding

/// The reflective questions that help to choose between roles, and the replies so far.
package struct CareerQuiz: Hashable, Sendable {
  package struct Question: Hashable, Sendable {
    /// The role that a yes speaks for.
    package let role: Int
    package let text: String
  }

  package let roles: [Int]
  package let questions: [Question]
  package var replies: [QuizReply] = []

  package var isComplete: Bool { replies.count >= questions.count }

  /// Half points for each role: a yes counts two, so-so one.
  package func score(of role: Int) -> Int {
    zip(questions, replies).reduce(0) { sum, pair in
      guard pair.0.role == role else { return sum }
      return sum + (pair.1 == .yes ? 2 : pair.1 == .soSo ? 1 : 0)
    }
  }

  package func questionCount(of role: Int) -> Int {
    questions.count { $0.role == role }
  }
}
