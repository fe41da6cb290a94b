internal import TimAdvice
internal import TimTerminal

extension ChatSession {
  /// The conversation as a transcript: what each side said behind its name.
  var transcript: String {
    let plain = PlainText(advisor.knowledge)
    return exchanges.map { exchange in
      Self.block("User", exchange.utterance) + "\n" + Self.block("Tim", plain.render(exchange.turn.answer))
    }.joined(separator: "\n")
  }

  /// A text behind its speaker; a line that reads like a speaker itself is marked with a backslash.
  private static func block(_ speaker: String, _ text: String) -> String {
    let lines = text.sanitized.split(separator: "\n", omittingEmptySubsequences: false)
    let marked = lines.enumerated().map { place, line in
      place > 0 && labels.contains { line.hasPrefix($0) } ? "\\" + line : String(line)
    }
    return speaker + ": " + marked.joined(separator: "\n") + "\n"
  }

  private static let labels = ["User:", "Tim:", "Expect:", "Note:"]
}
