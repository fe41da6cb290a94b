internal import TimKnowledge
internal import TimUnderstanding

/// Answers that come straight from the lists of a role or a competency.
extension Composer {
  /// What roles answer for; who asks for a day of one role hears of the day first.
  func responsibilities(_ slots: Slots, asksForDay: Bool = false) -> Answer {
    if slots.roles.isEmpty { return definition(slots) }
    if asksForDay, slots.roles.count == 1 { return day(of: slots.roles[0], slots) }
    var answer = Answer()
    answer.lead = voice.say("responsibilities", ["role": roleNames(slots.roles)])
    for role in slots.roles {
      let name = slots.roles.count > 1 ? voice.name(.role, role) : ""
      answer.add(
        name, items: knowledge.items(role: role, section: .responsibilities), limit: slots.roles.count > 1 ? 4 : .max)
      if slots.roles.count == 1 {
        answer.add(voice.say("heading.day"), items: knowledge.items(role: role, section: .day), limit: 3)
      }
    }
    answer.suggestions = followUps(slots, .responsibilities)
    answer.closing = voice.say("closing.responsibilities")
    return answer
  }

  private func day(of role: Int, _ slots: Slots) -> Answer {
    var answer = Answer()
    answer.lead = voice.say("responsibilities.day", ["role": roleNames([role])])
    answer.add(items: knowledge.items(role: role, section: .day))
    answer.add(
      voice.say("heading.main-duties"), items: knowledge.items(role: role, section: .responsibilities), limit: 4)
    answer.suggestions = followUps(slots, .responsibilities)
    answer.closing = voice.say("closing.responsibilities")
    return answer
  }

  /// Which certificates a role goes with, or what is known about one that is named.
  func certification(_ slots: Slots) -> Answer {
    if slots.roles.isEmpty { return certificates(slots.terms) }
    var answer = Answer()
    answer.lead = voice.say("certification", ["role": roleNames(slots.roles)])
    for role in slots.roles {
      answer.add(
        slots.roles.count > 1 ? voice.name(.role, role) : "",
        items: knowledge.items(role: role, section: .certification))
    }
    answer.suggestions = followUps(slots, .certification)
    answer.closing = voice.say("closing.certification")
    return answer
  }

  /// What the roles' lists say about the certificates that are named, each item once.
  private func certificates(_ terms: [Int]) -> Answer {
    var answer = Answer()
    let names = terms.map { Entity(.term, $0) }.flatMap { [knowledge.name(of: $0)] + knowledge.aliases(of: $0) }
    var seen: Set<String> = []
    let items = knowledge.entities(of: .role).flatMap { knowledge.items(role: $0.index, section: .certification) }
      .filter { item in names.contains { item.title.contains(words: $0) } && seen.insert(item.title).inserted }
    for term in terms { answer.add(text: knowledge.summary(of: Entity(.term, term))) }
    guard !answer.sections.isEmpty else { return answer }
    answer.lead = voice.say("certification.one", ["what": voice.list(terms.map { voice.name(.term, $0) })])
    answer.add(items: items)
    answer.closing = voice.say("closing.certification")
    return answer
  }

  func metrics(_ slots: Slots) -> Answer {
    lists(slots, key: "metrics", section: .metrics, intent: .metrics) { knowledge.metrics(competency: $0) }
  }

  func tools(_ slots: Slots) -> Answer {
    lists(slots, key: "tools", section: .tools, intent: .tools) { knowledge.tools(competency: $0) }
  }

  private func lists(
    _ slots: Slots, key: String, section: RoleSection, intent: IntentID, ofCompetency: (Int) -> [Item]
  ) -> Answer {
    var answer = Answer()
    let subjects =
      slots.competencies.map { voice.name(.competency, $0) }
      + slots.roles.map { Voice.fill("{a role}", ["role": voice.name(.role, $0)]) }
    for term in slots.terms where slots.competencies.isEmpty && slots.roles.isEmpty {
      answer.add(voice.name(.term, term), text: knowledge.summary(of: Entity(.term, term)))
    }
    let isSingle = subjects.count == 1
    for competency in slots.competencies {
      answer.add(isSingle ? "" : voice.name(.competency, competency), items: ofCompetency(competency))
    }
    for role in slots.roles {
      answer.add(
        isSingle ? "" : voice.name(.role, role), items: knowledge.items(role: role, section: section),
        limit: slots.competencies.isEmpty ? .max : Composer.itemsPerFacet)
    }
    guard !answer.sections.isEmpty else { return answer }
    let names = subjects.isEmpty ? slots.terms.map { voice.name(.term, $0) } : subjects
    answer.lead = voice.say(key, ["what": voice.list(names)])
    answer.suggestions = followUps(slots, intent)
    answer.closing = voice.say("closing." + key)
    return answer
  }
}

extension String {
  /// Whether the text has these words in it, whole and in a row.
  fileprivate func contains(words: String) -> Bool {
    let (own, wanted) = (self.split { !$0.isLetter && !$0.isNumber }, words.split { !$0.isLetter && !$0.isNumber })
    guard !wanted.isEmpty, own.count >= wanted.count else { return false }
    return (0...(own.count - wanted.count)).contains { start in
      own[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}
