import Testing
import TimAdvice
import TimKnowledge
import TimShippedKnowledge
import TimUnderstanding

/// A question that has no answer of its own is about the item of the last answer whose words it uses.
struct ItemPointingTests {
  private static let advisor = Advisor(ShippedKnowledge.open())

  private func talk(_ said: String...) -> [Turn] {
    var conversation = Conversation()
    return said.map { ItemPointingTests.advisor.reply(to: $0, in: &conversation) }
  }

  @Test func `the words of a title point to its item`() throws {
    let turns = talk("am I too old to start in software delivery?", "enter sideways into zookeeping, would that go?")
    let item = try #require(turns[0].answer.items.first { $0.title == "Enter sideways" })
    #expect(turns[1].interpretation.intent?.id == "elaborate")
    #expect(turns[1].answer.lead.contains("Number \(item.number)"))
  }

  @Test func `words of no item point to none`() {
    let turns = talk("am I too old to start in software delivery?", "do zebras sleep standing up in zoos?")
    #expect(turns[1].interpretation.outcome == .noAnswer)
  }

  @Test func `an entry that is only likely says which question it answers`() {
    let asked = [
      "Which red flags should I see in a job advert?", "a colleague of mine is burned out, what could I do for him",
      "my team is bored by planning", "should the architect code too", "nobody tells me what the budget is for",
      "our tester wants to leave, now what", "the sponsor changes his mind twice a week", "meetings eat my day",
      "half the team is new and asks all day", "my peers do not take me seriously since I was made lead",
    ]
    let written = asked.map(ItemPointingTests.advisor.answer).filter { $0.interpretation.intent?.id == "faq" }
    let said = written.map { $0.answer.lead.contains("nearest question") }
    #expect(said == written.map { $0.interpretation.confidence < 0.85 })
    #expect(said.contains(true) && said.contains(false))
  }
}
