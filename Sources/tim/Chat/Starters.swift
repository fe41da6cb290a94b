internal import TimAdvice
internal import TimKnowledge
internal import TimUnderstanding

/// The questions to begin with that the knowledge names, as far as they are answered.
struct Starters {
  private let advisor: Advisor

  init(_ advisor: Advisor) {
    self.advisor = advisor
  }

  var questions: [String] {
    advisor.knowledge.voice("starters").filter { advisor.answer($0).interpretation.outcome == .answer }
  }
}
