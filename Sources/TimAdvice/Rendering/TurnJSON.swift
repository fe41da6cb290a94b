package import TimKnowledge
internal import TimUnderstanding

/// One turn in the form `tim.turn/2`: every key is always there, null or empty where there is nothing.
package struct TurnJSON {
  private let knowledge: KnowledgeBase

  /// The name and version of the form; a change of meaning is a new number.
  package static let schema = "tim.turn/2"

  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  package func object(_ turn: Turn) -> JSON {
    let it = turn.interpretation
    return .object([
      ("schema", .string(TurnJSON.schema)), ("utterance", .string(turn.utterance)),
      ("outcome", .string(it.outcome.rawValue)), ("intent", it.intent.map { .string($0.id) } ?? .null),
      ("move", .string(it.move.rawValue)), ("slots", slots(it.slots)), ("origin", origins(it.slots)),
      ("asker", asker(it.asker)), ("confidence", .share(it.confidence)), ("runnerUp", runnerUp(it)),
      ("readings", .array(it.readings.map(reading))), ("rule", rule(it)), ("answer", answer(turn.answer)),
      ("knowledge", .string(knowledge.version)),
    ])
  }

  /// The object for a line that is a command of the chat and no question.
  package func command(_ line: String, reply: String) -> JSON {
    var answer = Answer()
    answer.lead = reply
    return .object([
      ("schema", .string(TurnJSON.schema)), ("utterance", .string(line)), ("outcome", .string("command")),
      ("intent", .null), ("move", .null), ("slots", slots(Slots())), ("origin", .object([])),
      ("asker", asker(Slots())), ("confidence", .share(1)), ("runnerUp", .null), ("readings", .array([])),
      ("rule", .null), ("answer", self.answer(answer)), ("knowledge", .string(knowledge.version)),
    ])
  }

  /// The keys of the slots, each with its kind.
  private static let slotKeys: [(key: String, kind: Entity.Kind)] = [
    ("roles", .role), ("competencies", .competency), ("levels", .level), ("facets", .facet), ("terms", .term),
    ("entries", .entry), ("resources", .resource),
  ]

  private func slots(_ slots: Slots) -> JSON {
    .object(TurnJSON.slotKeys.map { ($0.key, ids($0.kind, slots)) })
  }

  private func asker(_ slots: Slots) -> JSON {
    .object([("roles", ids(.role, slots)), ("levels", ids(.level, slots))])
  }

  private func ids(_ kind: Entity.Kind, _ slots: Slots) -> JSON {
    .array(slots[kind].map { .string(knowledge.id(of: Entity(kind, $0))) })
  }

  private func origins(_ slots: Slots) -> JSON {
    .object(
      TurnJSON.slotKeys.compactMap { key, kind in slots.origin(of: kind).map { (key, .string($0.rawValue)) } })
  }

  private func runnerUp(_ it: Interpretation) -> JSON {
    guard let second = it.runnerUp else { return .null }
    return .object([("intent", .string(second.intent.id)), ("confidence", .share(second.confidence))])
  }

  private func reading(_ reading: Reading) -> JSON {
    .object([
      ("intent", .string(reading.intent.id)), ("slots", slots(reading.slots)),
      ("confidence", .share(reading.confidence)),
    ])
  }

  private func rule(_ it: Interpretation) -> JSON {
    guard let number = it.rule else { return .null }
    let location = knowledge.patternSource(number).location
    return .object([("file", .string(location.file)), ("line", .number(location.line))])
  }

  private func answer(_ answer: Answer) -> JSON {
    .object([
      ("lead", .string(answer.lead)), ("sections", .array(answer.sections.map(section))),
      ("choices", .array(answer.choices.map(JSON.string))),
      ("suggestions", .array(answer.suggestions.map(JSON.string))), ("closing", .string(answer.closing)),
      ("sources", .array(answer.sources.map { source(knowledge.source($0)) })),
    ])
  }

  private func section(_ section: Answer.Section) -> JSON {
    .object([
      ("facet", section.facet.map(JSON.string) ?? .null), ("heading", .string(section.heading)),
      ("text", .string(section.text)), ("items", .array(section.items.map(item))),
      ("checklist", .bool(section.isChecklist)), ("columns", .array(section.columns.map(JSON.string))),
      (
        "rows",
        .array(
          section.rows.map { .object([("label", .string($0.label)), ("cells", .array($0.cells.map(JSON.string)))]) })
      ),
    ])
  }

  private func item(_ item: Answer.Item) -> JSON {
    .object([
      ("number", .number(item.number)), ("title", .string(item.title)), ("text", .string(item.text)),
      ("sources", .array(item.sources.map { .string(knowledge.source($0).id) })),
      (
        "details",
        .array(item.details.map { .object([("label", .string($0.label)), ("text", .string($0.text))]) })
      ),
    ])
  }

  private func source(_ source: Source) -> JSON {
    .object([
      ("id", .string(source.id)), ("title", .string(source.title)), ("publisher", .string(source.publisher)),
      ("url", .string(source.url)),
    ])
  }
}
