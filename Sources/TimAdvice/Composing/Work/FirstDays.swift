internal import TimKnowledge
internal import TimUnderstanding

/// What to do in the first ninety days, thirty at a time, from a start date where one is given.
extension Composer {
  private static let daysOfPhase = 30

  func firstDays(_ it: Interpretation, _ parts: [String]) -> Draft? {
    guard let role = it.slots.roles.first else { return nil }
    let start = CalendarDay.read(it.utterance.text, months: voice.all("word.months"))
    let phases = knowledge.voice("first-days.phases")
    var draft = Draft(lead: voice.say("first-days", workNames(it.slots)))
    if let works = knowledge.dimensions(role: role).first(where: { $0.name == knowledge.shape.partners }) {
      draft.add(
        voice.say("first-days.people"),
        text: Passage(
          text: works.text.capitalizedFirst + ".", sources: knowledge.summary(of: Entity(.role, role)).sources,
          location: knowledge.location(of: Entity(.role, role))))
    }
    // A part more than there are phases is the list in which all of them are written.
    let written = parts.count > phases.count ? items(role: role, under: parts[0]) : []
    if !written.isEmpty {
      add("", written, from: 0, days: Composer.daysOfPhase * phases.count, start, &draft)
    } else {
      for (number, (phase, part)) in zip(phases, parts.suffix(phases.count)).enumerated() {
        let first = number * Composer.daysOfPhase
        let names = ["from": day(first, from: start), "to": day(first + Composer.daysOfPhase - 1, from: start)]
        add(
          Voice.fill(phase, names), items(role: role, under: part), from: first, days: Composer.daysOfPhase, start,
          &draft)
      }
    }
    guard !draft.items.isEmpty else { return nil }
    draft.close(voice.say(start == nil ? "first-days.undated" : "closing.first-days"))
    draft.suggestions = it.intent.map { followUps(it.slots, $0) } ?? []
    return draft
  }

  /// One stretch of days, its items spread over them.
  private func add(
    _ heading: String, _ items: [Item], from first: Int, days: Int, _ start: CalendarDay?, _ draft: inout Draft
  ) {
    draft.add(heading, items: items, limit: Composer.itemsAlone, isChecklist: true)
    guard let place = draft.sections.indices.last, !items.isEmpty else { return }
    let count = draft.sections[place].items.count
    for number in 0..<count {
      let last = first + (number + 1) * days / count - 1
      draft.sections[place].items[number].details = [
        Answer.Detail(label: voice.say("first-days.by"), text: day(last, from: start))
      ]
    }
  }

  /// A day counted from 0, as a date or by its number.
  private func day(_ number: Int, from start: CalendarDay?) -> String {
    guard let start else { return voice.say("first-days.day", ["number": "\(number + 1)"]) }
    return start.adding(days: number).words(months: voice.all("word.months"))
  }
}
