import Testing
import TimKnowledge
import TimShippedKnowledge
import TimUnderstanding

@testable import TimAdvice

/// What stands in an answer, on a knowledge small enough to know what should.
struct AnswerTests {
  /// Compiled once for all tests.
  private static let advisor = Bakery().open().advisor
  private var advisor: Advisor { AnswerTests.advisor }

  private static let everything =
    "Which skills, attributes, practices and areas of knowledge does a baker need for dough making as a helper?"

  private func talk(_ said: String...) -> [Turn] {
    var conversation = Conversation()
    return said.map { advisor.reply(to: $0, in: &conversation) }
  }

  @Test(arguments: [
    ("baker vs driver", ["At the oven.", "At the wheel."]), ("driver vs baker", ["At the wheel.", "At the oven."]),
  ])
  func `the columns of a comparison stand in the order asked`(question: String, cells: [String]) throws {
    let table = try #require(advisor.answer(question).answer.sections.first { !$0.rows.isEmpty })
    #expect(table.rows.first?.cells == cells)
    #expect(table.columns == question.split(separator: " ").filter { $0 != "vs" }.map { String($0).capitalizedFirst })
  }

  @Test(arguments: [("baker", "heat"), ("driver", "road"), ("shopkeeper", nil)])
  func `no role is given another's note`(role: String, word: String?) {
    let answer = advisor.answer("Which skills does a \(role) need for dough making at helper level?").answer
    let text = answer.sections.map(\.text).joined()
    for other in ["heat", "road"] { #expect(text.contains("helper's \(other)") == (other == word), "\(text)") }
  }

  @Test func `a tie names no winner`() throws {
    let turns = talk("baker or driver, which one suits me?", "yes", "yes")
    let last = try #require(turns.last).answer
    #expect(last.sections.first { !$0.rows.isEmpty }?.rows.map(\.cells) == [["1 / 1"], ["1 / 1"]])
    #expect(last.lead.contains("Baker") && last.lead.contains("Driver"))
    let won = try #require(talk("baker or driver, which one suits me?", "yes", "no").last).answer
    #expect(won.lead.contains("Baker") && !won.lead.contains("Driver"))
    let none = try #require(talk("baker or driver, which one suits me?", "no", "no").last).answer
    #expect(none.lead.contains("Baker") == none.lead.contains("Driver"))
  }

  @Test func `what is no reply leaves the quiz`() throws {
    let turns = talk("baker or driver, which one suits me?", "What does a driver do?")
    #expect(turns[1].answer.items.first?.title == "Driver Responsibilities 1")
  }

  @Test func `what was inherited and what was assumed is said`() throws {
    let turns = talk("Which skills does a baker need for dough making?", "and the practices?")
    #expect(turns[0].answer.closing.contains("Legend"), "the level that a baker needs was assumed")
    #expect(turns[1].interpretation.slots.origin(of: .role) == .inherited)
    #expect(turns[1].answer.closing.contains("Baker") && turns[1].answer.closing.contains("Dough Making"))
    let said = advisor.answer("Which skills does a baker need for dough making at helper level?").answer
    #expect(!said.closing.contains("Legend") && !said.closing.contains("Baker"))
  }

  @Test func `several facets give three items each, numbered through, and one gives all`() {
    let all = advisor.answer(AnswerTests.everything).answer
    #expect(all.items.map(\.number) == Array(1...12))
    #expect(all.sections.filter { !$0.items.isEmpty }.map(\.items.count) == [3, 3, 3, 3])
    #expect(advisor.answer("Which skills does a baker need for dough making at helper level?").answer.items.count == 4)
  }

  @Test func `more brings something new`() throws {
    let turns = talk(AnswerTests.everything, "tell me more", "tell me more about 99")
    let shown = Set(turns[0].answer.items.map(\.title))
    #expect(!turns[1].answer.items.isEmpty && turns[1].answer.items.allSatisfy { !shown.contains($0.title) })
    #expect(turns[2].interpretation.refusal == .noSuchItem(99))
  }

  @Test func `a conversation is a value, so that taking a turn back gives the memory back`() throws {
    var conversation = Conversation()
    _ = advisor.reply(to: "What does a baker do?", in: &conversation)
    let before = conversation
    _ = advisor.reply(to: "What does a driver do?", in: &conversation)
    conversation = before
    #expect(advisor.reply(to: "and the tools?", in: &conversation).answer.items.first?.title == "Baker Tools 1")
  }

  @Test(arguments: [
    "What does a baker do?", "and the weather?", "baker vs driver", "the oven died and bread is due at six",
  ])
  func `the confidence in JSON is the interpretation's`(question: String) throws {
    let turn = advisor.answer(question)
    let text = TurnJSON(advisor.knowledge).object(turn).text
    #expect(text.contains("\"confidence\":\(JSON.share(turn.interpretation.confidence).text),\"runnerUp\""))
  }

  @Test func `a level that goes on from the last question is said like all that does`() throws {
    let turns = talk("Which skills does a baker need for dough making at helper level?", "and the practices?")
    #expect(turns[1].interpretation.slots.origin(of: .level) == .inherited)
    #expect(turns[1].answer.closing.contains("Helper"))
  }

  @Test func `what is guessed for a role is told at the level that the role needs`() throws {
    let advisor = Advisor(ShippedKnowledge.open())
    let turn = advisor.answer("What does an RTE need to know about throughput?")
    let (knowledge, slots) = (advisor.knowledge, turn.interpretation.slots)
    #expect(slots.origin(of: .competency) == .assumed)
    let (role, competency) = (try #require(slots.roles.first), try #require(slots.competencies.first))
    let need = try #require(knowledge.competencies(ofRole: role).first { $0.competency == competency })
    #expect(turn.answer.lead.contains(knowledge.name(of: Entity(.level, need.level))))
  }

  @Test func `terms are counted and not listed, however few there are`() throws {
    let answer = advisor.answer("Which terms do you know?").answer
    #expect(answer.items.isEmpty)
    #expect(answer.sections.map(\.text).joined().contains("1"))
  }

  @Test func `a title without a text is nobody's judgement`() throws {
    var answer = Answer()
    answer.leadSources = [0]
    var section = Answer.Section()
    let place = TimKnowledge.SourceLocation(file: "", line: 1)
    section.items = [Answer.Item(number: 1, title: "Ring early", text: "", sources: [], location: place)]
    answer.sections = [section]
    #expect(!answer.isPartlyJudgement)
    answer.sections[0].items[0].text = "Before five."
    #expect(answer.isPartlyJudgement)
  }

  @Test func `nothing that the answer said comes again beside one of its items`() throws {
    let advisor = Advisor(ShippedKnowledge.open())
    var conversation = Conversation()
    let turns = ["our retrospectives change nothing", "more on 2"].map { advisor.reply(to: $0, in: &conversation) }
    let shown = Set(turns[0].answer.items.map(\.title))
    #expect(turns[1].interpretation.intent?.id == "elaborate" && !turns[1].answer.items.isEmpty)
    #expect(turns[1].answer.items.allSatisfy { !shown.contains($0.title) })
  }

  @Test func `what is about one thing is read before what is about many`() {
    func book(_ title: String, _ competencies: String) -> String {
      "### \(title)\n\n- By: A Baker\n- For: bakers\n- Levels: helper\n- Competencies: \(competencies)\n"
        + "- Source: [Mill](sources.md#mill)\n\nReads well.\n\n"
    }
    let books =
      "# Reading\n\n## Books\n\n" + book("Everything", "food-hygiene, dough-making") + book("Dough", "dough-making")
    let turn = Bakery().setting("resources.md", to: books).open().advisor.answer(
      "What should I read about dough making?")
    #expect(turn.answer.items.map(\.title) == ["Dough", "Everything"])
  }

  @Test func `what is held at the level that is needed is nothing new to learn`() {
    func new(_ question: String) -> [String] {
      advisor.answer(question).answer.sections.flatMap { $0.rows.map(\.label) }
    }
    #expect(new("How do I become a baker from driver?") == ["Dough Making"])
    #expect(new("How do I become a driver from baker?") == [])
  }

  @Test func `what a term explains is not explained again by a competency of its name`() {
    let term = "# Oven\n\n## Dough Making\n\nThe work at the trough.\n"
    let answer = Bakery().setting("terms/oven.md", to: term).open().advisor.answer("What is dough making?").answer
    #expect(answer.sections.map(\.text).filter { !$0.isEmpty } == ["The work at the trough."])
  }

  // MARK: - Not twice

  @Test func `nothing is offered twice, and nothing that was answered`() {
    let turns = talk(
      "Which skills does a baker need for dough making at helper level?", "What does a baker do?",
      "Which tools does a baker use?", "How do I become a baker?", "baker vs driver", "Which roles need dough making?")
    let offered = turns.flatMap(\.answer.suggestions)
    #expect(Set(offered).count == offered.count, "\(offered)")
    #expect(turns.dropFirst().allSatisfy { !$0.answer.suggestions.contains("What skills does Dough Making need?") })
  }

  @Test func `what was just said comes again in titles only, unless it is asked in the same words`() {
    let question = "Which skills does a baker need for dough making at helper level?"
    let turns = talk(question, "What skills are needed by a baker for dough making at helper level?", question)
    #expect(
      turns.map { $0.answer.items.map(\.title) } == Array(repeating: turns[0].answer.items.map(\.title), count: 3))
    #expect(turns[1].answer.items.allSatisfy(\.text.isEmpty) && turns[1].answer.lead.contains("titles"))
    #expect(turns[2].answer.items.allSatisfy { !$0.text.isEmpty })
  }
}
