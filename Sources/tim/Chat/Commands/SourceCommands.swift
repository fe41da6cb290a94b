internal import TimAdvice
internal import TimKnowledge
internal import TimTerminal

/// Commands about what an answer rests on.
extension ChatCommand {
  static let sources = ChatCommand(
    "sources", help: "the sources of the last answer, and when each was last seen",
    details: "/open N opens one in the browser, /copy N copies its address."
  ) { _, session in
    guard let answer = session.lastAnswer else { return .problem(.nothingSaid) }
    let sources = answer.sources.map(session.advisor.knowledge.source)
    guard !sources.isEmpty else { return .problem(.noSources) }
    let blocks = sources.enumerated().map { place, source in
      [
        Block.numbered(
          place + 1, title: StyledText(PlainText.stopped(source.title)),
          body: StyledText("\(PlainText.stopped(source.publisher)) Last seen: \(source.seen).")),
        Block.link(label: "", address: source.url),
      ]
    }
    let remark = Citations(answer, session.advisor.knowledge).remark
    return .page(Array(blocks.joined()) + (remark.isEmpty ? [] : [.spacer, .paragraph(StyledText(remark))]))
  }

  static let open = ChatCommand(
    "open", "N", help: "open source N of the last answer in the browser",
    details: "BROWSER names the browser. The address is all that it is told."
  ) { argument, session in
    switch address(argument, session) {
    case .success(let address): .open(address)
    case .failure(let problem): .problem(problem)
    }
  }

  static let copy = ChatCommand(
    "copy", "[N]", help: "copy the last answer, or the address of source N",
    details: "By the clipboard program of the desktop, or by the terminal itself where it can (OSC 52)."
  ) { argument, session in
    if argument.isEmpty {
      guard let answer = session.lastAnswer else { return .problem(.nothingSaid) }
      return .copy(PlainText(session.advisor.knowledge).render(answer).sanitized, what: "The last answer")
    }
    return switch address(argument, session) {
    case .success(let address): .copy(address, what: address)
    case .failure(let problem): .problem(problem)
    }
  }

  private static func address(_ argument: String, _ session: ChatSession) -> Result<String, ChatProblem> {
    guard let answer = session.lastAnswer else { return .failure(.nothingSaid) }
    let sources = answer.sources
    guard !sources.isEmpty else { return .failure(.noSources) }
    guard let number = Int(argument), sources.indices.contains(number - 1) else {
      return .failure(.noSuchSource(argument, count: sources.count))
    }
    return .success(session.advisor.knowledge.source(sources[number - 1]).url)
  }
}
