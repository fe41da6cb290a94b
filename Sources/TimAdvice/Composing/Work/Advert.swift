internal import TimKnowledge
internal import TimUnderstanding

/// The text by which somebody is looked for: what the handbook says of the role, and gaps for what only the company knows.
extension Composer {
  private static let mostNeeds = 6
  private static let partShown = 6

  func advert(_ slots: Slots, _ parts: [String]) -> Draft? {
    guard let role = slots.roles.first else { return nil }
    var draft = Draft(lead: voice.say("advert", workNames(slots)))
    addGaps("advert.company", &draft)
    draft.add(voice.say("advert.role"), text: knowledge.summary(of: Entity(.role, role)))
    if let first = parts.first {
      draft.add(voice.say("advert.work"), items: items(role: role, under: first), limit: Composer.partShown)
    }
    addNeeds(role, slots, &draft)
    for part in parts.dropFirst() {
      draft.add(part, items: items(role: role, under: part), limit: Composer.itemsPerFacet)
    }
    addGaps("advert.offer", &draft)
    draft.close(voice.say("closing.advert"))
    draft.suggestions = knowledge.intent(askingFor: .advert).map { followUps(slots, $0) } ?? []
    return draft
  }

  /// What only the company can say, each with a gap to fill in: `Place: [where, and how often]`.
  private func addGaps(_ key: String, _ draft: inout Draft) {
    draft.add(
      voice.say(key + ".heading"), columns: [],
      rows: voice.all(key).map { gap in
        let parts = gap.split(separator: ":", maxSplits: 1)
        return Answer.Row(
          label: parts.first.map(String.init) ?? "",
          cells: [parts.last.map { String($0.drop(while: \.isWhitespace)) } ?? ""])
      })
  }

  /// What somebody must bring, and what is nice to have: the first importance, and the others that weigh.
  private func addNeeds(_ role: Int, _ slots: Slots, _ draft: inout Draft) {
    let needs = knowledge.competencies(ofRole: role)
    let must = needs.filter { $0.importance == 0 }.prefix(Composer.mostNeeds)
    let nice = needs.filter { $0.importance > 0 && $0.importance < knowledge.shape.weighing }
      .prefix(Composer.mostNeeds)
    draft.add(
      voice.say("advert.must"),
      items: must.map { need in
        let level = slots.levels.first ?? need.level
        return Item(
          title: voice.name(.competency, need.competency) + ", " + voice.name(.level, level),
          text: knowledge.introduction(competency: need.competency, level: level), sources: [],
          location: knowledge.location(of: Entity(.competency, need.competency)))
      })
    draft.add(
      voice.say("advert.nice"), columns: [],
      rows: nice.map { need in
        let level = min(need.level, slots.levels.first ?? need.level)
        return Answer.Row(label: voice.name(.competency, need.competency), cells: [voice.name(.level, level)])
      })
  }
}
