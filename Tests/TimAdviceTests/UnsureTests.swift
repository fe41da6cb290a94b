import Testing
import TimAdvice
import TimKnowledge
import TimShippedKnowledge
import TimUnderstanding

/// Where several written answers may be meant, the likeliest is given with that doubt, and the others are offered beside it.
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

  /// The turns of the talks in which a written answer was given, though others may be meant.
  private func unsureTalks() -> [(turn: Turn, conversation: Conversation)] {
    talks().filter { talk in
      let it = talk.turn.interpretation
      return it.isUnsure && !it.onlyOffers && it.intent?.id == "faq" && !it.rivals.isEmpty
    }
  }

  @Test func `a talk gets the likeliest answer with the doubt, and the short answers to what else may be meant`() throws
  {
    let unsure = unsureTalks().map(\.turn)
    try #require(!unsure.isEmpty)
    for turn in unsure {
      let it = turn.interpretation
      let entry = UnsureTests.advisor.knowledge.entry(it.slots.entries[0])
      #expect(turn.answer.lead.contains("I am not sure that this is what you mean"))
      #expect(turn.answer.lead.hasSuffix(entry.verdict.text))
      #expect(turn.answer.items.prefix(entry.items.count).map(\.text) == entry.items.map(\.text))
      #expect(turn.answer.items.dropFirst(entry.items.count).map(\.text) == it.rivals.prefix(2).map(lead))
      #expect(turn.answer.closing.contains("Say its number"))
    }
  }

  /// Questions that hardly anything that is written fits.
  private static let hardlyWritten = [
    "who pays for the sprint review", "who pays for the release", "how loud may the daily scrum be",
    "how loud may the sprint review be", "is it normal that the release takes place on a friday",
  ]

  @Test func `where hardly anything speaks for one of them, each is only offered`() throws {
    let turns = UnsureTests.hardlyWritten.map(UnsureTests.advisor.answer).filter(\.interpretation.onlyOffers)
    try #require(!turns.isEmpty)
    for turn in turns {
      let it = turn.interpretation
      #expect(turn.answer.items.map(\.text) == (it.slots.entries + it.rivals).prefix(3).map(lead))
    }
  }

  @Test func `what was only offered is nothing to tick off`() throws {
    let talks = UnsureTests.hardlyWritten.map { asked in
      var conversation = Conversation()
      return [asked, "make me a checklist for that"].map { UnsureTests.advisor.reply(to: $0, in: &conversation) }
    }.filter { $0[0].interpretation.onlyOffers }
    try #require(!talks.isEmpty)
    for talk in talks {
      let offered = Set(talk[0].answer.items.map(\.title))
      #expect(talk[1].answer.items.allSatisfy { !offered.contains($0.title) })
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
    var (turn, conversation) = try #require(unsureTalks().first)
    let offered = try #require(turn.answer.items.last)
    turn = UnsureTests.advisor.reply(to: String(offered.number), in: &conversation)
    let entry = try #require(turn.interpretation.slots.entries.first)
    #expect(UnsureTests.advisor.knowledge.name(of: .init(.entry, entry)) == offered.title)
    #expect(turn.interpretation.confidence == 1)
    #expect(turn.answer.lead == offered.text)
  }

  @Test func `more on an item of the answer that was given is about that item`() throws {
    var (turn, conversation) = try #require(unsureTalks().first)
    let item = turn.answer.items[0]
    turn = UnsureTests.advisor.reply(to: "more on 1", in: &conversation)
    #expect(turn.interpretation.intent?.answer == .more)
    #expect(turn.answer.lead.contains(item.title))
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
