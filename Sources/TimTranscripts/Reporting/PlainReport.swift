package import TimKnowledge

/// The report for people: what failed and how, what is pending, and the count.
package struct PlainReport {
  private let knowledge: KnowledgeBase

  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  /// What to say of one turn, or nil where there is nothing to say.
  package func text(of result: TurnResult, failsPending: Bool) -> String? {
    switch result.status {
    case .passed, .skipped: nil
    case .pending: headline(of: result, failsPending: failsPending) + "\n  nothing is expected of this turn yet"
    case .failed: failure(result)
    }
  }

  /// What to accept or reject: how the reply differs, or all of it where nothing is expected yet.
  package func proposal(of result: TurnResult) -> String {
    let text = text(of: result, failsPending: false) ?? headline(of: result, failsPending: false)
    guard result.status == .pending, let reply = result.reply else { return text }
    let lines = reply.text.split(separator: "\n").map { "\n    + " + Visible.text(String($0)) }
    return text + "\n  Tim says" + lines.joined()
  }

  /// Verdict, place, number and question of a turn on one line.
  package func headline(of result: TurnResult, failsPending: Bool) -> String {
    let place = result.location
    let isPending = result.status == .pending && !failsPending
    return (isPending ? "pending " : "FAIL ")
      + "\(Visible.text(place.file)):\(place.line):\(place.column)  turn \(result.exchange.number) "
      + "“\(Visible.text(result.exchange.utterance.shortened(to: 60)))”"
  }

  private func failure(_ result: TurnResult) -> String {
    var lines = [headline(of: result, failsPending: false)]
    for failure in result.failures {
      lines.append("  line \(failure.check.location.line) does not hold")
      lines.append("    expected \(Visible.text(failure.check.written))")
      lines.append("    found    \(failure.found)")
    }
    for change in result.difference?.changes ?? [] {
      lines.append("  " + change.title)
      lines += change.before.map { "    - " + $0 } + change.after.map { "    + " + $0 }
    }
    if let reply = result.reply { lines += Understanding(knowledge).lines(of: reply).map { "  " + $0 } }
    return lines.joined(separator: "\n")
  }
}
