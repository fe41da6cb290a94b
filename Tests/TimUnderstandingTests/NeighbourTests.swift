import Testing
import TimAdvice

@testable import TimUnderstanding

/// A role that is not kept is no reason to speak of the one at hand.
struct NeighbourTests {
  @Test(arguments: [
    Talk("What does a Scrum Master do?", "and what does a tester do all day?", is: "definition term=qa-engineer"),
    Talk("What does a Scrum Master do?", "what skills does a tester need?", is: "definition term=qa-engineer"),
    Talk("what skills does a tester need?", is: "definition term=qa-engineer"),
    Talk("Which metrics does a Scrum Master use?", "and a tech lead?", is: "definition term=tech-lead"),
  ])
  func `what is asked about a role that is not kept says what it is, and which kept ones are near`(talk: Talk) throws {
    try talk.expectHolds()
  }

  @Test func `who is one himself asks about the role at hand`() throws {
    try Talk(
      "What does a release manager decide?", "I'm a tester myself. Could I become one?",
      is: "progression role=release-manager term=qa-engineer"
    ).expectHolds()
  }

  @Test func `beside a kept role it changes nothing`() throws {
    try Talk("how does a Product Owner work with a tester?", is: "collaboration role=po term=qa-engineer").expectHolds()
  }

  @Test func `a no names words from elsewhere, and no number`() throws {
    let it = Talk.advisor.answer(
      "since we won the zoo I get 40 requests a week as a PO, from the zebras and the giraffes and the gorillas"
    ).interpretation
    guard case .mostlyUnknown(let words) = it.refusal else {
      Issue.record("nothing is written about zebras")
      return
    }
    #expect(words.contains("zebras") && !words.contains("40") && !words.contains("requests"))
  }
}
