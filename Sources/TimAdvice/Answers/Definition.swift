internal import TimKnowledge
internal import TimUnderstanding

/// What something is.
extension Composer {
  func definition(_ slots: Slots) -> Answer {
    var answer = Answer()
    let entities = definedEntities(slots)
    for entity in entities {
      let isSingle = entities.count == 1
      answer.add(isSingle ? "" : knowledge.name(of: entity), text: knowledge.summary(of: entity))
    }
    guard let first = entities.first else { return answer }
    answer.lead = voice.say(
      entities.count == 1 ? "definition.one" : "definition.several",
      ["what": voice.list(entities.map(said))])
    if entities.count == 1 { addParticulars(first, &answer) }
    answer.suggestions = followUps(slots, .definition)
    return answer
  }

  /// What the question is about; a term stands for a competency or a resource that goes by the same words.
  private func definedEntities(_ slots: Slots) -> [Entity] {
    let terms = slots.terms.map { Entity(.term, $0) }
    let said = terms.reduce(into: Set<String>()) { $0.formUnion(wordings(of: $1)) }
    let others =
      slots.competencies.map { Entity(.competency, $0) } + slots.resources.map { Entity(.resource, $0) }
    return terms + others.filter { wordings(of: $0).isDisjoint(with: said) }
      + slots.roles.map { Entity(.role, $0) } + slots.levels.map { Entity(.level, $0) }
  }

  /// The name as it stands in a sentence: a role with its article.
  private func said(_ entity: Entity) -> String {
    let name = knowledge.name(of: entity)
    return entity.kind == .role ? Voice.fill("{a role}", ["role": name]) : name
  }

  private func wordings(of entity: Entity) -> Set<String> {
    Set(([knowledge.name(of: entity)] + knowledge.aliases(of: entity)).map { $0.lowercased() })
  }

  private func addParticulars(_ entity: Entity, _ answer: inout Answer) {
    let others = knowledge.aliases(of: entity).prefix(4)
    if entity.kind != .level, !others.isEmpty {
      answer.closing = voice.say("also-called", ["names": voice.list(Array(others))])
    }
    switch entity.kind {
    case .role:
      answer.add(
        voice.say("heading.main-duties"), items: knowledge.items(role: entity.index, section: .responsibilities),
        limit: 3)
    case .competency:
      var section = Answer.Section()
      section.heading = voice.say("heading.levels")
      section.rows = knowledge.entities(of: .level).map { level in
        Answer.Row(
          label: knowledge.name(of: level),
          cells: [knowledge.introduction(competency: entity.index, level: level.index)])
      }
      answer.sections.append(section)
    case .term:
      let related = knowledge.term(entity.index).seeAlso
      if !related.isEmpty {
        answer.closing = joined(answer.closing, voice.say("see-also", ["terms": voice.list(related)]))
      }
    case .level, .facet, .resource: break
    }
  }
}
