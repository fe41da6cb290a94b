internal import TimKnowledge
internal import TimUnderstanding

/// A role's competencies with importance and level, and which roles need a competency.
extension Composer {
  func profile(_ slots: Slots) -> Draft? {
    var draft = Draft()
    if slots.has(.role) {
      let roles = Array(slots.roles.prefix(2))
      draft.lead = voice.say("profile.role", ["role": names(.role, roles)])
      for role in roles { add(profileOf: role, slots, isOnly: roles.count == 1, &draft) }
    } else if slots.has(.competency) {
      draft.lead = voice.say("profile.competency", ["competency": names(.competency, slots.competencies)])
      for competency in slots.competencies { add(rolesOf: competency, slots, &draft) }
    }
    guard draft.sections.contains(where: { !$0.rows.isEmpty }) else { return nil }
    draft.close(voice.say("closing.profile"))
    draft.suggestions = followUps(slots, .profile([]))
    return draft
  }

  /// The whole of a role on a page, where the wording asks for it: what it is, what it does, and what it needs.
  func whole(_ parts: [String], _ it: Interpretation) -> Draft? {
    guard let role = it.slots.roles.only, !it.slots.has(.competency),
      parts.contains(it.rule.map(knowledge.patternList) ?? "")
    else { return nil }
    var draft = Draft(lead: voice.say("profile.whole", ["role": voice.name(.role, role)]))
    draft.add(text: knowledge.summary(of: Entity(.role, role)))
    for part in parts.prefix(Composer.partsBeforeNeeds) { add(part, of: role, &draft) }
    let needs = knowledge.competencies(ofRole: role).filter { $0.importance < knowledge.shape.weighing }
    draft.add(
      voice.say("heading.competency"), columns: columns,
      rows: needs.map { Answer.Row(label: voice.name(.competency, $0.competency), cells: cells($0)) })
    for part in parts.dropFirst(Composer.partsBeforeNeeds) { add(part, of: role, &draft) }
    draft.suggestions = followUps(it.slots, .profile([]))
    return draft
  }

  private static let partsBeforeNeeds = 2

  private func add(_ part: String, of role: Int, _ draft: inout Draft) {
    draft.add(part, items: items(role: role, under: part), limit: Composer.itemsPerFacet)
  }

  /// How much a role needs a competency of which no one has written what it asks for, or which roles need it at a level.
  func need(_ slots: Slots) -> Draft? {
    slots.has(.competency) && (slots.has(.role) || slots.has(.level)) ? profile(slots) : nil
  }

  /// Where there is one importance only, it says nothing.
  private var weighs: Bool { knowledge.shape.importances.count > 1 }

  var columns: [String] { (weighs ? [voice.say("column.importance")] : []) + [voice.say("column.level")] }

  func cells(_ need: RoleCompetency) -> [String] {
    (weighs ? [knowledge.importance(need)] : []) + [voice.name(.level, need.level)]
  }

  private func add(profileOf role: Int, _ slots: Slots, isOnly: Bool, _ draft: inout Draft) {
    let needs = knowledge.competencies(ofRole: role).filter { need in
      (!slots.has(.competency) || slots.competencies.contains(need.competency))
        && (!slots.has(.level) || slots.has(.competency) || slots.levels.contains(need.level))
    }
    if isOnly, slots.competencies.count == 1, let need = needs.first {
      draft.lead = weight(need, role)
      if let note = knowledge.note(competency: need.competency, level: need.level, role: role) {
        let place = knowledge.location(of: Entity(.competency, need.competency))
        draft.add(text: Passage(text: note.text, sources: note.sources, location: place))
      }
    } else {
      draft.add(isOnly ? "" : voice.name(.role, role), text: knowledge.summary(of: Entity(.role, role)))
    }
    draft.add(
      isOnly ? "" : voice.name(.role, role), columns: columns,
      rows: needs.map { Answer.Row(label: voice.name(.competency, $0.competency), cells: cells($0)) })
  }

  /// The roles that need a competency, as a table.
  func add(rolesOf competency: Int, _ slots: Slots, _ draft: inout Draft) {
    let rows = knowledge.roles(ofCompetency: competency).compactMap { role -> Answer.Row? in
      let need = knowledge.competencies(ofRole: role).first { $0.competency == competency }
      guard let need, !slots.has(.level) || slots.levels.contains(need.level) else { return nil }
      return Answer.Row(label: voice.listedName(ofRole: role), cells: cells(need))
    }
    draft.add(slots.competencies.count > 1 ? voice.name(.competency, competency) : "", columns: columns, rows: rows)
  }
}
