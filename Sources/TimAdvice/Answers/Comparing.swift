internal import TimKnowledge
internal import TimUnderstanding

/// How things differ, what they share, how roles work together.
extension Composer {
  func comparison(_ slots: Slots) -> Answer {
    if slots.roles.count >= 2 { return roleComparison(slots) }
    if slots.levels.count >= 2 { return levelComparison(slots) }
    var entities = slots.terms.map { Entity(.term, $0) } + slots.competencies.map { Entity(.competency, $0) }
    entities += slots.roles.map { Entity(.role, $0) }
    return entities.count >= 2 ? termComparison(entities, slots) : definition(slots)
  }

  private func roleComparison(_ slots: Slots) -> Answer {
    var answer = Answer()
    let roles = Array(slots.roles.prefix(4))
    answer.lead = voice.say("comparison", ["roles": roleNames(roles)])
    if roles.count == 2, let written = knowledge.comparison(roles[0], roles[1]) {
      answer.add(text: written.summary)
      answer.sections.append(sideBySide(written, roles))
      answer.add(voice.say("heading.differences"), items: written.differences, limit: 5)
    } else {
      for role in roles { answer.add(text: knowledge.summary(of: Entity(.role, role))) }
      answer.sections.append(dimensionTable(roles))
    }
    answer.closing = voice.say("closing.comparison")
    answer.suggestions = followUps(slots, .comparison)
    return answer
  }

  private func sideBySide(_ written: Comparison, _ roles: [Int]) -> Answer.Section {
    var section = Answer.Section()
    section.heading = voice.say("heading.side-by-side")
    section.columns = roles.map { voice.name(.role, $0) }
    let isSwapped = written.first != roles[0]
    section.rows = written.aspects.map { aspect in
      Answer.Row(label: aspect.name, cells: isSwapped ? [aspect.second, aspect.first] : [aspect.first, aspect.second])
    }
    return section
  }

  private func dimensionTable(_ roles: [Int]) -> Answer.Section {
    var section = Answer.Section()
    section.heading = voice.say("heading.side-by-side")
    section.columns = roles.map { voice.name(.role, $0) }
    let dimensions = roles.map { knowledge.dimensions(role: $0) }
    section.rows = (dimensions.first ?? []).map { dimension in
      Answer.Row(
        label: dimension.name,
        cells: dimensions.map { all in all.first { $0.name == dimension.name }?.text.capitalizedFirst ?? "" })
    }
    return section
  }

  private func levelComparison(_ slots: Slots) -> Answer {
    var answer = Answer()
    answer.lead = voice.say("comparison.levels", ["levels": levelNames(slots.levels)])
    for level in slots.levels {
      answer.add(voice.name(.level, level), text: knowledge.summary(of: Entity(.level, level)))
      if let competency = slots.competencies.first {
        for facet in slots.facets.isEmpty ? [Facet.skills] : slots.facets {
          answer.add(
            voice.name(.competency, competency) + ", " + voice.say("facet." + facet.id), facet: facet.id,
            items: knowledge.items(competency: competency, level: level, facet: facet), limit: Composer.itemsPerFacet)
        }
      }
    }
    answer.suggestions = followUps(slots, .comparison)
    return answer
  }

  private func termComparison(_ entities: [Entity], _ slots: Slots) -> Answer {
    var answer = Answer()
    answer.lead = voice.say("comparison.terms", ["what": voice.list(entities.map { knowledge.name(of: $0) })])
    for entity in entities { answer.add(knowledge.name(of: entity), text: knowledge.summary(of: entity)) }
    answer.suggestions = followUps(slots, .comparison)
    return answer
  }

  func commonGround(_ slots: Slots) -> Answer {
    var answer = Answer()
    guard slots.roles.count >= 2 else { return answer }
    let roles = Array(slots.roles.prefix(2))
    answer.lead = voice.say("common-ground", ["roles": roleNames(roles)])
    if let written = knowledge.comparison(roles[0], roles[1]) { answer.add(items: written.common) }
    answer.sections.append(sharedCompetencies(roles))
    answer.closing = voice.say("closing.common-ground")
    answer.suggestions = followUps(slots, .commonGround)
    return answer
  }

  /// The competencies that weigh in both roles, with the level that each expects.
  private func sharedCompetencies(_ roles: [Int]) -> Answer.Section {
    var section = Answer.Section()
    section.heading = voice.say("heading.shared-competencies")
    section.columns = roles.map { voice.name(.role, $0) }
    let needs = roles.map { knowledge.competencies(ofRole: $0) }
    section.rows = needs[0].filter { $0.importance != .helpful }.compactMap { need in
      guard let other = needs[1].first(where: { $0.competency == need.competency }), other.importance != .helpful
      else { return nil }
      return Answer.Row(
        label: voice.name(.competency, need.competency),
        cells: [voice.name(.level, need.level), voice.name(.level, other.level)])
    }
    return section
  }

  func collaboration(_ slots: Slots) -> Answer {
    var answer = Answer()
    guard let first = slots.roles.first else { return answer }
    guard slots.roles.count >= 2 else {
      let works = knowledge.dimensions(role: first).first { $0.name == Composer.worksWith }
      answer.lead = voice.say("collaboration.one", ["role": voice.name(.role, first)])
      answer.add(
        text: Passage(
          text: (works?.text ?? "").capitalizedFirst + ".",
          sources: knowledge.summary(of: Entity(.role, first)).sources,
          location: knowledge.location(of: Entity(.role, first))))
      answer.suggestions = followUps(slots, .collaboration)
      return answer
    }
    let roles = Array(slots.roles.prefix(2))
    answer.lead = voice.say("collaboration", ["roles": roleNames(roles)])
    if let written = knowledge.comparison(roles[0], roles[1]) {
      answer.add(items: written.together)
    } else {
      addComposedPartnership(roles, &answer)
    }
    answer.closing = voice.say("closing.collaboration")
    answer.suggestions = followUps(slots, .collaboration)
    return answer
  }

  /// The dimension that names a role's partners.
  static let worksWith = "Works with"

  private func addComposedPartnership(_ roles: [Int], _ answer: inout Answer) {
    for role in roles {
      answer.add(
        voice.say("heading.brings", ["role": voice.name(.role, role)]),
        items: knowledge.items(role: role, section: .responsibilities), limit: 3)
    }
    var section = Answer.Section()
    section.columns = roles.map { voice.name(.role, $0) }
    let wanted = ["Decides", Composer.worksWith, "Succeeds when"]
    let dimensions = roles.map { knowledge.dimensions(role: $0) }
    section.heading = voice.say("heading.meet")
    section.rows = wanted.map { name in
      Answer.Row(
        label: name, cells: dimensions.map { all in all.first { $0.name == name }?.text.capitalizedFirst ?? "" })
    }
    answer.sections.append(section)
  }
}
