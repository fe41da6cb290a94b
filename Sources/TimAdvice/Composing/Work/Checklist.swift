internal import TimKnowledge
internal import TimUnderstanding

/// What is to be done, to be ticked off.
extension Composer {
  /// The items of what is named, or those of the last answer.
  func checklist(_ it: Interpretation, _ parts: [String]) -> Draft? {
    if it.slots.entries.count > 1 { return checklist(ofTalk: it.slots.entries.reversed()) }
    if let entry = it.slots.entries.first { return checklist(ofEntry: entry) }
    let isNamed = [Entity.Kind.competency, .role, .level, .facet].contains { it.slots.origin(of: $0) == .said }
    if !isNamed, let last = conversation.lastAnswer, last.sections.contains(where: \.holdsSteps) {
      return checklist(of: last)
    }
    let slots = it.slots
    let facets = slots.has(.facet) ? slots.facets : facets(named: parts)
    var draft = Draft(lead: voice.say(slots.has(.role) ? "checklist.role" : "checklist", workNames(slots)))
    for (competency, level) in wanted(slots, most: Composer.competenciesListed) {
      let place = voice.name(.competency, competency) + ", " + voice.name(.level, level)
      for facet in facets {
        draft.add(
          facets.count > 1 ? place + ", " + facetName(facet) : place, facet: knowledge.id(of: Entity(.facet, facet)),
          items: needed(competency, level, facet, slots.roles.first), isChecklist: true)
      }
    }
    guard !draft.items.isEmpty else { return nil }
    draft.close(voice.say("closing.checklist"))
    draft.suggestions = it.intent.map { followUps(slots, $0) } ?? []
    return draft
  }

  private static let competenciesListed = 3

  private func checklist(ofEntry number: Int) -> Draft? {
    let items = knowledge.entry(number).items
    guard !items.isEmpty else { return nil }
    var draft = Draft(lead: voice.say("checklist.entry", ["question": knowledge.name(of: Entity(.entry, number))]))
    draft.add(items: items, isChecklist: true)
    draft.close(voice.say("closing.checklist"))
    return draft
  }

  /// The first steps of several answers, in the order in which they were given.
  private func checklist(ofTalk entries: [Int]) -> Draft? {
    var draft = Draft(lead: voice.say("checklist.talk"))
    for entry in entries {
      let items = knowledge.entry(entry).items.prefix(Composer.stepsOfAnswer)
      if !items.isEmpty {
        draft.add(knowledge.name(of: Entity(.entry, entry)), items: Array(items), isChecklist: true)
      }
    }
    guard !draft.items.isEmpty else { return nil }
    draft.close(voice.say("closing.checklist"))
    return draft
  }

  /// A list of several answers has the first steps of each, since nobody ticks off twenty things.
  private static let stepsOfAnswer = 3

  private func checklist(of last: Answer) -> Draft {
    var draft = Draft(lead: voice.say("checklist.last"))
    for section in last.sections where section.holdsSteps {
      draft.add(
        section.heading, facet: section.facet,
        items: section.items.map { Item(title: $0.title, text: $0.text, sources: $0.sources, location: $0.location) },
        isChecklist: true)
    }
    draft.close(voice.say("closing.checklist"))
    return draft
  }
}

extension Answer.Section {
  /// Whether it has anything to tick off; questions that were offered are not done, but chosen from.
  fileprivate var holdsSteps: Bool { !items.isEmpty && !isOffered }
}
