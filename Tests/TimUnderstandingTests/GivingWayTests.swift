import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// A list that holds for any case goes behind an answer that was written for the case, and for nothing else.
struct GivingWayTests {
  @Test(arguments: [
    ("Does a Product Owner have to be able to write code?", "product-owners"),
    ("Which metrics belong in a report for the steering committee?", "velocity-and-metrics"),
    ("Will AI make Scrum Masters superfluous?", "ai-at-work"),
    ("What mistakes do beginners make as RTE?", "starting-well"),
  ])
  func `what was written for the question goes before a list`(question: String, file: String) throws {
    let turn = Talk.advisor.answer(question)
    #expect(turn.interpretation.intent?.answer == .entry)
    let entry = try #require(turn.interpretation.slots.entries.first)
    #expect(Talk.advisor.knowledge.id(of: .init(.entry, entry)).hasPrefix(file))
  }

  @Test(arguments: [
    Talk("What is a Tech Lead?", is: "definition term=tech-lead"),
    Talk("What attributes does a Scrum Master need?", is: "requirements role=sm facet=attributes"),
    Talk("What does a Product Owner need at Senior level?", is: "requirements role=po level=senior"),
  ])
  func `what is asked for by its name stays`(talk: Talk) throws { try talk.expectHolds() }

  @Test(arguments: [
    ("our RTE earns less than the project managers, which grade should an RTE be in?", "pay"),
    ("and the money? will I earn less at first when I change over?", "changing-career"),
  ])
  func `what was written goes before a limit that it speaks of`(question: String, file: String) throws {
    let entry = try #require(Talk.advisor.answer(question).interpretation.slots.entries.first)
    #expect(Talk.advisor.knowledge.id(of: .init(.entry, entry)).hasPrefix(file))
  }

  @Test(arguments: ["is an RTE paid more than a Scrum Master?", "do RTEs earn more than project managers?"])
  func `pay by itself stays a limit`(question: String) {
    #expect(Talk.advisor.answer(question).interpretation.outcome == .noAnswer)
  }

  @Test(arguments: [
    ("but I am the boss, so they will not talk openly with me in the room", true),
    ("by when would I see that it got better?", false),
  ])
  func `what tells something new is no wish for more of the last answer`(said: String, isNew: Bool) throws {
    let it = try Talk("nobody says anything in our retros. what can I do?", said, is: "").last().interpretation
    #expect((it.intent?.answer == .entry && !it.onlyOffers) == isNew)
  }

  @Test func `what is asked about something by its name gets the nearest answers rather than a no`() {
    let turns = [
      "who pays for the sprint review", "who pays for the release", "how loud may the daily scrum be",
      "how loud may the sprint review be", "is it normal that the release takes place on a friday",
    ].map(Talk.advisor.answer)
    #expect(turns.contains { $0.interpretation.isUnsure && $0.answer.items.count > 1 })
    #expect(Talk.advisor.answer("how many minutes does a scrum last in rugby").interpretation.outcome == .noAnswer)
  }
}
