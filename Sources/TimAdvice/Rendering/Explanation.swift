package import TimKnowledge
internal import TimLanguage
internal import TimUnderstanding

/// How a turn was understood, for `--explain` and `/why`: facts a line, in the order in which they were decided.
package struct Explanation {
  private let knowledge: KnowledgeBase

  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  /// One fact: what it is about, and what it says.
  package struct Entry: Hashable, Sendable {
    package let label: String
    package let text: String

    init(_ label: String, _ text: String) {
      self.label = label
      self.text = text
    }
  }

  /// The facts a line, their labels in a column of their own.
  package func text(of turn: Turn) -> String {
    let all = entries(of: turn)
    let column = (all.map(\.label.count).max() ?? 0) + 1
    return all.map { $0.label + String(repeating: " ", count: column - $0.label.count) + $0.text }.joined(
      separator: "\n")
  }

  package func entries(of turn: Turn) -> [Entry] {
    let it = turn.interpretation
    var all = [
      Entry(
        "understood",
        "\(it.intent?.id ?? "nothing"), \(it.outcome.rawValue), confidence \(JSON.share(it.confidence).text)")
    ]
    all += slots(it)
    if let rule = it.rule {
      let source = knowledge.patternSource(rule)
      all.append(Entry("rule", "\(source.location.file):\(source.location.line)  \(source.text)"))
    } else if it.weighed != nil {
      let evidence = Interpreter(knowledge).evidence(for: it).map { "\($0.feature) \(Explanation.decimal($0.weight))" }
      all.append(Entry("scored by", evidence.joined(separator: ", ")))
    } else if it.outcome == .answer || it.outcome == .clarify {
      all.append(Entry("rule", "none: the question goes on with the last one, or only names things"))
    }
    if let second = it.runnerUp {
      all.append(Entry("runner-up", "\(second.intent.id), confidence \(JSON.share(second.confidence).text)"))
    }
    all += words(it)
    if let item = turn.answer.items.first {
      let reviewed = knowledge.fileNotes[item.location.file]?.reviewed ?? ""
      let place = "\(item.location.file):\(item.location.line)"
      all.append(Entry("answer", reviewed.isEmpty ? place : place + ", reviewed " + reviewed))
    }
    return all
  }

  private func slots(_ it: Interpretation) -> [Entry] {
    it.slots.entities.map { entity in
      let origin = it.slots.origin(of: entity.kind)?.rawValue ?? ""
      return Entry(entity.kind.word, knowledge.id(of: entity) + " (" + origin + ")")
    }
  }

  private func words(_ it: Interpretation) -> [Entry] {
    var all: [Entry] = []
    for mention in it.utterance.mentions {
      let said = mention.range.map { it.utterance.tokens[$0].word }.joined(separator: " ")
      let meant = mention.readings.map { reading in
        switch reading.kind {
        case .entity(let kind): knowledge.id(of: Entity(kind, reading.index))
        case .ambiguity: "several roles"
        case .concept: knowledge.conceptName(reading.index)
        case .synonym: ""
        }
      }.eachOnce
      all.append(Entry("words", "“\(said)” is " + meant.joined(separator: " or ")))
    }
    for repair in it.utterance.repairs { all.append(Entry("spelling", "“\(repair.said)” read as “\(repair.read)”")) }
    if !it.unexplained.isEmpty {
      all.append(Entry("unexplained", it.unexplained.map { "“\($0)”" }.joined(separator: " ")))
    }
    return all
  }

  private static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }
}
