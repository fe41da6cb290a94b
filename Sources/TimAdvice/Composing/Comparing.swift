internal import TimKnowledge
internal import TimUnderstanding

/// How things differ, what they share, how roles work together.
extension Composer {
  private static let rolesCompared = 4

  func comparison(_ slots: Slots) -> Draft? {
    if slots.roles.count >= 2 { return roleComparison(slots) }
    if slots.levels.count >= 2 { return levelComparison(slots) }
    let entities = slots.entities.filter { $0.kind != .level && $0.kind != .facet && $0.kind != .entry }
    guard entities.count >= 2 else { return summary(slots) }
    var draft = Draft(
      lead: voice.say("comparison.terms", ["what": voice.list(entities.map { knowledge.name(of: $0) })]))
    for entity in entities { draft.add(knowledge.name(of: entity), text: knowledge.summary(of: entity)) }
    draft.suggestions = followUps(slots, .comparison)
    return draft
  }

  private func roleComparison(_ slots: Slots) -> Draft {
    let roles = Array(slots.roles.prefix(Composer.rolesCompared))
    let written = roles.count == 2 ? knowledge.comparison(roles[0], roles[1]) : nil
    let leads = written == nil ? ["comparison.unwritten", "comparison"] : ["comparison"]
    var draft = Draft(
      lead: leads.lazy.map { voice.say($0, ["roles": names(.role, roles)]) }.first { !$0.isEmpty } ?? "")
    if let written {
      draft.add(text: written.summary)
    } else {
      for role in roles { draft.add(text: knowledge.summary(of: Entity(.role, role))) }
    }
    if let written, !written.aspects.isEmpty {
      let isSwapped = written.first != roles[0]
      draft.add(
        voice.say("heading.side-by-side"), columns: roles.map { voice.name(.role, $0) },
        rows: written.aspects.map { aspect in
          Answer.Row(
            label: aspect.name, cells: isSwapped ? [aspect.second, aspect.first] : [aspect.first, aspect.second])
        })
      draft.add(voice.say("heading.differences"), items: written.differences, limit: 5)
    } else {
      addDimensions(knowledge.dimensions(role: roles[0]).map(\.name), roles, voice.say("heading.side-by-side"), &draft)
      addShared(roles, "heading.shared-competencies", &draft)
      addOwn(roles, &draft)
    }
    draft.close(voice.say("closing.comparison"))
    draft.suggestions = followUps(slots, .comparison)
    return draft
  }

  private func addDimensions(_ wanted: [String], _ roles: [Int], _ heading: String, _ draft: inout Draft) {
    let dimensions = roles.map { knowledge.dimensions(role: $0) }
    draft.add(
      heading, columns: roles.map { voice.name(.role, $0) },
      rows: wanted.map { name in
        Answer.Row(
          label: name, cells: dimensions.map { all in all.first { $0.name == name }?.text.capitalizedFirst ?? "" })
      }.filter { !$0.cells.allSatisfy(\.isEmpty) })
  }

  /// The levels held side by side, for a role by what it does at each.
  func levelComparison(_ slots: Slots) -> Draft {
    let names = ["levels": self.names(.level, slots.levels), "role": self.names(.role, Array(slots.roles.prefix(1)))]
    var draft = Draft(lead: voice.say(slots.has(.role) ? "comparison.levels.role" : "comparison.levels", names))
    let competencies = stepCompetencies(slots).prefix(1)
    // A role is known by what it does, a competency by what it can.
    let usual = slots.has(.competency) ? allFacets.prefix(1) : allFacets.suffix(2).prefix(1)
    for level in slots.levels {
      let summary = knowledge.summary(of: Entity(.level, level))
      draft.add(voice.name(.level, level), text: summary)
      for competency in competencies {
        for facet in slots.has(.facet) ? slots.facets : Array(usual) {
          draft.add(
            ([voice.name(.competency, competency)] + (summary.text.isEmpty ? [voice.name(.level, level)] : [])
              + [facetName(facet)]).joined(separator: ", "),
            facet: knowledge.id(of: Entity(.facet, facet)),
            items: knowledge.items(competency: competency, level: level, facet: facet, role: slots.roles.first),
            limit: slots.levels.count > Composer.levelsInFull ? Composer.itemsAtManyLevels : Composer.itemsPerFacet)
        }
      }
    }
    draft.suggestions = followUps(slots, .comparison)
    return draft
  }

  /// Of more levels than these fewer items each are shown.
  private static let levelsInFull = 3
  private static let itemsAtManyLevels = 2

  func commonGround(_ slots: Slots) -> Draft? {
    guard slots.roles.count >= 2 else { return nil }
    let roles = Array(slots.roles.prefix(2))
    var draft = Draft(lead: voice.say("common-ground", ["roles": names(.role, roles)]))
    if let written = knowledge.comparison(roles[0], roles[1]) { draft.add(items: written.common) }
    addShared(roles, "heading.shared-competencies", &draft)
    guard !draft.sections.isEmpty else { return nothingShared(roles) }
    draft.close(voice.say("closing.common-ground"))
    draft.suggestions = followUps(slots, .commonGround)
    return draft
  }

  /// The competencies that weigh in all roles, with the level that each expects.
  private func addShared(_ roles: [Int], _ heading: String, _ draft: inout Draft) {
    let weighing = knowledge.shape.weighing
    let needs = roles.map { role in knowledge.competencies(ofRole: role).filter { $0.importance < weighing } }
    draft.add(
      voice.say(heading), columns: roles.map { voice.name(.role, $0) },
      rows: (needs.first ?? []).compactMap { need in
        let all = needs.map { row in row.first { $0.competency == need.competency } }
        guard all.allSatisfy({ $0 != nil }) else { return nil }
        return Answer.Row(
          label: voice.name(.competency, need.competency),
          cells: all.compactMap { $0.map(shared) })
      })
  }

  /// The level, and how much it matters where that was measured.
  private func shared(_ need: RoleCompetency) -> String {
    ((need.figure.isEmpty ? [] : [knowledge.importance(need)]) + [voice.name(.level, need.level)])
      .joined(separator: ", ")
  }

  /// Where each role names the competencies that it needs, those that one of them alone does.
  private func addOwn(_ roles: [Int], _ draft: inout Draft) {
    // Of a role that names nothing nobody knows what it does without.
    guard !knowledge.shape.listsEveryCompetency, roles.allSatisfy({ !knowledge.competencies(ofRole: $0).isEmpty })
    else { return }
    for role in roles {
      let others = roles.filter { $0 != role }.flatMap { knowledge.competencies(ofRole: $0) }.map(\.competency)
      let own = knowledge.competencies(ofRole: role).filter { !others.contains($0.competency) }
      draft.add(
        voice.say("heading.own-competencies", ["role": voice.name(.role, role)]), columns: columns,
        rows: own.map { Answer.Row(label: voice.name(.competency, $0.competency), cells: cells($0)) })
    }
  }

  /// That two roles need nothing that is the same, which is an answer where each names what it needs.
  private func nothingShared(_ roles: [Int]) -> Draft? {
    guard roles.allSatisfy({ !knowledge.competencies(ofRole: $0).isEmpty }), let first = roles.first else { return nil }
    var draft = Draft()
    draft.add(
      text: Passage(
        text: voice.say("common-ground.none", ["roles": names(.role, roles)]), sources: [],
        location: knowledge.location(of: Entity(.role, first))))
    draft.suggestions = followUps(Slots(.role, roles), .commonGround)
    return draft
  }

  /// With whom a role works, as a sentence.
  func partners(of role: Int) -> Passage? {
    guard let works = knowledge.dimensions(role: role).first(where: { $0.name == knowledge.shape.partners }) else {
      return nil
    }
    let entity = Entity(.role, role)
    return Passage(
      text: works.text.capitalizedFirst + ".", sources: knowledge.summary(of: entity).sources,
      location: knowledge.location(of: entity))
  }

  func partnership(_ slots: Slots) -> Draft? {
    guard let first = slots.roles.first else { return nil }
    let shape = knowledge.shape
    guard slots.roles.count >= 2 else {
      var draft = Draft(lead: voice.say("collaboration.one", ["role": voice.name(.role, first)]))
      draft.add(text: partners(of: first))
      draft.suggestions = followUps(slots, .partnership)
      return draft
    }
    let roles = Array(slots.roles.prefix(2))
    var draft = Draft(lead: voice.say("collaboration", ["roles": names(.role, roles)]))
    if let written = knowledge.comparison(roles[0], roles[1]), !written.together.isEmpty {
      draft.add(items: written.together)
    } else {
      for role in roles {
        draft.add(
          voice.say("heading.brings", ["role": voice.name(.role, role)]),
          items: knowledge.items(role: role, list: shape.roleLists.first ?? ""), limit: Composer.itemsPerFacet)
      }
      addDimensions(shape.meeting, roles, voice.say("heading.meet"), &draft)
    }
    draft.close(voice.say("closing.collaboration"))
    draft.suggestions = followUps(slots, .partnership)
    return draft
  }
}
