import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// What was said before brings answers near, the more the less an utterance says itself.
struct ThreadTests {
  private func entry(_ said: String...) -> String? {
    var conversation = Conversation()
    let turns = said.map { Talk.advisor.reply(to: $0, in: &conversation) }
    return turns.last?.interpretation.slots.entries.first.map { Talk.advisor.knowledge.id(of: Entity(.entry, $0)) }
  }

  @Test func `what points back is about what was told`() {
    let alone = entry("will they fire me for that")
    let inTalk = entry("I made a mistake in production last night", "will they fire me for that")
    #expect(inTalk?.hasPrefix("post-mortems#i-made-a-serious-mistake") == true)
    #expect(inTalk != alone)
  }

  @Test func `the thread outlives a word of thanks`() {
    #expect(
      entry("I made a mistake in production last night", "thanks", "will they fire me for that")
        == entry("I made a mistake in production last night", "will they fire me for that"))
  }

  @Test func `who starts over has said nothing before`() {
    #expect(
      entry("I made a mistake in production last night", "start over", "will they fire me for that")
        == entry("will they fire me for that"))
  }

  @Test func `a question that says enough by itself is not moved by the talk`() {
    let question = "how do I prepare for my yearly performance review"
    #expect(entry("our release failed last night", question) == entry(question))
  }

  @Test func `nobody who goes on with a talk is told that it lies outside the field`() throws {
    let talk = Talk("my boss wants SAFe for three teams", "and what would grandma say to that", is: "no-answer")
    #expect(try talk.last().interpretation.refusal != .outsideField)
  }

  @Test func `who finds an answer too long and says how much he wants gets that much of it`() throws {
    for wish in ["too long again, only the first five", "that is too many, which 5 would you pick"] {
      let turn = try Talk("What does a Release Train Engineer do?", wish, is: "less").last()
      #expect(turn.interpretation.intent?.id == "less", "\(wish)")
      #expect(turn.answer.items.count == 5, "\(wish)")
    }
  }

  @Test func `an item that was cut comes back in full`() throws {
    let cut = try Talk("our retrospectives change nothing", "shorter please", "more on 1", is: "elaborate").last()
    let whole = try Talk("our retrospectives change nothing", is: "faq").last()
    let item = try #require(whole.answer.items.first)
    #expect(cut.answer.sections.contains { $0.text == item.text })
    let second = try Talk(
      "our retrospectives change nothing", "shorter please", "more on 1", "more on 2", is: "elaborate"
    ).last()
    #expect(second.answer.sections.contains { $0.text == whole.answer.items[1].text })
    let question = whole.interpretation.slots.entries.first.map { Talk.advisor.knowledge.name(of: Entity(.entry, $0)) }
    #expect(!cut.answer.items.contains { $0.title == question })
  }
}
