import Foundation
import Testing
import TimAdvice

@testable import TimTranscripts

struct UpdateTests {
  private let desk = Desk()

  private func updated(_ text: String) -> String {
    let result = desk.replay(text)
    return TranscriptUpdate(result.transcript, accepting: result.turns).lines.joined(separator: "\n")
  }

  /// A text brought up to date must pass, and stay as it is the next time.
  private func converges(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) -> String {
    let once = updated(text)
    #expect(desk.replay(once).turns.allSatisfy { $0.difference == nil }, sourceLocation: sourceLocation)
    #expect(updated(once) == once, sourceLocation: sourceLocation)
    return once
  }

  @Test func keepsHolesCommentsOrderAndChecks() {
    let text = """
      Title: t

      User: RTE vs PM
      Expect:
      - outcome: clarify

      Note: the names stay,
      whatever the sentence says.

      Tim: “PM” is
      something else. Which do you mean?

      1. Program [..]
      3. Product Owner
      Note: after
      """
    #expect(
      converges(text) == """
        Title: t

        User: RTE vs PM
        Expect:
        - outcome: clarify

        Note: the names stay,
        whatever the sentence says.

        Tim: “PM” can be more than one role. Which do you mean?

        1. Program [..]
        2. Project Manager
        3. Product Manager
        Note: after
        """)
  }

  @Test func keepsTheAuthorsLines() {
    let text = """
      User: RTE vs PM
      Tim:
      “PM” can be more than one role.
      Which do you mean?

      1. Program
         Manager
      2. Projekt Manager
      3. Product Manager
      """
    #expect(converges(text) == text.replacing("Projekt", with: "Project"))
  }

  @Test func aHoleThatStillHoldsStays() {
    let text = "User: RTE vs PM\nTim: [..]Which do you mean?\n...\n3. Product Owner\n"
    #expect(converges(text) == "User: RTE vs PM\nTim: [..]Which do you mean?\n...\n3. Product Manager\n")
  }

  @Test func leavesWhatPassesAndSkipsAlone() {
    let text = "User: RTE vs PM\nTim: ...\n\nUser: RTE vs PM\nSkip: later\nTim: wrong\n"
    #expect(updated(text) == text)
  }

  @Test func aFailedCheckIsNoReasonToRewrite() {
    let text = "User: RTE vs PM\nTim: ...\nExpect:\n- outcome: answer\n"
    #expect(updated(text) == text)
  }

  @Test func writesRepliesForTurnsThatExpectNothing() {
    let reply =
      "“PM” can be more than one role. Which do you mean?\n\n1. Program Manager\n2. Project Manager\n3. Product Manager"
    #expect(converges("User: RTE vs PM") == "User: RTE vs PM\n\nTim: \(reply)\n")
    #expect(
      converges("User: RTE vs\nPM\n\nNote: n\nUser: RTE vs PM\n")
        == "User: RTE vs\nPM\n\nTim: \(reply)\n\nNote: n\nUser: RTE vs PM\n\nTim: \(reply)\n\n".dropLast())
  }

  /// Every reply of the FAQ with parts of it replaced by holes and by nonsense.
  @Test func convergesWhateverStoodThere() throws {
    let files = try Desk.faq().prefix(12)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      for turn in desk.replay(text).turns {
        guard let reply = turn.reply else { continue }
        for step in 2...4 {
          var lines = TranscriptText.reply(reply.text)
          for index in lines.indices.dropFirst() where index % step == 0 {
            lines[index] = ["...", "nonsense [..]", "7. other", "https://x.example/ y"][index % 4]
          }
          let block = ReplyBlock(
            location: turn.exchange.location, lines: 0..<lines.count,
            text: [String(lines[0].dropFirst(5))] + lines.dropFirst().map { $0 == "..." ? nil : $0 })
          let new = ReplyUpdate(block, raw: lines[...], reply: reply.text).lines
          let read = desk.transcript("User: x\n" + new.joined(separator: "\n"))
          #expect(read.exchanges[0].reply?.difference(from: reply.text) == nil, "\(new)")
        }
      }
    }
  }

  @Test func keepsLineEndsAndMarks() {
    let transcript = desk.transcript("User: a\n\nUser: b\n")
    let update = TranscriptUpdate(transcript, accepting: [])
    #expect(update.bytes(like: Array("\u{FEFF}User: a\r\n".utf8)) == Array("\u{FEFF}User: a\r\n\r\nUser: b\r\n".utf8))
    #expect(update.bytes(like: Array("User: a\n".utf8)) == Array("User: a\n\nUser: b\n".utf8))
  }

  @Test func reviewTakesOneOrAll() {
    let turns = desk.replay("User: a\nTim: x\n\nUser: b\nTim: x\n\nUser: c\nTim: x\n\nUser: d\nTim: x\n").turns
    var review = Review()
    let understood = [("what?", 0), (" a ", 0), ("r", 1), ("A", 2)].map { review.take($0, for: turns[$1]) }
    #expect(understood == [false, true, true, true])
    #expect(!review.asks)
    let isTaken = review.take(nil, for: turns[3])
    #expect(isTaken)
    #expect(review.accepted.map(\.exchange.number) == [1, 3, 4])
    #expect(review.undecided == 0)
  }

  @Test func reviewWithoutAnswersDecidesNothing() {
    let turns = desk.replay("User: a\nTim: x\n\nUser: b\nTim: x\n").turns
    var review = Review()
    let understood = turns.map { review.take(nil, for: $0) }
    #expect(understood == [true, true])
    #expect(review.accepted.isEmpty)
    #expect(review.undecided == 2)
  }
}
