import Foundation
import TimKnowledge
import TimUnderstanding
import Testing

@testable import TimAdvice

/// Pieces of work: what stands in them, in every form, and how an assessment is steered.
struct WorkTests {
  private static let advisor = Bakery().open().advisor
  private var advisor: Advisor { WorkTests.advisor }

  private func talk(_ said: String...) -> [Turn] {
    var conversation = Conversation()
    return said.map { advisor.reply(to: $0, in: &conversation) }
  }

  /// Compares with a file of `Goldens`; with `TIM_UPDATE_GOLDENS` set, writes it.
  private func expectGolden(_ text: String, _ name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Goldens/\(name)")
    if ProcessInfo.processInfo.environment["TIM_UPDATE_GOLDENS"] != nil { try Data((text + "\n").utf8).write(to: file) }
    #expect(try text + "\n" == String(contentsOf: file, encoding: .utf8))
  }

  @Test(arguments: [
    ("checklist", "Make me a checklist for dough making as a helper"),
    ("interview", "Give me an interview kit for a baker"),
    ("advert", "Write a job advert for a baker"),
    ("assessment", "Assess me in dough making"),
    ("first-days", "Give me a 90 day plan for a baker, starting on 15 January 2028"),
    ("comparison", "baker vs driver"),
  ])
  func `each kind reads the same as ever in text, Markdown and CSV`(kind: String, question: String) throws {
    let turn = advisor.answer(question)
    if kind != "comparison" { #expect(turn.interpretation.intent?.id == kind, "\(turn.interpretation.readings)") }
    let knowledge = advisor.knowledge
    try expectGolden(PlainText(knowledge).render(turn.answer), kind + ".txt")
    try expectGolden(MarkdownText(knowledge).render(turn.answer), kind + ".md")
    try expectGolden(CSVText(knowledge).render(turn.answer), kind + ".csv")
  }

  // MARK: - Assessment

  private static let start = "Assess me in dough making as a helper"

  private func heading(_ turn: Turn) -> String { turn.answer.sections.first?.heading ?? "" }

  @Test func `a conversation asks one by one, back and skip move, and the result has bars and a plan`() throws {
    let turns = talk(WorkTests.start, "yes", "back", "not yet", "partly", "skip", "yes")
    #expect(
      turns.prefix(6).map { heading($0).prefix(6) } == ["1 of 4", "2 of 4", "1 of 4", "2 of 4", "3 of 4", "4 of 4"])
    let result = try #require(turns.last).answer
    let bars = try #require(result.sections.first { !$0.columns.isEmpty })
    #expect(bars.rows == [Answer.Row(label: "Helper", cells: ["1.5 / 3"])])
    #expect(result.lead.contains("on the way to Helper"))
    #expect(result.items.map(\.title) == ["Dough Making Helper Practices 1", "Dough Making Helper Practices 2"])
    #expect(result.sections.contains { $0.isChecklist })
  }

  @Test func `two thirds of a level and all below it are that level`() throws {
    let all = ["yes"] + Array(repeating: "yes", count: 9)
    var conversation = Conversation()
    _ = advisor.reply(to: "Which level am I in dough making?", in: &conversation)
    let replies = all.enumerated().map { advisor.reply(to: $0.offset < 4 ? "yes" : "no", in: &conversation) }
    #expect(try #require(replies.last).answer.lead.contains("at Journeyman level"))
  }

  @Test func `exactly two thirds of the points are enough for a level, and half of them are not`() throws {
    let met = try #require(talk(WorkTests.start, "yes", "yes", "no", "skip").last).answer
    #expect(met.sections.flatMap(\.rows).first?.cells == ["2 / 3"])
    #expect(met.lead.contains("at Helper level"))
    let missed = try #require(talk(WorkTests.start, "yes", "yes", "no", "no").last).answer
    #expect(missed.lead.contains("on the way to Helper"))
  }

  @Test func `another question leaves it, and it can be taken up where it was`() {
    let turns = talk(
      WorkTests.start, "yes", "What does a driver do?", "yes", "continue the assessment", "stop", "resume")
    #expect(turns[2].answer.items.first?.title == "Driver Responsibilities 1")
    #expect(turns[3].interpretation.intent?.id != "assessment")
    #expect(heading(turns[4]).hasPrefix("2 of 4"))
    #expect(turns[5].answer.sections[0].text.contains("1 of 4"))
    #expect(heading(turns[6]).hasPrefix("2 of 4"))
  }

  // MARK: - Checklist and first days

  @Test func `the last answer can be had as a checklist`() {
    let turns = talk("Which skills does a baker need for dough making at helper level?", "turn that into a checklist")
    #expect(turns[1].answer.items.map(\.title) == turns[0].answer.items.map(\.title))
    #expect(turns[1].answer.sections.allSatisfy { $0.isChecklist })
  }

  @Test(arguments: [
    ("2027-12-03", "1 January 2028"), ("from 3 December 2027 on", "1 January 2028"), ("Dec 3rd", "1 January"),
    ("on March 1, 2028", "30 March 2028"), ("1 February 2028", "1 March 2028"), ("1 February 2027", "2 March 2027"),
  ])
  func `a plan counts from the day that is given`(text: String, thirtieth: String) throws {
    let months = advisor.knowledge.voice("word.months")
    let start = try #require(CalendarDay.read(text, months: months))
    #expect(start.adding(days: 29).words(months: months) == thirtieth)
  }

  @Test(arguments: ["may I ask 3 things", "32 March 2027", "in 2027", "30 February", "10 out of 12", ""])
  func `what is no date is none`(text: String) {
    #expect(CalendarDay.read(text, months: advisor.knowledge.voice("word.months")) == nil)
  }

  @Test(arguments: [
    ("2000-02-28", "29 February 2000"), ("2100-02-28", "1 March 2100"), ("2104-02-28", "29 February 2104"),
  ])
  func `a full century has a leap day only where four hundred divides it`(text: String, next: String) throws {
    let months = advisor.knowledge.voice("word.months")
    #expect(try #require(CalendarDay.read(text, months: months)).adding(days: 1).words(months: months) == next)
    let leap = text.prefix(4) + "-02-29"
    #expect((CalendarDay.read(String(leap), months: months) != nil) == next.hasPrefix("29"))
  }

  // MARK: - Forms

  @Test func `CSV keeps commas, quotes and line ends in one field, and runs no formula`() {
    var answer = Answer()
    answer.lead = "=1+1"
    answer.choices = ["a, \"b\"", "c\nd"]
    #expect(
      CSVText(advisor.knowledge).render(answer)
        == "section,number,title,text,sources,addresses\n,,,'=1+1,,\n,1,\"a, \"\"b\"\"\",,,\n,2,\"c\nd\",,,")
  }
}
