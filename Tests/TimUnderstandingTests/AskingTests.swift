import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// Of several sentences those that ask say what is wanted, and roles that are put side by side are both meant.
struct AskingTests {
  private static let decides = "But who decides when two teams want the same platform people that quarter?"
  private static let story = "There's nobody above the team leads except me and the CTO"

  private func entry(_ text: String) throws -> String {
    let it = Talk.advisor.answer(text).interpretation
    return Talk.advisor.knowledge.id(of: Entity(.entry, try #require(it.slots.entries.first)))
  }

  @Test func `a story behind a question does not take the question's place`() throws {
    let alone = try entry(AskingTests.decides)
    #expect(try entry(AskingTests.decides + " " + AskingTests.story) == alone)
    #expect(try entry(AskingTests.decides + " " + AskingTests.story + ".") == alone)
  }

  @Test func `a question without its mark is one as well`() throws {
    let plain = String(AskingTests.decides.dropLast())
    #expect(try entry(AskingTests.story + ". " + plain) == entry(AskingTests.decides))
  }

  @Test(arguments: [
    "Which suits me better, coach or RTE?", "Which would suit me, an RTE or a coach?",
    "what is the difference between a coach and an RTE?",
  ])
  func `a described role counts beside a named one where both are put side by side`(question: String) {
    let roles = Talk.advisor.answer(question).interpretation.slots.roles
    let ids = Set(roles.map { Talk.advisor.knowledge.id(of: Entity(.role, $0)) })
    #expect(ids == ["agile-coach", "release-train-engineer"])
  }

  @Test func `what describes the named role is no second one`() {
    let roles = Talk.advisor.answer("What does an RTE do as the coach of the train?").interpretation.slots.roles
    #expect(roles.map { Talk.advisor.knowledge.id(of: Entity(.role, $0)) } == ["release-train-engineer"])
  }

  @Test func `all cues have room in the set of those that are said`() {
    #expect(Cue.allCases.count <= UInt64.bitWidth)
  }
}
