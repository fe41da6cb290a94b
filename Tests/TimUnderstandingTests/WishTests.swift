import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// A wish for a short answer at the edge of a question is heard, and the question is understood without it.
struct WishTests {
  private func interpretation(_ text: String) -> Interpretation { Talk.advisor.interpreter.interpret(text) }

  @Test(arguments: [
    ("what does a release train engineer do", "what does a release train engineer do, in one sentence?"),
    ("what does a release train engineer do", "in one sentence, what does a release train engineer do"),
    ("What should be on a release checklist?", "What should be on a release checklist? Keep it short."),
    ("how to split a big user story", "three sentences max: how to split a big user story"),
  ])
  func `the question is understood as it is without the wish`(plain: String, wished: String) {
    let (without, with) = (interpretation(plain), interpretation(wished))
    #expect(with.intent == without.intent && with.slots == without.slots)
    #expect(with.measure != nil && without.measure == nil)
    #expect(with.utterance.said == wished)
  }

  @Test func `nothing but a wish is about the last answer`() throws {
    try Talk("What is WSJF?", "in one sentence please", is: "less").expectHolds()
    try Talk("What is WSJF?", "sum that up in one sentence", is: "less").expectHolds()
  }

  @Test func `five words are more than a name, so that the wish beside them is none of the question`() {
    let it = interpretation("skills of a scrum master, in one sentence")
    #expect(it.intent?.id == "requirements")
    #expect(it.measure?.sentences == 1)
  }

  @Test(arguments: [
    ("give me the top three skills of a release manager", 3), ("only 4 practices for an RTE please", 4),
    ("name three tips for a train of 8 teams", 3), ("the top 2 skills for eight teams please", 2),
  ])
  func `a number that bounds something is a measure`(text: String, count: Int) {
    #expect(interpretation(text).measure?.items == count)
  }

  @Test(arguments: [
    "can one scrum master serve three teams?", "how do I plan with 4 teams in two time zones?",
    "we have only two teams. What should an RTE do?", "we use two tools, what does a release manager do?",
    "our top 5 customers complain, what now?",
  ])
  func `a number that only counts is none`(text: String) {
    #expect(interpretation(text).measure == nil)
  }
}
