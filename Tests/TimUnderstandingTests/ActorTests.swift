import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// Who acts in a story, and how many, does not decide what it is about.
struct ActorTests {
  private func entry(_ question: String) -> String? {
    Talk.advisor.interpreter.interpret(question).slots.entries.first.map {
      Talk.advisor.knowledge.id(of: Entity(.entry, $0))
    }
  }

  @Test(
    arguments: [
      ("two people want to leave, how do I keep them", "two of my scrum masters want to leave, how do I keep them"),
      ("my promotion was refused again, what now", "my promotion to release manager was refused again, what now"),
    ])
  func `a role in the place of anybody leaves the matter as it is`(anybody: String, role: String) {
    #expect(entry(anybody) != nil)
    #expect(entry(role) == entry(anybody))
  }

  @Test(
    arguments: [
      (
        "our product owner is on holiday for 3 weeks, who decides",
        "our product owner is on holiday for three weeks, who decides"
      ),
      ("my boss is away for 3 weeks, who decides", "my boss is away for three weeks, who decides"),
      ("probation ends in 2 weeks and I am not convinced", "probation ends in two weeks and I am not convinced"),
    ])
  func `a figure is the number that it says`(figure: String, word: String) {
    #expect(entry(figure) != nil)
    #expect(entry(figure) == entry(word))
  }

  @Test func `who tells what he is in a story does not ask about his role`() {
    #expect(
      entry("I was promoted to engineering manager in May. Two of my engineers cannot stand each other and fight.")
        == entry("Two of my engineers cannot stand each other and fight."))
  }

  @Test func `an abbreviation keeps its plural although a text has it`() throws {
    try Talk("which tools do EMs use", is: "tools role=engineering-manager").expectHolds()
    try Talk("which tools do POs use", is: "tools role=po").expectHolds()
  }
}
