import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// A gap in a pattern stays inside its clause, and what a clause sets aside is not asked about.
struct ClauseTests {
  @Test func `a gap does not pass over a word that opens a clause`() {
    let interpreter = Talk.advisor.interpreter
    let fitting = { (text: String) in
      interpreter.fittingRules(interpreter.read(text)).map { Talk.advisor.knowledge.patternSource($0).text }
    }
    let wide = "what (do|does|would|will|should|must|shall) (they|she|he|it|that person) ... (do|be doing|decide|own)"
    #expect(fitting("what do they usually decide").contains(wide))
    #expect(!fitting("what do they look at when they decide").contains(wide))
  }

  @Test func `what somebody is not is set aside in a talk`() throws {
    let turn = try Talk(
      "A customer refuses to sign any change order.",
      "he's not my boss he's the customer, we disagree whether it is in scope", is: ""
    ).last()
    let id = try #require(turn.interpretation.slots.entries.first)
    #expect(!Talk.advisor.knowledge.name(of: .init(.entry, id)).contains("boss"))
  }

  @Test func `what is set aside neither finds an entry nor suggests a competency`() throws {
    let turn = Talk.advisor.answer("red flags in the candidate, not in the advert")
    let id = try #require(turn.interpretation.slots.entries.first)
    #expect(Talk.advisor.knowledge.name(of: .init(.entry, id)).contains("candidate"))
    let all = Talk.advisor.answer("not metrics, all the main competences of a junior product owner please")
    #expect(all.interpretation.slots.competencies.isEmpty)
  }
}
