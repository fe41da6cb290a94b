internal import TimAdvice
package import TimKnowledge
internal import TimUnderstanding

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
    case .pending: (failsPending ? "FAIL " : "pending ") + heading(result) + "\n  nothing is expected of this turn yet"
    case .failed: failure(result)
    }
  }

  /// Place, number and question of a turn on one line.
  private func heading(_ result: TurnResult) -> String {
    let place = result.location
    return "\(Visible.text(place.file)):\(place.line):\(place.column)  turn \(result.exchange.number) "
      + "“\(Visible.text(result.exchange.utterance.shortened(to: 60)))”"
  }

  private func failure(_ result: TurnResult) -> String {
    var lines = ["FAIL " + heading(result)]
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

/// How a turn was understood, in a few lines for a report.
struct Understanding {
  private let knowledge: KnowledgeBase

  init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  func lines(of reply: GivenReply) -> [String] {
    let it = reply.turn.interpretation
    var parts = ["intent=\(it.intent?.rawValue ?? "none")", "outcome=\(it.outcome.rawValue)"]
    for (name, kind) in kinds {
      let ids = reply.indices(kind).map { knowledge.id(of: Entity(kind, $0)) }
      if !ids.isEmpty { parts.append("\(name)=" + ids.joined(separator: ",")) }
    }
    var sure = "confidence \(JSON.share(it.confidence).text)"
    if let second = it.runnerUp { sure += ", next \(second.intent.rawValue) \(JSON.share(second.confidence).text)" }
    var lines = ["understood: " + parts.joined(separator: " ") + "  (\(sure))"]
    lines.append("rule: " + rule(of: reply))
    if let origin = reply.origins.first { lines.append("answered by: \(origin.file):\(origin.line)") }
    return lines
  }

  /// The line of the knowledge that decided, or what decided in its place.
  private func rule(of reply: GivenReply) -> String {
    if let rule = reply.rule { return "\(rule.file):\(rule.line)" }
    let it = reply.turn.interpretation
    if !it.scored.isEmpty { return "none; scored by its likeness to examples" }
    return it.outcome == .noAnswer ? "none fits" : "none; it goes on from the turn before, or only names things"
  }

  private var kinds: [(String, Entity.Kind)] {
    [("role", .role), ("competency", .competency), ("level", .level), ("facets", .facet), ("term", .term)]
  }
}

extension String {
  /// The text as one word of a command line.
  package var asShellWord: String {
    let isPlain = unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789-_./+=,@%".unicodeScalars.contains($0))
    }
    return isPlain && !isEmpty
      ? self
      : "'" + Visible.text(self).split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
        + "'"
  }

  /// The text, or its beginning and an ellipsis.
  func shortened(to most: Int) -> String {
    count <= most ? self : prefix(most - 1).stripped + "…"
  }
}
