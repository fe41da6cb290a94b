internal import TimKnowledge
internal import TimUnderstanding

/// What somebody needs.
extension Composer {
  func requirements(_ slots: Slots) -> Answer {
    let facets = slots.facets.isEmpty ? Facet.allCases : slots.facets
    if slots.competencies.isEmpty { return requirementsWithoutCompetency(slots, facets) }
    var answer = Answer()
    let levels = levels(slots)
    answer.lead = requirementsLead(slots, facets, levels.levels)
    let isCompact = facets.count > 1 || slots.competencies.count > 1 || levels.levels.count > 1
    for competency in slots.competencies {
      for level in levels.levels {
        addNote(competency, level, slots.roles, many: levels.levels.count > 1 || slots.competencies.count > 1, &answer)
        for facet in facets {
          let items = knowledge.items(competency: competency, level: level, facet: facet)
          answer.add(
            heading(facet, facets, competency, level, slots, levels.levels), facet: facet.id, items: items,
            limit: isCompact ? Composer.itemsPerFacet : .max)
        }
      }
    }
    if let assumed = levels.assumed {
      answer.closing = voice.say("assumed.level", ["level": voice.name(.level, assumed)])
    }
    answer.closing = joined(answer.closing, isCompact ? voice.say("more.facets") : voice.say("closing.requirements"))
    answer.suggestions = followUps(slots, .requirements)
    return answer
  }

  /// Where several facets are asked for at once, each gets this many items; "tell me more" brings the rest.
  static let itemsPerFacet = 3

  func joined(_ parts: String...) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The levels to speak of: those named, or the one that the role needs, which is then said.
  func levels(_ slots: Slots) -> (levels: [Int], assumed: Int?) {
    if !slots.levels.isEmpty { return (slots.levels, nil) }
    let expected = slots.roles.first.flatMap { role in
      knowledge.competencies(ofRole: role).first { slots.competencies.contains($0.competency) }?.level
    }
    let level = expected ?? Composer.usualLevel
    return ([level], level)
  }

  /// The level taken where neither the question nor a role says one: the third of five.
  static let usualLevel = 2

  private func requirementsLead(_ slots: Slots, _ facets: [Facet], _ levels: [Int]) -> String {
    let names = [
      "role": roleNames(slots.roles), "competency": competencyNames(slots.competencies),
      "level": levelNames(levels), "facets": facetNames(facets),
    ]
    if slots.roles.isEmpty { return voice.say("requirements.competency", names) }
    return voice.say(slots.roles.count == 1 ? "requirements.role" : "requirements.roles", names)
  }

  private func addNote(_ competency: Int, _ level: Int, _ roles: [Int], many: Bool, _ answer: inout Answer) {
    for role in roles {
      if let note = knowledge.note(competency: competency, level: level, role: role) {
        answer.add(
          text: Passage(
            text: note.text, sources: note.sources, location: knowledge.location(of: Entity(.competency, competency))))
      } else if let need = knowledge.competencies(ofRole: role).first(where: { $0.competency == competency }) {
        let text = voice.say(
          "weight." + need.importance.heading.lowercased(),
          [
            "role": voice.name(.role, role), "competency": voice.name(.competency, competency),
            "level": voice.name(.level, need.level),
          ])
        answer.add(text: Passage(text: text, sources: [], location: knowledge.location(of: Entity(.role, role))))
      }
    }
  }

  private func heading(
    _ facet: Facet, _ facets: [Facet], _ competency: Int, _ level: Int, _ slots: Slots, _ levels: [Int]
  ) -> String {
    var parts: [String] = []
    if slots.competencies.count > 1 { parts.append(voice.name(.competency, competency)) }
    if levels.count > 1 { parts.append(voice.name(.level, level)) }
    if facets.count > 1 || !parts.isEmpty { parts.append(voice.say("facet." + facet.id).capitalizedFirst) }
    return parts.joined(separator: ", ")
  }

  // MARK: - Without a competency

  private func requirementsWithoutCompetency(_ slots: Slots, _ facets: [Facet]) -> Answer {
    guard !slots.roles.isEmpty else { return levelRequirements(slots) }
    var answer = Answer()
    let names = [
      "role": roleNames(slots.roles), "facets": facetNames(facets), "level": levelNames(slots.levels),
    ]
    if let level = slots.levels.first, let role = slots.roles.first {
      answer.lead = voice.say("requirements.role-level", names)
      addCoreCompetencies(role, level, facets, &answer)
    } else {
      answer.lead = voice.say("requirements.role-only", names)
      for role in slots.roles { addRoleFacets(role, facets, slots, &answer) }
    }
    answer.suggestions = followUps(slots, .requirements)
    answer.closing = voice.say("closing.requirements")
    return answer
  }

  private func addRoleFacets(_ role: Int, _ facets: [Facet], _ slots: Slots, _ answer: inout Answer) {
    for facet in facets {
      var parts = slots.roles.count > 1 ? [voice.name(.role, role)] : []
      if facets.count > 1 || !parts.isEmpty { parts.append(voice.say("facet." + facet.id).capitalizedFirst) }
      answer.add(
        parts.joined(separator: ", "), facet: facet.id, items: knowledge.items(role: role, section: RoleSection(facet)),
        limit: facets.count > 1 || slots.roles.count > 1 ? Composer.itemsPerFacet : .max)
    }
  }

  /// A role at a level, with no competency named: its most important competencies at that level.
  private func addCoreCompetencies(_ role: Int, _ level: Int, _ facets: [Facet], _ answer: inout Answer) {
    let core = knowledge.competencies(ofRole: role).prefix(facets.count > 1 ? 2 : 3)
    for need in core {
      for facet in facets {
        let name = voice.name(.competency, need.competency)
        let title = facets.count > 1 ? name + ", " + voice.say("facet." + facet.id) : name
        answer.add(
          title, facet: facet.id,
          items: knowledge.items(competency: need.competency, level: level, facet: facet),
          limit: facets.count > 1 ? 2 : Composer.itemsPerFacet)
      }
    }
  }

  /// A level by itself: what it means.
  private func levelRequirements(_ slots: Slots) -> Answer {
    var answer = Answer()
    guard let level = slots.levels.first else { return answer }
    answer.lead = voice.say("definition.level", ["level": voice.name(.level, level)])
    answer.add(text: knowledge.summary(of: Entity(.level, level)))
    answer.closing = voice.say("level.needs-more")
    return answer
  }
}
