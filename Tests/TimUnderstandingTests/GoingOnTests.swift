import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// What the conversation lends to an utterance, and what it does not.
struct GoingOnTests {
  @Test(arguments: [
    Talk(
      "What attributes does a lead RTE need for release management?", "and for a product owner?",
      is: "requirements role=po competency=release-management level=lead facet=attributes"),
    Talk("What does an RTE do?", "and a scrum master?", is: "responsibilities role=sm"),
    Talk(
      "What does a lead RTE need in PI planning?", "And in release management?",
      is: "requirements role=rte competency=release-management level=lead"),
    Talk("What does an RTE do?", "which certificates are there?", is: "certification role=rte"),
    Talk("Which books should a scrum master read?", "any podcasts?", is: "resources role=sm"),
  ])
  func `what is left open is taken over`(talk: Talk) throws { try talk.expectHolds() }

  @Test(arguments: [
    Talk(
      "What skills does an RTE need for release management?", "What is WSJF?", "back to release management",
      is: "requirements role=rte competency=release-management facet=skills"),
    Talk(
      "What skills does an RTE need for release management?", "What does a product owner do?", "back to the RTE",
      is: "requirements role=rte competency=release-management facet=skills"),
    Talk("What does an RTE do?", "What is ROAM?", "which certificates are there?", is: "certification role=rte"),
  ])
  func `back to what was left`(talk: Talk) throws { try talk.expectHolds() }

  /// Context lends slots, never evidence: what is outside the field stays outside, wherever it is said.
  @Test(arguments: ["what's the weather in Leeds?", "who won the cup final?"])
  func `a conversation makes nothing a question for Tim`(question: String) throws {
    let talk = Talk("What skills does a lead RTE need for release management?", question, is: "no-answer")
    try talk.expectHolds()
  }

  @Test func `what was assumed is not handed on`() throws {
    let talk = Talk("What skills does an RTE need for release management?", "and the attributes?", is: "")
    let slots = try talk.last().interpretation.slots
    #expect(!slots.has(.level))
    #expect(slots.origin(of: .role) == .inherited && slots.origin(of: .facet) == .said)
  }

  @Test func `a competency that was guessed is not handed on either`() throws {
    try Talk("What does an RTE need to know about throughput?", "and which tools?", is: "tools role=rte").expectHolds()
  }

  @Test func `starting over forgets everything`() throws {
    let it = try Talk("What does an RTE do?", "start over", "which certificates are there?", is: "").last()
      .interpretation
    #expect(!it.slots.has(.role))
  }

  @Test(arguments: [("the second one", "project-manager"), ("program", "program-manager"), ("3", "product-manager")])
  func `a question back is answered by number or words`(reply: String, role: String) throws {
    let it = try Talk("what is a PM?", reply, is: "").last().interpretation
    #expect(it.move == .answer && it.slots.roles.map { Talk.advisor.knowledge.id(of: Entity(.role, $0)) } == [role])
  }

  @Test func `whoever asks something else leaves the question back`() throws {
    try Talk("What does a PM do?", "what is WSJF?", is: "definition term=wsjf").expectHolds()
  }

  @Test func `a level is left open whatever stands between it and the wish`() throws {
    try Talk(
      "What skills does a lead RTE need for release management?", "leave out the current level",
      is: "requirements role=rte competency=release-management facet=skills"
    ).expectHolds()
  }

  @Test func `whoever names one of the choices beside another role asks something new`() throws {
    try Talk("What does an engineer do?", "compare the RTE with the scrum master", is: "comparison role=rte,sm")
      .expectHolds()
  }

  @Test func `what is chosen takes the place of what was talked about`() throws {
    try Talk("What does a scrum master do?", "and the PM?", "product manager", is: "responsibilities role=pdm")
      .expectHolds()
  }

  @Test func `two roles by themselves are compared, whatever level is named with them`() throws {
    try Talk("senior RTE and scrum master", is: "comparison role=rte,sm level=senior").expectHolds()
  }
}
