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
    let alone = entry("how do I keep them")
    let inTalk = entry("two of my people want to leave", "how do I keep them")
    #expect(inTalk?.hasPrefix("managing-people#good-people-keep-resigning") == true)
    #expect(inTalk != alone)
  }

  @Test func `the thread outlives a word of thanks`() {
    #expect(
      entry("two of my people want to leave", "thanks", "how do I keep them")
        == entry("two of my people want to leave", "how do I keep them"))
  }

  @Test func `who starts over has said nothing before`() {
    #expect(
      entry("two of my people want to leave", "start over", "how do I keep them") == entry("how do I keep them"))
  }

  @Test func `a question that says enough by itself is not moved by the talk`() {
    let question = "how do I prepare for my yearly performance review"
    #expect(entry("our release failed last night", question) == entry(question))
  }

  @Test func `nobody who goes on with a talk is told that it lies outside the field`() {
    let talk = Talk("my boss wants SAFe for three teams", "and what would grandma say to that", is: "no-answer")
    #expect(throws: Never.self) {
      #expect(try talk.last().interpretation.refusal != .outsideField)
    }
  }
}
