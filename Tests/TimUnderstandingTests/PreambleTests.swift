import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// What leads up to a question is no part of it, and of several sentences the one that asks is heard.
struct PreambleTests {
  @Test(arguments: [
    Talk(
      "Thanks, that was not what I asked. What does a release manager decide?", is: "decisions role=release-manager"),
    Talk("You did not answer my question. What is WSJF?", is: "definition term=wsjf"),
    Talk("What does an RTE do?", "It is not about money. How do I become one?", is: "progression role=rte"),
  ])
  func `thanks, complaints and denials are left out`(talk: Talk) throws { try talk.expectHolds() }

  @Test func `what was left out still stands in the turn`() throws {
    let turn = try Talk("You did not answer my question. What is WSJF?", is: "").last()
    #expect(turn.interpretation.utterance.said == "You did not answer my question. What is WSJF?")
  }

  @Test(arguments: [
    ("We have eight teams. Nobody speaks up in the retrospective. What should I do?", "never-speak-up"),
    (
      "I am new as a Product Owner. My developers keep asking for estimates in hours. Nobody speaks up in the "
        + "retrospective.", "never-speak-up"
    ),
  ])
  func `a sentence that asks for an entry by itself is heard among others`(text: String, part: String) throws {
    #expect(try entry(text).contains(part))
  }

  /// The role that is spoken of lends a composed answer its subject; an answer that was written for the trouble goes first.
  @Test func `a role beside a verb is no bare name`() throws {
    #expect(try entry("My PO never answers").contains("never-available"))
  }

  @Test(arguments: ["That is nonsense", "forget that then", "that is not what I asked"])
  func `a complaint by itself is talk`(text: String) throws {
    #expect(try Talk("What does an RTE do?", text, is: "").last().interpretation.outcome == .smalltalk)
  }

  @Test func `a question to Tim himself is no preamble`() throws {
    let turn = try Talk("What does an RTE do? Who are you?", is: "").last()
    #expect(turn.interpretation.outcome == .smalltalk)
    #expect(turn.answer.lead.contains("Tim"))
  }

  private func entry(_ text: String) throws -> String {
    let slots = try Talk(text, is: "").last().interpretation.slots
    return slots.entries.first.map { Talk.advisor.knowledge.id(of: Entity(.entry, $0)) } ?? ""
  }
}
