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
      addWhatIsKnown(of: entity.index, &draft)
    case .term:
      let related = knowledge.term(entity.index).seeAlso
      if !related.isEmpty { draft.close(voice.say("see-also", ["terms": voice.list(related)])) }
    case .level, .facet, .resource, .entry: break
    }
  }

  /// Where nothing says what a competency is, what it asks for at each level does; where no level asks for anything, who
  /// needs it.
  private func addWhatIsKnown(of competency: Int, _ draft: inout Draft) {
    let levels = (0..<knowledge.count(of: .level)).map { level in
      allFacets.flatMap { knowledge.items(competency: competency, level: level, facet: $0) }
    }
    if levels.allSatisfy(\.isEmpty) { return add(rolesOf: competency, Slots(), &draft) }
    guard knowledge.summary(of: Entity(.competency, competency)).text.isEmpty else { return }
    for (level, items) in levels.enumerated() {
      draft.add(voice.name(.level, level), items: items, limit: Composer.itemsPerFacet)
    }
  }
}
