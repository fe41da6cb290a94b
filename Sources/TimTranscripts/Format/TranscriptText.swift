package import TimAdvice
package import TimKnowledge

/// Writes conversations in the form that a replay reads: a log, a session to go on with, and a test.
package struct TranscriptText {
  private let knowledge: KnowledgeBase

  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  /// Conversations as a whole file; each begins with an empty memory, after a line `---`.
  package func file(_ talks: [[Turn]]) -> String {
    talks.filter { !$0.isEmpty }
      .map { $0.map { text(of: $0) }.joined(separator: "\n") }
      .joined(separator: "\n---\n\n")
  }

  /// One turn, with a line end after it; turns that follow each other have a blank line between them.
  package func text(of turn: Turn) -> String {
    let reply = PlainText(knowledge).render(turn.answer)
    let lines = [TranscriptText.utterance(turn.utterance), ""] + TranscriptText.reply(reply)
    return lines.joined(separator: "\n") + "\n"
  }

  static func utterance(_ text: String) -> String {
    text.isEmpty ? "User:" : "User: " + LineKind.escaped(text)
  }

  /// The lines of a `Tim:` block that holds exactly this reply.
  static func reply(_ text: String) -> [String] {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      LineKind.escaped(HolePattern.escaped(String(decoding: line, as: UTF8.self)))
    }
    guard let first = lines.first, !text.isEmpty else { return ["Tim:"] }
    return ["Tim: " + first] + lines.dropFirst()
  }
}
