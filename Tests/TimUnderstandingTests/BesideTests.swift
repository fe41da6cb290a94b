import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// What stands beside the words that tell what is wanted: the matter of a checklist, a story, a question to Tim himself.
struct BesideTests {
  private func entry(_ turn: Turn) -> String {
    turn.interpretation.slots.entries.first.map { Talk.advisor.knowledge.name(of: .init(.entry, $0)) } ?? ""
  }

  @Test func `a checklist is made of the answer that is named beside it`() throws {
    let turn = try Talk(
      "What is an ART?", "good. make me a go/no go checklist for friday", is: ""
    ).last()
    #expect(turn.interpretation.intent?.id == "checklist")
    #expect(entry(turn).contains("go/no-go"))
    #expect(turn.answer.items.count > 2)
  }

  @Test func `a checklist of an answer takes nothing else from the talk`() throws {
    let turn = try Talk(
      "What does a Product Owner do?", "make me a checklist for the go/no-go on Friday", is: ""
    ).last()
    #expect(turn.interpretation.intent?.id == "checklist")
    #expect(!turn.interpretation.slots.has(.role))
    #expect(!turn.answer.closing.contains("Product Owner"))
    let last = try Talk(
      "What does a Scrum Master do?", "our scrum master leaves in march, who takes over?",
      "make me a checklist of that", is: ""
    ).last()
    #expect(last.answer.items.count > 2)
    #expect(!last.answer.closing.contains("Scrum Master"))
  }

  @Test func `a checklist of nothing in particular is made of the whole talk`() throws {
    let turn = try Talk(
      "We have too many meetings. How do we get time to work?",
      "our product owner is never available, what can we do?",
      "make me a checklist of what I should do in the next two weeks", is: ""
    ).last()
    #expect(turn.interpretation.intent?.id == "checklist")
    #expect(turn.interpretation.slots.entries.count == 2)
    #expect(turn.answer.sections.first?.heading.contains("meetings") == true)
  }

  @Test func `one answer is no talk of which a checklist of everything could be made`() throws {
    let turn = try Talk(
      "We have too many meetings. How do we get time to work?",
      "make me a checklist of what I should do in the next two weeks", is: ""
    ).last()
    #expect(turn.interpretation.slots.entries.isEmpty)
  }

  @Test func `an item that is named by its number goes before what is told beside it`() throws {
    let turn = try Talk(
      "We have too many meetings. How do we get time to work?", "how do I do number 1? We only have a shared calendar",
      is: ""
    ).last()
    #expect(turn.interpretation.intent?.id == "elaborate")
    #expect(turn.interpretation.item == 1)
  }

  @Test func `a checklist of nothing but a pronoun is made of the last answer`() throws {
    let turn = try Talk(
      "My team never finishes what it plans. What should we do?", "can I have that as a checklist?", is: ""
    ).last()
    #expect(turn.interpretation.intent?.id == "checklist")
    #expect(turn.interpretation.slots.entries.isEmpty)
    #expect(turn.answer.items.count > 2)
  }

  @Test func `who reacts to an answer in its own words gets what comes next, and no answer twice`() throws {
    let turn = try Talk(
      "Our retrospectives change nothing. What can we do?", "they say they have no time for the actions",
      is: ""
    ).last()
    #expect(turn.interpretation.intent?.isPart == true)
    #expect(turn.answer.lead.contains("retrospectives"))
    let again = try Talk(
      "Our retrospectives change nothing. What can we do?",
      "Our retrospectives change nothing. How do we make them useful?",
      is: ""
    ).last()
    #expect(again.interpretation.intent?.id == "faq")
  }

  @Test(arguments: [
    "the last one, I guess", "$, please. The auditor wants it in writing",
    "ha, ok $ then, that is near enough to what we have",
  ])
  func `an offer is taken by its place, whatever is said after it`(pick: String) throws {
    var conversation = Conversation()
    _ = Talk.advisor.reply(to: "some devs just ignore our WIP limits, what do I do", in: &conversation)
    let offered = Talk.advisor.reply(to: "neither of them answers", in: &conversation)
    try #require(offered.interpretation.isUnsure)
    let last = try #require(offered.answer.items.last)
    let taken = Talk.advisor.reply(to: pick.replacing("$", with: String(last.number)), in: &conversation)
    #expect(entry(taken) == last.title)
  }

  @Test(arguments: [[], ["Our product owner is never available. What can we do?"]])
  func `of what nothing is written about no checklist is made`(more: [String]) {
    var conversation = Conversation()
    for said in ["My team never finishes what it plans. What should we do?"] + more {
      _ = Talk.advisor.reply(to: said, in: &conversation)
    }
    let turn = Talk.advisor.reply(to: "make me a checklist for feeding penguins", in: &conversation)
    #expect(turn.interpretation.outcome == .noAnswer)
  }

  @Test func `who tells of a checklist does not ask for one`() {
    let turn = Talk.advisor.answer(
      "My boss makes me keep a checklist for every release, and people tick it without reading. What do I do?")
    #expect(turn.interpretation.intent?.id != "checklist")
  }

  @Test func `what is told before what do I say finds its own answer`() throws {
    let turn = try Talk(
      "I was promoted and now manage my former colleagues. How do I start?",
      "One of them, Markus, wanted the job too. Since then he hardly speaks in the meetings. What do I say to him?",
      is: ""
    ).last()
    #expect(entry(turn).contains("wanted my post"))
  }

  @Test(arguments: [
    Talk(
      "My sponsor is never there.", "ha, the head of support maybe. what else can you do for me tim, besides answering",
      is: "smalltalk smalltalk"),
    Talk("no, i asked what you can do. like do you make documents or only talk", is: "smalltalk smalltalk"),
    Talk(
      "we have to hire one. first explain me in simple words what a product owner does all day",
      is: "responsibilities role=po"),
  ])
  func `a last sentence that leaves no doubt is what is asked`(talk: Talk) throws { try talk.expectHolds() }
}
