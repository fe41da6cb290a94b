internal import TimAdvice
internal import TimKnowledge
internal import TimUnderstanding

/// A check that does not hold, and what was found instead.
package struct CheckFailure: Hashable, Sendable {
  package let check: Check
  package let found: String
}

extension Check {
  /// Nil if the check holds.
  func failure(on reply: GivenReply) -> CheckFailure? {
    expectation.objection(to: reply).map { CheckFailure(check: self, found: Visible.text($0)) }
  }
}

extension Expectation {
  /// What was found where it is not as expected.
  fileprivate func objection(to reply: GivenReply) -> String? {
    let it = reply.turn.interpretation
    switch self {
    case .intent(let wanted):
      return it.intent.map { wanted.contains($0.id) } == true ? nil : it.intent?.id ?? "none"
    case .outcome(let wanted): return wanted.contains(it.outcome) ? nil : it.outcome.rawValue
    case .names(let kind, let wanted):
      let found = reply.indices(kind)
      return Set(found) == Set(wanted) ? nil : Expectation.list(found, kind, reply)
    case .itemCount(let wanted):
      let count = reply.turn.answer.items.count
      return wanted.contains(count) ? nil : "\(count)"
    case .item(let number, let phrase): return Expectation.item(number, phrase, reply)
    case .mentions(let phrase):
      return reply.folded.contains(GivenReply.folded(phrase)) ? nil : "no such words in the reply"
    case .mentionsNot(let phrase): return Expectation.place(of: phrase, reply)
    case .matches(let pattern): return pattern.matches(reply.text) ? nil : "nothing in the reply fits"
    case .source(let wanted): return Expectation.source(wanted, reply)
    case .answeredBy(let file, let line): return Expectation.origin(file, line, reply)
    case .asks(let phrase): return Expectation.question(phrase, reply)
    case .mostLines(let most):
      let count = reply.text.utf8.split(separator: 0x0A).count
      return count <= most ? nil : "\(count)"
    }
  }

  private static func list(_ indices: [Int], _ kind: Entity.Kind, _ reply: GivenReply) -> String {
    let ids = indices.map { reply.knowledge.id(of: Entity(kind, $0)) }
    return ids.isEmpty ? "none" : ids.joined(separator: ", ")
  }

  private static func item(_ number: Int, _ phrase: String, _ reply: GivenReply) -> String? {
    guard let item = reply.turn.answer.items.first(where: { $0.number == number }) else {
      let choices = reply.turn.answer.choices
      guard number >= 1, number <= choices.count else { return "there is no item \(number)" }
      return GivenReply.folded(choices[number - 1]).contains(GivenReply.folded(phrase)) ? nil : choices[number - 1]
    }
    let text = item.title + " " + item.text
    return GivenReply.folded(text).contains(GivenReply.folded(phrase)) ? nil : text
  }

  private static func place(of phrase: String, _ reply: GivenReply) -> String? {
    let wanted = GivenReply.folded(phrase)
    guard reply.folded.contains(wanted) else { return nil }
    return Excerpt.of(wanted, in: reply.text.plainWords.joined(separator: " ")) ?? "the words are in the reply"
  }

  private static func source(_ wanted: SourceExpectation, _ reply: GivenReply) -> String? {
    let sources = reply.turn.answer.sources.map(reply.knowledge.source)
    let holds =
      switch wanted {
      case .any: !sources.isEmpty
      case .none: sources.isEmpty
      case .id(let id): sources.contains { $0.id == id }
      case .address(let address): sources.contains { $0.url == address }
      case .host(let host): sources.contains { $0.url.isAt(host) }
      }
    if holds { return nil }
    return sources.isEmpty ? "none" : sources.map(\.url).joined(separator: " ")
  }

  private static func origin(_ file: String, _ line: Int?, _ reply: GivenReply) -> String? {
    let origins = reply.origins + [reply.rule].compactMap { $0 }
    if origins.contains(where: { $0.file == file && (line == nil || $0.line == line) }) { return nil }
    return origins.isEmpty
      ? "nothing of the knowledge" : origins.map { "\($0.file):\($0.line)" }.joined(separator: ", ")
  }

  /// A question back, or one of several that are asked one by one.
  private static func question(_ phrase: String?, _ reply: GivenReply) -> String? {
    let answer = reply.turn.answer
    let isQuiz = reply.turn.interpretation.intent?.answer.asksOneByOne == true && answer.items.isEmpty
    guard reply.turn.interpretation.outcome == .clarify || isQuiz else {
      return "no question (\(reply.turn.interpretation.outcome.rawValue))"
    }
    guard let phrase else { return nil }
    let asked = ([answer.lead] + answer.choices + answer.sections.map(\.text)).joined(separator: " ")
    return GivenReply.folded(asked).contains(GivenReply.folded(phrase)) ? nil : asked
  }
}

extension String {
  /// Whether the address lies at a host or at one of its subdomains.
  fileprivate func isAt(_ host: String) -> Bool {
    let parts = split(separator: "/", maxSplits: 2)
    guard parts.count >= 2 else { return false }
    let own = parts[1].lowercased()
    return own == host || own.hasSuffix("." + host)
  }
}
