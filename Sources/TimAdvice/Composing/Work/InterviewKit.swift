internal import TimKnowledge
internal import TimUnderstanding

/// Questions for a role at a level, with what each probes, how strong and weak answers are told, and a scorecard.
extension Composer {
  private static let competenciesAsked = 3

  func interview(_ slots: Slots, _ parts: [String]) -> Draft? {
    let facets = facets(named: parts)
    let wanted = wanted(slots, most: Composer.competenciesAsked)
    let perFacet = wanted.count == 1 ? 2 : 1
    var draft = Draft(lead: voice.say(slots.has(.role) ? "interview.role" : "interview", workNames(slots)))
    if let role = slots.roles.first, !slots.has(.competency) { draft.add(items: written(role, parts)) }
    for (competency, level) in wanted {
      let start = draft.sections.count
      let questions = facets.flatMap { facet in
        needed(competency, level, facet, slots.roles.first).prefix(perFacet).map { (facet: facet, item: $0) }
      }
      draft.add(
        voice.name(.competency, competency) + ", " + voice.name(.level, level),
        items: questions.map { question(about: $0.item, $0.facet) })
      guard draft.sections.count > start else { continue }
      for (place, asked) in questions.enumerated() {
        draft.sections[start].items[place].details = signs(asked.item, asked.facet, competency, level)
      }
    }
    guard !draft.items.isEmpty else { return nil }
    addScorecard(wanted, &draft)
    draft.close(voice.say("closing.interview"))
    draft.suggestions = knowledge.intent(askingFor: .interview).map { followUps(slots, $0) } ?? []
    return draft
  }

  private func question(about item: Item, _ facet: Int) -> Item {
    let title = item.title.isEmpty ? item.text : item.title
    return Item(title: "", text: said("interview.ask", facet, title), sources: item.sources, location: item.location)
  }

  private func signs(_ item: Item, _ facet: Int, _ competency: Int, _ level: Int) -> [Answer.Detail] {
    let probed = [voice.name(.competency, competency), voice.name(.level, level), facetName(facet)]
    return [
      Answer.Detail(label: voice.say("interview.probes"), text: probed.joined(separator: ", ")),
      Answer.Detail(label: voice.say("interview.strong"), text: item.text),
      Answer.Detail(label: voice.say("interview.weak"), text: said("interview.weak-sign", facet, item.title)),
    ]
  }

  /// The phrase for a facet, or the one for any.
  private func said(_ key: String, _ facet: Int, _ title: String) -> String {
    let own = voice.say(key + "." + knowledge.id(of: Entity(.facet, facet)), ["title": title])
    return own.isEmpty ? voice.say(key, ["title": title]) : own
  }

  private func addScorecard(_ wanted: [(competency: Int, level: Int)], _ draft: inout Draft) {
    draft.add(
      voice.say("interview.scorecard"),
      columns: [voice.say("column.level"), voice.say("column.score"), voice.say("column.evidence")],
      rows: wanted.map { need in
        Answer.Row(
          label: voice.name(.competency, need.competency),
          cells: [voice.name(.level, need.level), voice.say("interview.scale"), voice.say("interview.blank")])
      })
  }
}
