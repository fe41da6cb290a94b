internal import TimKnowledge
internal import TimUnderstanding

/// How to get from one role or level to another, from what is new there.
extension Composer {
  func progression(_ slots: Slots) -> Answer {
    if slots.roles.count >= 2 { return roleMove(from: slots.roles[0], to: slots.roles[1], slots) }
    if !slots.levels.isEmpty || !slots.competencies.isEmpty { return levelStep(slots) }
    guard let role = slots.roles.first else { return Answer() }
    var answer = Answer()
    let path = knowledge.path(role: role)
    answer.lead = voice.say("progression.role", ["role": voice.name(.role, role)])
    answer.add(voice.say("heading.how"), items: knowledge.items(role: role, section: .how))
    add(path.from, voice.say("heading.from"), &answer)
    add(path.to, voice.say("heading.to"), &answer)
    answer.suggestions = followUps(slots, .progression)
    answer.closing = voice.say("closing.progression")
    return answer
  }

  private func add(_ steps: [PathStep], _ heading: String, _ answer: inout Answer) {
    let items = steps.map { step in
      Item(
        title: voice.name(.role, step.role), text: step.text.capitalizedFirst, sources: step.sources,
        location: knowledge.location(of: Entity(.role, step.role)))
    }
    answer.add(heading, items: items)
  }

  /// From one role to another: how the new one is reached, and where its needs are higher.
  private func roleMove(from: Int, to: Int, _ slots: Slots) -> Answer {
    var answer = Answer()
    let names = ["from": voice.name(.role, from), "to": voice.name(.role, to)]
    answer.lead = voice.say("progression.move", names)
    if let step = knowledge.path(role: to).from.first(where: { $0.role == from })
      ?? knowledge.path(role: from).to.first(where: { $0.role == to })
    {
      answer.add(
        text: Passage(
          text: step.text.capitalizedFirst, sources: step.sources, location: knowledge.location(of: Entity(.role, to))))
    }
    answer.add(voice.say("heading.how"), items: knowledge.items(role: to, section: .how))
    answer.sections.append(newNeeds(from, to))
    answer.suggestions = followUps(slots, .progression)
    answer.closing = voice.say("closing.progression")
    return answer
  }

  private func newNeeds(_ from: Int, _ to: Int) -> Answer.Section {
    var section = Answer.Section()
    section.heading = voice.say("heading.new-needs")
    section.columns = [voice.name(.role, from), voice.name(.role, to)]
    let held = knowledge.competencies(ofRole: from)
    section.rows = knowledge.competencies(ofRole: to).compactMap { need in
      let before = held.first { $0.competency == need.competency }
      guard let before, before.level < need.level else { return nil }
      return Answer.Row(
        label: voice.name(.competency, need.competency),
        cells: [voice.name(.level, before.level), voice.name(.level, need.level)])
    }.prefix(6).map { $0 }
    return section
  }

  /// From one level to another: what is new at the higher one, in the competencies that matter most.
  private func levelStep(_ slots: Slots) -> Answer {
    var answer = Answer()
    let target = slots.levels.max() ?? min(Composer.usualLevel + 1, knowledge.count(of: .level) - 1)
    let start = slots.levels.count > 1 ? (slots.levels.min() ?? target) : max(0, target - 1)
    var names = ["from": voice.name(.level, start), "to": voice.name(.level, target)]
    names["role"] = roleNames(Array(slots.roles.prefix(1)))
    names["competency"] = competencyNames(slots.competencies)
    let key = slots.competencies.isEmpty ? "progression.level" : "progression.competency"
    answer.lead = voice.say(slots.roles.isEmpty ? key : key + ".role", names)
    let steps = start < target ? Array((start + 1)...target) : [target]
    for competency in stepCompetencies(slots) {
      for level in steps {
        let heading = [voice.name(.competency, competency), voice.name(.level, level)].joined(separator: ", ")
        let introduction = knowledge.introduction(competency: competency, level: level)
        answer.add(
          heading,
          text: Passage(
            text: introduction, sources: [], location: knowledge.location(of: Entity(.competency, competency))),
          items: firstSteps(competency, level, isOnly: !slots.competencies.isEmpty && steps.count == 1))
      }
    }
    if slots.levels.isEmpty { answer.closing = voice.say("assumed.step", names) }
    answer.closing = joined(answer.closing, voice.say("closing.progression"))
    answer.suggestions = followUps(slots, .progression)
    return answer
  }

  private func stepCompetencies(_ slots: Slots) -> [Int] {
    if !slots.competencies.isEmpty { return slots.competencies }
    guard let role = slots.roles.first else { return [] }
    return knowledge.competencies(ofRole: role).prefix(3).map(\.competency)
  }

  /// What to do first: habits can start tomorrow, skills grow from them, knowledge supports both.
  private func firstSteps(_ competency: Int, _ level: Int, isOnly: Bool) -> [Item] {
    [Facet.practices, .skills, .knowledge].flatMap { facet in
      knowledge.items(competency: competency, level: level, facet: facet).prefix(isOnly ? 2 : 1)
    }
  }
}
