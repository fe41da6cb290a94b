import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// From where to where, whatever the order of the words, and who asks.
struct DirectionTests {
  @Test(arguments: [
    Talk("How do I become an RTE from scrum master?", is: "progression role=sm,rte"),
    Talk("How do I become a scrum master after being an RTE?", is: "progression role=rte,sm"),
    Talk("after being a project manager, how do I get to be a program manager", is: "progression role=pjm,pgm"),
    Talk("I am a scrum master. How do I become an RTE?", is: "progression role=sm,rte"),
    Talk("from RTE to product manager", is: "progression role=rte,pdm"),
    Talk("How do I become an agile coach?", "coming from scrum master", is: "progression role=sm,agile-coach"),
    Talk("How do I get from senior to lead as an RTE?", is: "progression role=rte level=senior,lead"),
    Talk("How do I move up from senior as an RTE?", is: "progression role=rte level=senior,lead"),
  ])
  func `the goal comes last`(talk: Talk) throws { try talk.expectHolds() }

  @Test func `the asker is no topic`() throws {
    let knowledge = Talk.advisor.knowledge
    func roles(_ talk: Talk) throws -> [String] {
      try talk.last().interpretation.asker.roles.map { knowledge.id(of: Entity(.role, $0)) }
    }
    #expect(try roles(Talk("I am an RTE.", "What does a product owner do?", is: "")) == ["release-train-engineer"])
    #expect(try roles(Talk("What does a product owner do?", is: "")) == [])
    #expect(
      try roles(Talk("I'm a release manager.", "No, I'm not a release manager, I'm a product owner.", is: ""))
        == ["product-owner"])
  }

  @Test(arguments: [
    Talk(
      "I'm a senior scrum master", "What do I need for conflict resolution?",
      is: "requirements role=sm competency=conflict-resolution level=senior"),
    Talk(
      "I am a project manager.", "What does a product owner do?", "How do I become one?", is: "progression role=pjm,po"),
  ])
  func `who asks is meant where nobody else is`(talk: Talk) throws { try talk.expectHolds() }

  @Test func `who asks is meant at his own level`() throws {
    try Talk(
      "I am a lead RTE, do zebras sleep standing up?", "What skills do I need for coaching?",
      is: "requirements role=rte competency=coaching-mentoring level=lead facet=skills"
    ).expectHolds()
  }

  @Test func `what somebody says that he is not is taken back`() throws {
    let said = Talk("I am a scrum master.", is: "")
    let denied = Talk("I am a scrum master.", "I am not a scrum master, I lied", is: "")
    #expect(try said.last().interpretation.asker.has(.role))
    #expect(try !denied.last().interpretation.asker.has(.role))
  }

  @Test func `a goal that may be several roles is asked back, although the start is named`() throws {
    try Talk("How do I get from scrum master to engineer?", is: "clarify progression role=sm").expectHolds()
  }

  @Test func `whose trade is told is no competency that is asked about`() throws {
    let talk = Talk(
      "What does a release manager decide?", "I'm a tester myself. Could I become one?",
      is: "progression role=release-manager term=qa-engineer")
    try talk.expectHolds()
  }

  @Test func `who is only spoken of does not take the asker's place`() throws {
    let slots = try Talk("two product managers keep fighting. I'm an RTE. What should I do?", is: "").last()
      .interpretation.slots
    #expect(slots.roles.map { Talk.advisor.knowledge.id(of: Entity(.role, $0)) } == ["release-train-engineer"])
  }
}
