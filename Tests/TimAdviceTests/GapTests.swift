import TimKnowledge
import TimUnderstanding
import Testing

@testable import TimAdvice

/// A knowledge that leaves things out: what is not there is said, and never invented or offered.
struct GapTests {
  private static let advisor = Bakery().open().advisor
  private var advisor: Advisor { GapTests.advisor }

  private func rows(_ turn: Turn, under heading: String? = nil) -> [String] {
    turn.answer.sections.filter { heading == nil || $0.heading == heading }.flatMap { $0.rows.map(\.label) }
  }

  @Test func `a competency that a role does not need is not made up for it`() {
    let turn = advisor.answer("Which skills does a driver need for dough making?")
    #expect(turn.answer.lead == "Nothing is asked of a Driver in Dough Making. What it needs are these.")
    #expect(rows(turn) == ["Food Hygiene"])
    #expect(advisor.answer("Which level of dough making does a driver need?").answer.lead == turn.answer.lead)
  }

  @Test func `a level that was said is answered for`() {
    let turn = advisor.answer("Which skills does a driver need for dough making at helper level?")
    #expect(turn.answer.items.first?.title == "Dough Making Helper Skills 1")
  }

  @Test func `a competency of the role is taken where the words fit it`() {
    let bakery = Bakery().setting(
      "role-competencies.md",
      to: """
        # Competencies by role

        | Role | Core | Helpful |
        |---|---|---|
        | Baker | Dough Making (Legend) | |
        | Driver | Food Hygiene (Helper) | |

        """
    ).setting(
      "competencies/food.md",
      to: Bakery.competency("Food", ["Helper", "Journeyman", "Baker of Note", "Forewoman", "Legend"], ["Skills"]))
    let turn = bakery.open().advisor.answer("Which skills does a driver need for food that asks for hygiene?")
    #expect(turn.answer.items.first?.title == "Food Hygiene Helper Skills 1", "\(turn.answer.lead)")
  }

  @Test func `nothing is said to be needed by one role only beside another that names no needs`() {
    let turn = advisor.answer("What is the difference between a driver and a shopkeeper?")
    #expect(turn.interpretation.outcome == .answer)
    #expect(rows(turn, under: "What only a Driver needs") == [])
    let none = advisor.answer("What do a driver and a shopkeeper have in common?")
    #expect(none.interpretation.outcome == .noAnswer)
  }

  @Test func `no question is offered that has no answer`() {
    let asked = [
      "What does a baker do?", "What is Food Hygiene?", "Which roles need dough making?", "what is a blimp?",
    ]
    let offered = asked.flatMap { advisor.answer($0).answer.suggestions }
    #expect(offered.count >= asked.count)
    for question in offered {
      #expect(advisor.answer(question).interpretation.outcome == .answer, "\(question)")
    }
  }

  @Test func `a talk begins with questions that are answered`() {
    #expect(!advisor.starters.isEmpty)
    for question in advisor.starters {
      #expect(advisor.answer(question).interpretation.outcome == .answer, "\(question)")
    }
  }

  @Test(arguments: [
    ("User Researcher", "a"), ("Engineer", "an"), ("Unit Lead", "a"), ("UX Designer", "a"), ("HR Partner", "an"),
  ])
  func `the article goes by the sound`(name: String, article: String) {
    let voice = Voice(knowledge: advisor.knowledge, turn: 0)
    #expect(voice.fill("{a name}", ["name": name]) == article + " " + name)
  }
}
