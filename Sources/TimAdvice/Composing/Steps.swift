internal import TimKnowledge
internal import TimUnderstanding

/// How to get from one role or level to another, from what is new there.
extension Composer {
  func steps(_ slots: Slots) -> Draft? {
    if slots.roles.count >= 2 { return roleMove(from: slots.roles[0], to: slots.roles[1], slots) }
    // Nothing is below the lowest level: it is what somebody starts at.
    let startsBelow = slots.levels.only == 0
    if startsBelow, slots.has(.competency) { return cells(slots) }
    if slots.has(.competency) || slots.has(.level) && !(startsBelow && slots.has(.role)) { return levelStep(slots) }
    guard let role = slots.roles.first else { return nil }
    var draft = Draft(lead: voice.say("progression.role", ["role": voice.name(.role, role)]))
    let path = knowledge.path(role: role)
    addHow(role, &draft)
    add(path.from, voice.say("heading.from"), &draft)
    add(path.to, voice.say("heading.to"), &draft)
    draft.suggestions = followUps(slots, .steps)
    draft.close(voice.say("closing.progression"))
    return draft
  }

  /// How a role is reached.
  private func addHow(_ role: Int, _ draft: inout Draft) {
    draft.add(voice.say("heading.how"), items: knowledge.items(role: role, list: knowledge.shape.roleWay))
  }

  private func add(_ steps: [PathStep], _ heading: String, _ draft: inout Draft) {
    draft.add(
      heading,
      items: steps.map { step in
        Item(
          title: voice.name(.role, step.role), text: step.text.capitalizedFirst, sources: step.sources,
          location: knowledge.location(of: Entity(.role, step.role)))
      })
  }

  /// From one role to another: how the new one is reached, and where its needs are higher.
  private func roleMove(from: Int, to: Int, _ slots: Slots) -> Draft {
    var draft = Draft(
      lead: voice.say("progression.move", ["from": voice.name(.role, from), "to": voice.name(.role, to)]))
    let written =
      knowledge.path(role: to).from.first { $0.role == from } ?? knowledge.path(role: from).to.first { $0.role == to }
    if let step = written {
      let place = knowledge.location(of: Entity(.role, to))
      draft.add(text: Passage(text: step.text.capitalizedFirst, sources: step.sources, location: place))
    }
    addHow(to, &draft)
    addNewNeeds(from, to, &draft)
    draft.suggestions = followUps(slots, .steps)
    if !draft.items.isEmpty { draft.close(voice.say("closing.progression")) }
    return draft
  }

  private func addNewNeeds(_ from: Int, _ to: Int, _ draft: inout Draft) {
    let held = knowledge.competencies(ofRole: from)
    let rows = knowledge.competencies(ofRole: to).compactMap { need -> Answer.Row? in
      let before = held.first { $0.competency == need.competency }
      if let before, before.level >= need.level { return nil }
      return Answer.Row(
        label: voice.name(.competency, need.competency),
        cells: [before.map { voice.name(.level, $0.level) } ?? "–", voice.name(.level, need.level)])
    }
    draft.add(
      voice.say("heading.new-needs"), columns: [voice.name(.role, from), voice.name(.role, to)],
      rows: rows)
  }

  /// From one level to another: what is new at the higher one, in the competencies that matter most.
  private func levelStep(_ slots: Slots) -> Draft {
    let last = knowledge.count(of: .level) - 1
    let target = slots.levels.max() ?? min(usualLevel + 1, last)
    let start = slots.levels.count > 1 ? (slots.levels.min() ?? target) : max(0, target - 1)
    var names = ["from": voice.name(.level, start), "to": voice.name(.level, target)]
    names["role"] = self.names(.role, Array(slots.roles.prefix(1)))
    names["competency"] = self.names(.competency, slots.competencies)
    let key = slots.has(.competency) ? "progression.competency" : "progression.level"
    var draft = Draft(lead: voice.say(slots.has(.role) ? key + ".role" : key, names))
    let steps = start < target ? Array((start + 1)...target) : [target]
    let competencies = stepCompetencies(slots)
    for competency in competencies {
      add(competency, steps, slots.roles.first, isOnly: slots.has(.competency) && steps.count == 1, &draft)
    }
    if competencies.isEmpty {
      // Without a role or a competency, what the levels are is all there is to say.
      for level in [start] + steps {
        draft.add(voice.name(.level, level), text: knowledge.summary(of: Entity(.level, level)))
      }
      draft.close(voice.say("level.needs-more"))
    }
    if !slots.has(.level) { draft.close(voice.say("assumed.step", names)) }
    if !draft.items.isEmpty { draft.close(voice.say("closing.progression")) }
    draft.suggestions = followUps(slots, .steps)
    return draft
  }

  private func add(_ competency: Int, _ steps: [Int], _ role: Int?, isOnly: Bool, _ draft: inout Draft) {
    for level in steps {
      let introduction = knowledge.introduction(competency: competency, level: level)
      let place = knowledge.location(of: Entity(.competency, competency))
      // Habits can start tomorrow, and so the last facets but one come first.
      let facets = allFacets.suffix(2) + allFacets.dropLast(2).prefix(1)
      draft.add(
        [voice.name(.competency, competency), voice.name(.level, level)].joined(separator: ", "),
        text: Passage(text: introduction, sources: [], location: place),
        items: facets.flatMap { facet in
          knowledge.items(competency: competency, level: level, facet: facet, role: role).prefix(isOnly ? 2 : 1)
        })
    }
  }

  /// The competency that is spoken of, or those that matter most for the role.
  func stepCompetencies(_ slots: Slots) -> [Int] {
    if slots.has(.competency) { return slots.competencies }
    guard let role = slots.roles.first else { return [] }
    return knowledge.competencies(ofRole: role).prefix(3).map(\.competency)
  }
}
