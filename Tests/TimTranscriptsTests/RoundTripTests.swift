import Foundation
import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

@testable import TimTranscripts

/// One form for log, session and test: what is saved replays, goes on, and is saved the same again.
struct RoundTripTests {
  private let desk = Desk()

  private func saved(_ utterances: [String]) -> String {
    var conversation = Conversation()
    let turns = utterances.map { desk.advisor.reply(to: $0, in: &conversation) }
    return TranscriptText(desk.advisor.knowledge).file([turns])
  }

  private func checkRoundTrip(_ utterances: [String], sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    let text = saved(utterances)
    let result = desk.replay(text, sourceLocation: sourceLocation)
    #expect(result.turns.count == utterances.count, sourceLocation: sourceLocation)
    #expect(result.turns.allSatisfy { $0.status == .passed }, "\(text)", sourceLocation: sourceLocation)
    #expect(saved(result.transcript.lastUtterances) == text, sourceLocation: sourceLocation)
  }

  @Test(arguments: try Desk.faq())
  func everyConversationOfTheFAQ(_ file: URL) throws {
    for talk in desk.transcript(try String(contentsOf: file, encoding: .utf8)).talks {
      checkRoundTrip(talk.exchanges.map(\.utterance))
    }
  }

  @Test func whateverAnybodyTypes() {
    checkRoundTrip([
      "", "   ", "User: hello", "Tim: what is PI?", "---", "...", "\\...", "Expect:", "note: x", "\\Note: y",
      "What is\nPI Planning?\n\nAnd an ART?", "[..]", "a\u{1B}[31mb\u{7}", "\u{202E}gnp", "\u{FEFF}", "1. RTE", "- RTE",
      "e\u{301}tudes 👩‍👩‍👧 für RTE", String(repeating: "RTE ", count: 500),
    ])
  }

  @Test func repliesThatLookLikeTranscriptsAreKeptApart() throws {
    let reply = "lead\n\nNote: this\nUser: that\n---\n...\n\\Tim: x\nA [..] hole\nTimes: 3\n\n1. One"
    let lines = ["User: x"] + TranscriptText.reply(reply)
    let transcript = desk.transcript(lines.joined(separator: "\n"))
    #expect(transcript.exchanges.count == 1)
    #expect(transcript.exchanges[0].reply?.difference(from: reply) == nil)
    #expect(transcript.exchanges[0].reply?.difference(from: reply.replacing("[..]", with: "big")) != nil)
  }

  @Test func severalConversationsAreKeptApart() {
    var first = Conversation()
    var second = Conversation()
    let talks = [
      [
        desk.advisor.reply(to: "What does an RTE do?", in: &first),
        desk.advisor.reply(to: "and the attributes?", in: &first),
      ],
      [], [desk.advisor.reply(to: "and the attributes?", in: &second)],
    ]
    let text = TranscriptText(desk.advisor.knowledge).file(talks)
    let result = desk.replay(text)
    #expect(result.transcript.talks.map(\.exchanges.count) == [2, 1])
    #expect(result.turns.allSatisfy { $0.status == .passed })
  }

  @Test func resumingTakesUpTheLastConversation() {
    let transcript = desk.transcript("User: What is PI?\n---\nUser: What does a scrum master do?\nTim: long ago\n")
    #expect(transcript.lastUtterances == ["What does a scrum master do?"])
    var conversation = Conversation()
    for utterance in transcript.lastUtterances { _ = desk.advisor.reply(to: utterance, in: &conversation) }
    let turn = desk.advisor.reply(to: "and which attributes do they need?", in: &conversation)
    #expect(
      turn.interpretation.slots.roles == desk.advisor.knowledge.entity(.role, id: "scrum-master").map { [$0.index] })
  }
}
