internal import TimKnowledge
internal import TimUnderstanding

/// What to do in the first ninety days, thirty at a time, from a start date where one is given.
extension Composer {
  private static let daysOfPhase = 30

  func firstDays(_ it: Interpretation, _ parts: [String]) -> Draft? {
    guard let role = it.slots.roles.first else { return nil }
    let start = CalendarDay.read(it.utterance.text, months: voice.all("word.months"))
    var draft = Draft(lead: voice.say("first-days", workNames(it.slots)))
    draft.add(voice.say("first-days.people"), text: partners(of: role))
    let written = parts.first.map { items(role: role, under: $0) } ?? []
    if written.isEmpty {
      addPhases(role, parts.dropFirst(), start, &draft)
    } else {
      draft.add(voice.say("first-days.steps"), items: written, isChecklist: true)
      addDates(start, &draft)
    }
    guard !draft.items.isEmpty else { return nil }
    draft.close(voice.say(start == nil ? "first-days.undated" : "closing.first-days"))
    draft.suggestions = it.intent.map { followUps(it.slots, $0) } ?? []
    return draft
  }

  /// Thirty days at a time, out of what the role knows, does regularly and answers for.
  private func addPhases(_ role: Int, _ parts: ArraySlice<String>, _ start: CalendarDay?, _ draft: inout Draft) {
    for (number, (phase, part)) in zip(knowledge.voice("first-days.phases"), parts).enumerated() {
      let first = number * Composer.daysOfPhase
      let names = ["from": day(first, from: start), "to": day(first + Composer.daysOfPhase - 1, from: start)]
      add(voice.fill(phase, names), items(role: role, under: part), first, start, &draft)
    }
  }

  /// The dates on which the weeks and months that a written plan speaks of end.
  private func addDates(_ start: CalendarDay?, _ draft: inout Draft) {
    guard let start else { return }
    draft.add(
      voice.say("first-days.dates"), columns: [],
      rows: Composer.milestones.map { number in
        Answer.Row(
          label: voice.say("first-days.day", ["number": "\(number)"]).capitalizedFirst,
          cells: [day(number - 1, from: start)])
      })
  }

  private static let milestones = [1, 7, 14, 21, 30, 40, 60, 90]

  /// One phase, its items spread over its days.
  private func add(_ heading: String, _ items: [Item], _ first: Int, _ start: CalendarDay?, _ draft: inout Draft) {
    draft.add(heading, items: items, limit: 5, isChecklist: true)
    guard let place = draft.sections.indices.last, !items.isEmpty else { return }
    let count = draft.sections[place].items.count
    for number in 0..<count {
      let last = first + (number + 1) * Composer.daysOfPhase / count - 1
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
