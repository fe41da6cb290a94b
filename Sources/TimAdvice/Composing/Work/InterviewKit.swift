internal import TimKnowledge
internal import TimUnderstanding

/// Questions for a role at a level, with what each probes, how strong and weak answers are told, and a scorecard.
extension Composer {
  private static let competenciesAsked = 3
  /// Beside questions that are written for the role, fewer competencies are enough.
  private static let competenciesBeside = 2

  func interview(_ slots: Slots, _ parts: [String]) -> Draft? {
    let facets = facets(named: parts)
    var draft = Draft(lead: voice.say(slots.has(.role) ? "interview.role" : "interview", workNames(slots)))
    if !slots.has(.competency) { addWritten(slots.roles.prefix(1), lists(named: parts), &draft) }
    let wanted = wanted(
      slots, most: draft.sections.isEmpty ? Composer.competenciesAsked : Composer.competenciesBeside)
    let perFacet = wanted.count == 1 ? 2 : 1
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

  /// The questions that are written for a role.
  private func addWritten(_ roles: ArraySlice<Int>, _ lists: [String], _ draft: inout Draft) {
    for role in roles {
      for list in lists {
        draft.add(voice.name(.role, role), items: knowledge.items(role: role, list: list))
      }
    }
    for section in draft.sections.indices {
      for item in draft.sections[section].items.indices { divide(&draft.sections[section].items[item]) }
    }
  }

  /// Puts what a written question probes, and its signs, under their labels, where the text says them in that order.
  private func divide(_ item: inout Answer.Item) {
    var rest = item.text[...]
    var ranges: [Range<String.Index>] = []
    for mark in voice.all("interview.marks") {
      guard let range = rest.firstRange(of: mark + " ") else { return }
      ranges.append(range)
      rest = rest[range.upperBound...]
    }
    let ends = ranges.dropFirst().map(\.lowerBound) + [item.text.endIndex]
    let texts = zip(ranges, ends).map {
      Substring(item.text[$0.upperBound..<$1]).split(separator: " ").joined(separator: " ")
    }
    let labels = ["interview.probes", "interview.strong", "interview.weak"].map { voice.say($0) }
    item.details = zip(labels, texts).map { Answer.Detail(label: $0, text: $1.capitalizedFirst) }
    item.text = ""
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
