internal import TimAdvice
internal import TimTerminal

/// Commands about how an answer came about.
extension ChatCommand {
  static let why = ChatCommand(
    "why", "[not TEXT]", completion: .keyword("not", then: .phrases),
    help: "how the last question was understood, or why not as TEXT",
    details:
      "/why not comparison says what the last question would have needed to be read as a comparison; TEXT may be "
      + "an intent, a role, a competency, a level or a term."
  ) { argument, session in
    guard let last = session.last else { return .problem(.nothingSaid) }
    if argument.isEmpty {
      let entries = Explanation(session.advisor.knowledge).entries(of: last.turn)
      return .page([.definitions(entries.map { Definition(StyledText($0.label), StyledText($0.text)) })])
    }
    let words = argument.split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard words[0].lowercased() == "not" else { return .problem(.badArgument(argument, command: "why")) }
    guard words.count > 1 else { return .problem(.missing(usage: "/why not TEXT")) }
    let text = String(words[1])
    guard let obstacle = WhyNot(session.advisor).obstacle(to: text, for: last.utterance, in: last.before) else {
      return .problem(.noSuchName(text))
    }
    return .page([.paragraph(StyledText(obstacle.sentence))])
  }
}
