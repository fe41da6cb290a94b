package import TimKnowledge
internal import TimLanguage
internal import TimUnderstanding

/// How a turn was understood, for `--explain` and `/why`: facts a line, in the order in which they were decided.
package struct Explanation {
  private let knowledge: KnowledgeBase

  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  package func text(of turn: Turn) -> String {
    let it = turn.interpretation
    var lines = ["understood  " + (it.intent?.rawValue ?? "nothing") + ", " + it.outcome.rawValue]
    lines[0] += ", confidence " + JSON.share(it.confidence).text
    lines += slots(it)
    if let rule = it.rule {
      let source = knowledge.patternSource(rule)
      lines.append("rule        \(source.location.file):\(source.location.line)  \(source.text)")
    } else if !it.scored.isEmpty {
      lines.append("scored by   " + it.scored.map { "\($0.feature) \(Explanation.decimal($0.weight))" }.joined(separator: ", "))
    } else if it.outcome == .answer || it.outcome == .clarify {
      lines.append("rule        none: the question goes on with the last one, or only names things")
    }
    if let second = it.runnerUp {
      lines.append("runner-up   \(second.intent.rawValue), confidence \(JSON.share(second.confidence).text)")
    }
    lines += words(it)
    if let item = turn.answer.items.first { lines.append("answer      \(item.location.file):\(item.location.line)") }
    return lines.joined(separator: "\n")
  }

  private func slots(_ it: Interpretation) -> [String] {
    let all: [(String, Entity.Kind, [Int], Origin?)] = [
      ("role", .role, it.slots.roles, it.origins.roles),
      ("competency", .competency, it.slots.competencies, it.origins.competencies),
      ("level", .level, it.slots.levels, it.origins.levels),
      ("facet", .facet, it.slots.facets.map(\.rawValue), it.origins.facets),
      ("term", .term, it.slots.terms, it.origins.terms),
    ]
    return all.flatMap { name, kind, indices, origin in
      indices.map { index in
        let padded = name + String(repeating: " ", count: 12 - name.count)
        return padded + knowledge.id(of: Entity(kind, index)) + " (" + (origin?.rawValue ?? "assumed") + ")"
      }
    }
  }

  private func words(_ it: Interpretation) -> [String] {
    var lines: [String] = []
    for mention in it.utterance.mentions {
      let said = mention.range.map { it.utterance.tokens[$0].word }.joined(separator: " ")
      let meant = mention.readings.map { reading in
        switch reading.kind {
        case .entity(let kind): knowledge.id(of: Entity(kind, reading.index))
        case .ambiguity: "several roles"
        case .concept: knowledge.conceptName(reading.index)
        }
      }
      lines.append("words       “\(said)” is " + meant.joined(separator: " or "))
    }
    for repair in it.utterance.repairs { lines.append("spelling    “\(repair.said)” read as “\(repair.read)”") }
    if !it.unexplained.isEmpty {
      lines.append("unexplained " + it.unexplained.map { "“\($0)”" }.joined(separator: " "))
    }
    return lines
  }

  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }
}
