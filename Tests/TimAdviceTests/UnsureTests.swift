import Testing
import TimAdvice
import TimKnowledge
import TimShippedKnowledge
import TimUnderstanding

/// Where several written answers may be meant, they are offered instead of one being given as if it were sure.
struct UnsureTests {
  private static let advisor = Advisor(ShippedKnowledge.open())

  private static let reactions = [
    "devs just say they have no time for handing over smaller bits", "what do I tell the other teams",
    "neither of them answers", "two people simply ignore it", "pipeline is not our problem", "he laughs at me",
    "the sponsor is somebody else", "half of them are remote", "and the budget is gone", "nobody reads it",
  ]

  /// Each reaction as it is said to the same answer.
  private func talks() -> [(turn: Turn, conversation: Conversation)] {
    UnsureTests.reactions.map { reaction in
      var conversation = Conversation()
      _ = UnsureTests.advisor.reply(to: "some devs just ignore our WIP limits, what do I do", in: &conversation)
      return (UnsureTests.advisor.reply(to: reaction, in: &conversation), conversation)
    }
  }

  private func lead(ofEntry number: Int) -> String { UnsureTests.advisor.knowledge.entry(number).verdict.text }

  @Test func `a talk gets the short answers to all that may be meant`() throws {
    let unsure = talks().map(\.turn).filter { $0.interpretation.isUnsure && $0.interpretation.intent?.id == "faq" }
    try #require(!unsure.isEmpty)
    for turn in unsure {
      let it = turn.interpretation
      let offered = (it.slots.entries + it.rivals).prefix(3)
      #expect(it.confidence < 0.93)
      #expect(turn.answer.items.map(\.text) == offered.map(lead))
      #expect(turn.answer.closing.contains("Say its number"))
    }
  }

  @Test func `the answer that was just given is not offered beside others`() throws {
    var conversation = Conversation()
    _ = UnsureTests.advisor.reply(to: "some devs just ignore our WIP limits, what do I do", in: &conversation)
    let given = try #require(conversation.frame.lastEntry)
    let offered = talks().map(\.turn.interpretation.rivals)
    #expect(offered.contains { !$0.isEmpty } && offered.allSatisfy { !$0.contains(given) })
  }

  @Test func `the number of one brings its whole answer`() throws {
    let unsure = talks().filter { $0.turn.interpretation.isUnsure && $0.turn.interpretation.rivals.count > 1 }
    var (turn, conversation) = try #require(unsure.first)
    let second = turn.answer.items[1]
    turn = UnsureTests.advisor.reply(to: "the second one", in: &conversation)
    let entry = try #require(turn.interpretation.slots.entries.first)
    #expect(UnsureTests.advisor.knowledge.name(of: .init(.entry, entry)) == second.title)
    #expect(turn.interpretation.confidence == 1)
    #expect(turn.answer.lead == second.text)
  }

  @Test func `a question out of the blue gets one answer, and a close rival is named with it`() throws {
    let turns = UnsureTests.reactions.map(UnsureTests.advisor.answer)
      .filter { $0.interpretation.intent?.id == "faq" }
    #expect(turns.allSatisfy { !$0.interpretation.isUnsure })
    let asked = [
      "my po writes stories that nobody understands and gets angry when we ask", "my role is gone",
      "interview tomorrow, help", "nobody decides anything here",
    ]
    let all = (turns + asked.map(UnsureTests.advisor.answer)).filter { $0.interpretation.slots.has(.entry) }
    #expect(all.contains { $0.interpretation.rivals.isEmpty } && all.contains { !$0.interpretation.rivals.isEmpty })
    for turn in all {
      let rival = turn.interpretation.rivals.first
      let heading = turn.answer.sections.first { $0.heading.hasPrefix("Or did you mean") }
      #expect(heading?.text == rival.map(lead))
    }
  }

  @Test func `what was taken back is not offered as a part of it`() {
    var conversation = Conversation()
    _ = UnsureTests.advisor.reply(to: "some devs just ignore our WIP limits, what do I do", in: &conversation)
    let turn = UnsureTests.advisor.reply(
      to: "That is not what I asked. What do I say to him?", in: &conversation)
    #expect(turn.interpretation.intent?.isPart != true)
    #expect(turn.interpretation.nextPart == nil)
  }
}
