import Testing
import TimAdvice
import TimKnowledge
import TimSupport
import TimUnderstanding

/// What people ask next after a written answer: the words to say, what to do if it fails, how long it takes.
struct PartsTests {
  private static let parts = """

    ### In words

    "The oven is out. Bread comes at eight, and the rolls are on us."

    ### If that does not work

    Sell what is left from yesterday at half the price, and say so at the door.

    """

  private static let bakery = Bakery()
    .inserting(
      "## Questions\n\n- Parts: In words, If that does not work, How long it takes\n\n",
      after: "# Shape\n\n- Extends: nothing\n\n", in: "shape.md"
    )
    .inserting(parts, after: "Ring the shops before five.\n", in: "faq/nights.md")

  private static let opened = bakery.open()

  private func talk(_ turns: String...) -> [Turn] {
    var conversation = Conversation()
    return turns.map { PartsTests.opened.advisor.reply(to: $0, in: &conversation) }
  }

  private static let question = "What do we do when the oven fails at night?"

  @Test func `the reader takes the parts that the shape names`() {
    #expect(PartsTests.opened.findings.filter { $0.location.file.contains("nights") }.isEmpty)
    let parts = PartsTests.opened.advisor.knowledge.parts(ofEntry: 0)
    #expect(parts.map(\.heading) == ["In words", "If that does not work"])
    #expect(parts[0].text.text.contains("the rolls are on us"))
  }

  @Test func `a heading that the shape does not name is a finding`() {
    let findings = PartsTests.bakery.inserting(
      "\n### In wrds\n\nHello.\n", after: "before five.\n", in: "faq/nights.md"
    )
    .open().findings
    #expect(findings.contains { $0.fault == .unknownSection(title: "In wrds", nearest: "In words") })
  }

  @Test(arguments: [
    ("what would you say to him", "in-words", "the rolls are on us"),
    ("and what if that does not work", "if-it-fails", "at half the price"),
  ])
  func `each part answers what is asked next`(wish: String, intent: String, text: String) {
    let turn = talk(PartsTests.question, wish)[1]
    #expect(turn.interpretation.intent?.id == intent)
    #expect(turn.answer.sections.first?.text.contains(text) == true)
    #expect(turn.answer.lead.contains(PartsTests.question))
  }

  @Test func `what was not written is not asked for`() {
    #expect(talk(PartsTests.question, "how long does that take")[1].interpretation.intent?.id != "how-long")
  }

  @Test func `the only entry of a knowledge is known by its own question`() {
    #expect(talk(PartsTests.question)[0].interpretation.confidence == 1)
  }

  @Test func `a part is given once`() {
    let turns = talk(PartsTests.question, "and what if that does not work", "and what if that does not work")
    #expect(turns[1].interpretation.intent?.id == "if-it-fails")
    #expect(turns[2].interpretation.intent?.id != "if-it-fails")
  }

  @Test func `more about the answer brings the parts that were not given`() {
    let turns = talk(PartsTests.question, "what would you say to him", "tell me more")
    #expect(turns[2].interpretation.intent?.id == "elaborate")
    #expect(turns[2].answer.sections.map(\.heading) == ["If that does not work"])
  }

  @Test func `after another answer there is nothing to say next`() {
    #expect(
      talk(PartsTests.question, "What does a Baker do?", "what would you say to him")[2].interpretation.intent?.id
        != "in-words")
    #expect(talk("what would you say to him")[0].interpretation.outcome != .answer)
  }
}
