import Testing
import TimAdvice
import TimKnowledge

@testable import TimUnderstanding

/// A written answer that had another role in mind than the person: the question is put once more about the right one.
struct AskedAgainTests {
  private static let question = "say I take her, what should her first 90 days look like?"

  @Test(arguments: [
    Talk(question, "not a product owner, the release manager", is: "first-days role=release-manager"),
    Talk(question, "I mean the RTE", is: "first-days role=rte"),
    Talk(question, "not a product owner, the RTE", "no, a delivery manager", is: "first-days role=delivery-manager"),
  ])
  func `the role that was meant is put into the question`(talk: Talk) throws {
    try talk.expectHolds()
  }

  @Test func `the right role takes the place of the wrong one`() throws {
    let it = try Talk(
      "should I hire a product owner for a team of five?", "not a product owner, a product manager", is: ""
    ).last().interpretation
    #expect(it.utterance.text == "should I hire a Product Manager for a team of five?")
    #expect(it.utterance.said == "not a product owner, a product manager")
    #expect(it.move == .correct)
  }

  @Test func `a piece of work is made once more for the role that was meant`() throws {
    let talk = Talk(
      "can you make me a checklist for my first backlog refinement", "not a checklist for me, for a scrum master",
      is: "")
    let it = try talk.last().interpretation
    #expect(it.intent?.id == "checklist" && it.slots.has(.entry))
  }

  @Test func `who asks something with the role asks that`() throws {
    try Talk(
      AskedAgainTests.question, "not a product owner, what does a release manager decide?",
      is: "decisions role=release-manager"
    )
    .expectHolds()
  }

  @Test func `after an answer that is composed the topic goes on as ever`() throws {
    try Talk("which books for a Scrum Master?", "not a scrum master, an RTE", is: "resources role=rte").expectHolds()
  }
}
