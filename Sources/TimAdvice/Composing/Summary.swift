internal import TimKnowledge
internal import TimUnderstanding

/// What something is.
extension Composer {
  func summary(_ slots: Slots) -> Draft? {
    let entities = defined(slots)
    guard let first = entities.first else { return nil }
    var draft = Draft(
      lead: voice.say(
        entities.count == 1 ? "definition.one" : "definition.several", ["what": voice.list(entities.map(inSentence))]))
    for entity in entities {
      draft.add(entities.count == 1 ? "" : knowledge.name(of: entity), text: knowledge.summary(of: entity))
    }
    if entities.count == 1 { addParticulars(first, &draft) }
    if draft.sections.isEmpty, first.kind == .competency { return competencyItself(first.index) }
    draft.suggestions = followUps(slots, .summary)
    return draft
  }

  /// What the question is about; a term stands for a competency or a resource that goes by the same words.
  private func defined(_ slots: Slots) -> [Entity] {
    let terms = slots.terms.map { Entity(.term, $0) }
    let said = terms.reduce(into: Set<String>()) { $0.formUnion(wordings(of: $1)) }
    let others = slots.competencies.map { Entity(.competency, $0) } + slots.resources.map { Entity(.resource, $0) }
    return terms + others.filter { wordings(of: $0).isDisjoint(with: said) } + slots.roles.map { Entity(.role, $0) }
      + slots.levels.map { Entity(.level, $0) }
  }

  private func wordings(of entity: Entity) -> Set<String> {
    Set(([knowledge.name(of: entity)] + knowledge.aliases(of: entity)).map { $0.lowercased() })
  }

  /// A competency of which no one has written what it is: what it asks for at each level, or else who needs it.
  private func competencyItself(_ competency: Int) -> Draft? {
    var draft = Draft(lead: voice.say("definition.levels", ["competency": voice.name(.competency, competency)]))
    for level in 0..<knowledge.count(of: .level) {
      let items = allFacets.flatMap {
        knowledge.items(competency: competency, level: level, facet: $0, role: nil)
      }
      draft.add(voice.name(.level, level), items: items, limit: Composer.itemsPerFacet)
    }
    guard !draft.sections.isEmpty else { return profile(Slots(.competency, [competency])) }
    draft.suggestions = followUps(Slots(.competency, [competency]), .summary)
    return draft
  }

  private static let aliasesShown = 4

  private func addParticulars(_ entity: Entity, _ draft: inout Draft) {
    let others = knowledge.aliases(of: entity).prefix(Composer.aliasesShown)
    if entity.kind != .level, !others.isEmpty {
      draft.close(voice.say("also-called", ["names": voice.list(Array(others))]))
    }
    switch entity.kind {
    case .role:
      // The first of a role's lists says what it is there for.
      draft.add(
        voice.say("heading.main-duties"),
        items: knowledge.items(role: entity.index, list: knowledge.shape.roleLists.first ?? ""),
        limit: Composer.itemsPerFacet)
    case .competency:
      draft.add(
        voice.say("heading.levels"), columns: [],
        rows: knowledge.entities(of: .level).compactMap { level in
          let text = knowledge.introduction(competency: entity.index, level: level.index)
          return text.isEmpty ? nil : Answer.Row(label: knowledge.name(of: level), cells: [text])
        })
    case .term:
      let related = knowledge.term(entity.index).seeAlso
      if !related.isEmpty { draft.close(voice.say("see-also", ["terms": voice.list(related)])) }
    case .level, .facet, .resource, .entry: break
    }
  }
}
