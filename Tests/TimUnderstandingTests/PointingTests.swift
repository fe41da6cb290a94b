import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// What points into the conversation: ordinals in the order spoken, the other one, both, former and latter.
struct PointingTests {
  @Test(arguments: [
    Talk("compare a product owner, a scrum master and an RTE", "tools of the first one", is: "tools role=po"),
    Talk(
      "compare a product owner, a scrum master and an RTE", "which certificates for the second one?",
      is: "certification role=sm"),
    Talk(
      "compare a product owner, a scrum master and an RTE", "which certificates are there for the last one?",
      is: "certification role=rte"),
    Talk("compare a product owner, a scrum master and an RTE", "tools of the first two", is: "tools role=po,sm"),
    Talk(
      "RTE vs Program Manager vs Scrum Master", "what does the first one do?", "and the second?",
      is: "responsibilities role=pgm"),
    Talk(
      "RTE vs Program Manager vs Scrum Master", "tools of the first one", "and the second?",
      is: "tools role=pgm"),
    Talk(
      "RTE vs Program Manager vs Scrum Master", "tools of the first one", "and the last one?",
      is: "tools role=sm"),
    Talk("scrum master vs RTE", "what does the second one do?", is: "responsibilities role=rte"),
    Talk("scrum master vs RTE", "the second one please", is: "definition role=rte"),
    Talk("scrum master vs RTE", "and the latter", is: "definition role=rte"),
  ])
  func `ordinals count in the order spoken`(talk: Talk) throws { try talk.expectHolds() }

  @Test(arguments: [
    Talk("scrum master vs RTE", "what does the former do?", is: "responsibilities role=sm"),
    Talk("scrum master vs RTE", "what does the former do?", "and the latter?", is: "responsibilities role=rte"),
    Talk("scrum master vs RTE", "tools of the latter", "the other one", is: "tools role=sm"),
    Talk("scrum master vs RTE", "what does the latter do?", "the other one", is: "responsibilities role=sm"),
    Talk("What does an RTE do?", "And a product owner?", "what about the other one", is: "responsibilities role=rte"),
    Talk(
      "What does a lead RTE need for PI planning?", "the same for a scrum master", "the other role",
      is: "requirements role=rte competency=pi-planning level=lead"),
  ])
  func `one of two`(talk: Talk) throws { try talk.expectHolds() }

  @Test(arguments: [
    Talk("scrum master vs RTE", "tools of both", is: "tools role=sm,rte"),
    Talk("What does an RTE do?", "and a scrum master?", "tools of both", is: "tools role=rte,sm"),
    Talk("What does an RTE do?", "and a scrum master?", "how do they differ?", is: "comparison role=rte,sm"),
    Talk("What does an RTE do?", "and a scrum master?", "what is the difference?", is: "comparison role=rte,sm"),
    Talk("RTE or scrum master, who does what?", "how do they work together?", is: "collaboration role=rte,sm"),
    Talk("RTE or scrum master, who does what?", "what do they have in common?", is: "common-ground role=rte,sm"),
    Talk("What does an RTE do?", "How does that differ from a Program Manager?", is: "comparison role=rte,pgm"),
  ])
  func `the two of them`(talk: Talk) throws { try talk.expectHolds() }

  @Test(arguments: [
    Talk(
      "What skills does a lead RTE need for release management?", "one level up",
      is: "requirements role=rte competency=release-management level=principal facet=skills"),
    Talk(
      "What skills does a lead RTE need for release management?", "one level down",
      is: "requirements role=rte competency=release-management level=senior facet=skills"),
    // An RTE is expected to be senior there.
    Talk(
      "What skills does an RTE need for release management?", "one level up",
      is: "requirements role=rte competency=release-management level=lead facet=skills"),
    Talk(
      "What skills does an RTE need for release management?", "one level down", "one level down",
      is: "requirements role=rte competency=release-management level=foundation facet=skills"),
  ])
  func `a step from the level at hand, said or assumed`(talk: Talk) throws { try talk.expectHolds() }

  @Test func `the last of what was offered is picked as any other`() throws {
    var conversation = Conversation()
    let refused = Talk.advisor.reply(to: "do zebras sleep standing up in zoos?", in: &conversation)
    let offered = try #require(refused.answer.suggestions.last)
    let picked = Talk.advisor.reply(to: "the last one", in: &conversation).interpretation
    let asked = Talk.advisor.answer(offered).interpretation
    #expect(picked.outcome == .answer && picked.intent == asked.intent && picked.slots == asked.slots)
  }

  @Test(arguments: [
    "tell me more about 4", "Expand on the third one.", "Can you expand on that?", "explain the fourth item",
  ])
  func `out of the blue it points to nothing`(question: String) throws {
    let it = try Talk(question, is: "").last().interpretation
    #expect(it.outcome == .noAnswer && it.refusal == .nothingBefore)
  }
}
