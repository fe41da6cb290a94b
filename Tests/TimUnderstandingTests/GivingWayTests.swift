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

  @Test func `what is asked about something by its name gets the nearest answers rather than a no`() {
    let turns = [
      "who pays for the sprint review", "who pays for the release", "how loud may the daily scrum be",
      "how loud may the sprint review be", "is it normal that the release takes place on a friday",
    ].map(Talk.advisor.answer)
    #expect(turns.contains { $0.interpretation.isUnsure && $0.answer.items.count > 1 })
    #expect(Talk.advisor.answer("how many minutes does a scrum last in rugby").interpretation.outcome == .noAnswer)
  }
}
