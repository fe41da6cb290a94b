internal import TimKnowledge
internal import TimUnderstanding

/// What somebody needs: the items of a competency at a level, or of a role by itself.
extension Composer {
  /// Where several facets are asked for at once, each gets this many items; "tell me more" brings the rest.
  static let itemsPerFacet = 3
  /// One facet by itself gets this many at most.
  static let itemsAlone = 6

  /// `inMind` are the items that speak to the words of a situation: they come first.
  func cells(_ slots: Slots, inMind hits: [PassageSearch.Hit] = []) -> Draft? {
    let facets = slots.has(.facet) ? slots.facets : allFacets
    if !slots.has(.competency) { return roleFacets(slots, facets) }
    let levels = levels(slots, inMind: hits)
    var draft = Draft(lead: lead(slots, facets, levels.levels))
    let hasSeveral = [slots.roles, slots.competencies, levels.levels].contains { $0.count > 1 }
    let isCompact = facets.count > 1 || hasSeveral
    for competency in slots.competencies {
      for level in levels.levels {
        for role in slots.has(.role) ? slots.roles.map(Optional.some) : [nil] {
          addNote(competency, level, role, isOneOfSeveral: hasSeveral, &draft)
          for facet in facets {
            let items = knowledge.items(competency: competency, level: level, facet: facet, role: role)
            draft.add(
              heading(
                Cell(competency: competency, level: level, facet: facet, role: role), facets, slots, levels.levels),
              facet: knowledge.id(of: Entity(.facet, facet)), items: ordered(items, hits),
              limit: isCompact ? Composer.itemsPerFacet : Composer.itemsAlone)
          }
        }
      }
    }
    guard !draft.items.isEmpty else { return nil }
    if let assumed = levels.assumed {
      draft.close(voice.say("assumed.level", ["level": voice.name(.level, assumed)]))
    }
    draft.close(voice.say(isCompact ? "more.facets" : "closing.requirements"))
    draft.suggestions = followUps(slots, .cells)
    return draft
  }

  /// The items that are in mind first, in their order, then the others in theirs.
  private func ordered(_ items: [Item], _ hits: [PassageSearch.Hit]) -> [Item] {
    let first = hits.compactMap { hit in items.first { $0.location == quote(hit.place).location } }
    return first + items.filter { !first.contains($0) }
  }

  /// The levels to speak of: those named, or the one that the words or the role call for, which is then said.
  func levels(_ slots: Slots, inMind hits: [PassageSearch.Hit] = []) -> (levels: [Int], assumed: Int?) {
    if slots.has(.level) { return (slots.levels, nil) }
    let expected = slots.roles.first.flatMap { role in
      knowledge.competencies(ofRole: role).first { slots.competencies.contains($0.competency) }?.level
    }
    let spoken = hits.lazy.compactMap(\.place.level).first
    let level = expected ?? spoken ?? usualLevel
    return ([level], level)
  }

  /// The level taken where neither the question nor a role says one: the one that the shape names, or the middle one.
  var usualLevel: Int {
    let count = knowledge.count(of: .level)
    let named = knowledge.shape.usualLevel
    return (0..<count).first { voice.name(.level, $0) == named } ?? count / 2
  }

  private func lead(_ slots: Slots, _ facets: [Int], _ levels: [Int]) -> String {
    let names = [
      "role": names(.role, slots.roles), "competency": names(.competency, slots.competencies),
      "level": names(.level, levels), "facets": facetNames(facets),
    ]
    if !slots.has(.role) { return voice.say("requirements.competency", names) }
    guard let role = slots.roles.only else { return voice.say("requirements.roles", names) }
    let said = voice.say("requirements.role", names)
    guard let competency = slots.competencies.only, let level = levels.only,
      let beyond = beyond(competency, level, role)
    else { return said }
    return beyond + " " + said
  }

  /// How a role carries the competency at the level, or how much the competency weighs for it; and that the level is
  /// above what the role needs, where it is.
  private func addNote(_ competency: Int, _ level: Int, _ role: Int?, isOneOfSeveral: Bool, _ draft: inout Draft) {
    guard let role else { return }
    let need = knowledge.competencies(ofRole: role).first { $0.competency == competency }
    let place = knowledge.location(of: Entity(.role, role))
    if isOneOfSeveral, let beyond = beyond(competency, level, role) {
      draft.add(text: Passage(text: beyond, sources: [], location: place))
    }
    if let note = knowledge.note(competency: competency, level: level, role: role) {
      let place = knowledge.location(of: Entity(.competency, competency))
      draft.add(text: Passage(text: note.text, sources: note.sources, location: place))
    } else if let part = knowledge.part(role: role, competency: competency) {
      draft.add(text: knowledge.part(part).summary)
    } else if let need, level <= need.level {
      draft.add(text: Passage(text: weight(need, role), sources: [], location: place))
    }
  }

  /// That a level is above what the role needs of a competency, with the usual one; nil where it is not.
  private func beyond(_ competency: Int, _ level: Int, _ role: Int) -> String? {
    guard let need = knowledge.competencies(ofRole: role).first(where: { $0.competency == competency }),
      level > need.level
    else { return nil }
    let names = [
      "role": voice.name(.role, role), "competency": voice.name(.competency, need.competency),
      "level": voice.name(.level, level), "usual": voice.name(.level, need.level),
    ]
    let said = voice.say("level.beyond", names)
    return said.isEmpty ? nil : said
  }

  /// How much a competency weighs for a role, in words.
  func weight(_ need: RoleCompetency, _ role: Int) -> String {
    let importances = knowledge.shape.importances
    let key = need.importance < importances.count ? importances[need.importance].lowercased() : ""
    let names = [
      "role": voice.name(.role, role), "competency": voice.name(.competency, need.competency),
      "level": voice.name(.level, need.level), "importance": key,
    ]
    let said = voice.say("weight." + key, names)
    return said.isEmpty ? voice.say("weight", names) : said
  }

  /// One list of an answer: what a role needs of a facet of a competency at a level.
  private struct Cell {
    let competency: Int
    let level: Int
    let facet: Int
    let role: Int?
  }

  private func heading(_ cell: Cell, _ facets: [Int], _ slots: Slots, _ levels: [Int]) -> String {
    var parts: [String] = []
    if let role = cell.role, slots.roles.count > 1 { parts.append(voice.name(.role, role)) }
    if slots.competencies.count > 1 { parts.append(voice.name(.competency, cell.competency)) }
    if levels.count > 1 { parts.append(voice.name(.level, cell.level)) }
    if facets.count > 1 || !parts.isEmpty { parts.append(facetName(cell.facet).capitalizedFirst) }
    return parts.joined(separator: ", ")
  }

  // MARK: - Without a competency

  private func roleFacets(_ slots: Slots, _ facets: [Int]) -> Draft? {
    guard let role = slots.roles.first else { return nil }
    let names = [
      "role": names(.role, slots.roles), "facets": facetNames(facets), "level": names(.level, slots.levels),
    ]
    var draft = Draft(lead: voice.say("requirements.role-only", names))
    if let level = slots.levels.first {
      draft.lead = voice.say("requirements.role-level", names)
      addCoreCompetencies(role, level, facets, &draft)
    } else {
      for role in slots.roles { addOwnFacets(role, facets, slots, &draft) }
    }
    if draft.items.isEmpty { return profile(slots) }
    draft.suggestions = followUps(slots, .cells)
    draft.close(voice.say("closing.requirements"))
    return draft
  }

  private func addOwnFacets(_ role: Int, _ facets: [Int], _ slots: Slots, _ draft: inout Draft) {
    for facet in facets {
      var parts = slots.roles.count > 1 ? [voice.name(.role, role)] : []
      if facets.count > 1 || !parts.isEmpty { parts.append(facetName(facet).capitalizedFirst) }
      draft.add(
        parts.joined(separator: ", "), facet: knowledge.id(of: Entity(.facet, facet)),
        items: knowledge.items(role: role, facet: facet),
        limit: facets.count > 1 || slots.roles.count > 1 ? Composer.itemsPerFacet : .max)
    }
  }

  /// A role at a level, with no competency named: its most important competencies at that level.
  private func addCoreCompetencies(_ role: Int, _ level: Int, _ facets: [Int], _ draft: inout Draft) {
    for need in knowledge.competencies(ofRole: role).prefix(facets.count > 1 ? 2 : 3) {
      for facet in facets {
        let name = voice.name(.competency, need.competency)
        draft.add(
          facets.count > 1 ? name + ", " + facetName(facet) : name, facet: knowledge.id(of: Entity(.facet, facet)),
          items: knowledge.items(competency: need.competency, level: level, facet: facet, role: role),
          limit: facets.count > 1 ? 2 : Composer.itemsPerFacet)
      }
    }
  }
}
