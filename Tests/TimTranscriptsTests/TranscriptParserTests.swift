import Testing
import TimKnowledge

import TimSupport
@testable import TimTranscripts

struct TranscriptParserTests {
  private let desk = Desk()

  @Test func readsLabelsAtTheStartOfALine() {
    let transcript = desk.transcript(
      """
      Title: One two
      Tags: faq, smoke
      Note: nobody reads this

      User: first
        and more: of it

      Tim: a reply

      1. One: two

      Note: a remark
      that goes on

      User: second
      """)
    #expect(transcript.talks.map(\.title) == ["One two"])
    #expect(transcript.talks.map(\.tags) == [["faq", "smoke"]])
    #expect(transcript.exchanges.map(\.utterance) == ["first and more: of it", "second"])
    #expect(transcript.exchanges[0].reply?.text == ["a reply", "", "1. One: two"])
    #expect(transcript.exchanges[0].reply?.lines == 7..<10)
    #expect(transcript.exchanges.map(\.location.line) == [5, 15])
    #expect(transcript.exchanges.map(\.isPending) == [false, true])
  }

  @Test func aRuleStartsAnotherConversation() {
    let transcript = desk.transcript("User: one\nUser: two\n---\n---\nTitle: other\nUser: three\n-----\n")
    #expect(transcript.talks.map(\.exchanges.count) == [2, 1])
    #expect(transcript.talks.map(\.title) == ["", "other"])
    #expect(transcript.exchanges.map(\.number) == [1, 2, 3])
  }

  @Test func aBackslashKeepsALineFromBeingALabel() {
    let transcript = desk.transcript(
      "User: \\...\nTim: one\n\\Note: two\n\\---\n\\...\n\\\\User: three\n\\n four\nNote: five\n")
    #expect(transcript.exchanges[0].utterance == "...")
    #expect(transcript.exchanges[0].reply?.text == ["one", "Note: two", "---", "...", "\\User: three", "\\n four"])
  }

  @Test func dotsAloneAreAHole() {
    let reply = desk.transcript("User: a\nTim: ...\nb ...\n  ...  \n").exchanges[0].reply
    #expect(reply?.text == [nil, "b ...", nil])
  }

  @Test(arguments: ["User: a\r\nTim: b\r\n", "\u{FEFF}User: a\nTim: b"])
  func lineEndsAndByteOrderMarksDoNotMatter(_ text: String) throws {
    let decoded = try FileText.decode(Array(text.utf8)).get()
    let exchange = desk.transcript(decoded).exchanges[0]
    #expect(exchange.utterance == "a")
    #expect(exchange.reply?.text.first == "b")
  }

  @Test func skipsNeedNoTurnButAReason() {
    let transcript = desk.transcript("Skip: not yet\nUser: a\n---\nUser: b\nSkip: later\n")
    #expect(transcript.talks[0].skip == "not yet")
    #expect(transcript.talks[1].exchanges[0].skip == "later")
  }

  @Test func nothingIsATranscriptWithoutTurns() {
    #expect(desk.transcript("").exchanges.isEmpty)
    #expect(desk.transcript("\n\n---\n").exchanges.isEmpty)
  }

  @Test(arguments: [
    (
      "hello\nmore\nUser: a\n",
      """
      talk.txt:1:1: error: this text belongs to nobody
      1 | hello
        | ^^^^^
        = help: begin what the person says with “User:”
      """
    ),
    (
      "User: a\nexpect:\n",
      """
      talk.txt:2:1: error: “expect:” is not a label
      2 | expect:
        | ^^^^^^^
        = help: write “Expect:”, or “\\expect:” where it is part of what was said
      """
    ),
    (
      "Tim: a\n",
      """
      talk.txt:1:1: error: “Tim:” has no “User:” before it
      1 | Tim: a
        | ^^^^
        = help: begin the turn with “User:” and what the person says
      """
    ),
    (
      "User: a\nTim: b\nTim: c\n",
      """
      talk.txt:3:1: error: this turn has a reply already
      3 | Tim: c
        | ^^^^
        = help: remove one of the two, or begin another turn with “User:”
      """
    ),
    (
      "User: a\nTitle: b\n",
      """
      talk.txt:2:1: error: “Title:” comes after the conversation began
      2 | Title: b
        | ^^^^^^
        = help: move it above the first “User:”, or start another conversation with a line “---”
      """
    ),
    (
      "Title: a\nTitle: b\nUser: c\n",
      """
      talk.txt:2:1: error: “Title:” stands twice
      2 | Title: b
        | ^^^^^^
        = help: remove one of the two
      """
    ),
    (
      "User: a\nSkip:\n",
      """
      talk.txt:2:1: error: “Skip:” gives no reason
      2 | Skip:
        | ^^^^^
        = help: say after it why
      """
    ),
    (
      "Tags: a\n---\nUser: b\n",
      """
      talk.txt:2:1: error: this conversation has no “User:”
      2 | ---
        | ^
        = help: begin what the person says with “User:”
      """
    ),
    (
      "User: a\nExpect:\nUser: b\n",
      """
      talk.txt:2:1: error: “Expect:” expects nothing
      2 | Expect:
        | ^^^^^^^
        = help: list checks under it, such as “- intent: requirements”, or remove it
      """
    ),
    (
      "User: a\nExpect: - items: 2\n- items: 2\n",
      """
      talk.txt:2:9: error: a check does not stand on the line of “Expect:”
      2 | Expect: - items: 2
        |         ^^^^^^^^^^
        = help: write a line such as “- intent: requirements” under “Expect:”
      """
    ),
  ])
  func saysWhatIsWrongAndWhere(_ text: String, _ report: String) {
    #expect(desk.read(text).problems.map(\.report) == [report])
  }

  @Test func controlCharactersAreShownAndNeverSent() {
    let problem = desk.read("\u{1B}[31mred\u{7}\tä\n").problems.first
    #expect(
      problem?.report == """
        talk.txt:1:1: error: this text belongs to nobody
        1 | <U+001B>[31mred<U+0007><U+0009>ä
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          = help: begin what the person says with “User:”
        """)
  }
}
