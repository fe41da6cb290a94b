internal import TimAdvice
internal import TimKnowledge
internal import TimUnderstanding

/// How a turn was understood, in a few lines for a report.
struct Understanding {
  private let knowledge: KnowledgeBase

  init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  func lines(of reply: GivenReply) -> [String] {
    let it = reply.turn.interpretation
    var parts = ["intent=\(it.intent?.id ?? "none")", "outcome=\(it.outcome.rawValue)"]
    for (name, kind) in kinds {
      let ids = reply.indices(kind).map { knowledge.id(of: Entity(kind, $0)) }
      if !ids.isEmpty { parts.append("\(name)=" + ids.joined(separator: ",")) }
    }
    if let item = it.item { parts.append(item == ItemNumber.last ? "item=last" : "item=\(item)") }
    var sure = "confidence \(JSON.share(it.confidence).text)"
    if let second = it.runnerUp { sure += ", next \(second.intent.id) \(JSON.share(second.confidence).text)" }
    var lines = ["understood: " + parts.joined(separator: " ") + "  (\(sure))"]
    lines.append("rule: " + rule(of: reply))
    if let origin = reply.origins.first { lines.append("answered by: \(origin.file):\(origin.line)") }
    return lines
  }

  /// The line of the knowledge that decided, or what decided in its place.
  private func rule(of reply: GivenReply) -> String {
    if let rule = reply.rule { return "\(rule.file):\(rule.line)" }
    let it = reply.turn.interpretation
    if it.weighed != nil { return "none; scored by its likeness to examples" }
    return it.outcome == .noAnswer ? "none fits" : "none; it goes on from the turn before, or only names things"
  }

  private var kinds: [(String, Entity.Kind)] {
    [("role", .role), ("competency", .competency), ("level", .level), ("facets", .facet), ("term", .term)]
  }
}
