internal import TimKnowledge
internal import TimUnderstanding

/// Answers that come straight from the lists of a role or a competency.
extension Composer {
  /// The lists under some headings; the one that the wording asks for comes first.
  func lists(_ slots: Slots, _ intent: IntentSchema, _ headings: [String], first wanted: String) -> Draft? {
    let headings = headings.contains(wanted) ? [wanted] + headings.filter { $0 != wanted } : headings
    var draft = Draft()
    let isSingle = slots.roles.count + slots.competencies.count == 1
    for competency in slots.competencies {
      add(headings, named: isSingle ? "" : voice.name(.competency, competency), slots, &draft) {
        knowledge.items(competency: competency, list: $0)
      }
    }
    for role in slots.roles {
      add(headings, named: isSingle ? "" : voice.name(.role, role), slots, &draft) {
        knowledge.items(role: role, list: $0)
      }
    }
    if !slots.has(.role), !slots.has(.competency) { addTerms(slots.terms, headings, &draft) }
    guard !draft.sections.isEmpty else { return nil }
    draft.lead = lead(of: slots, intent, wanted)
    draft.close(voice.say("closing." + intent.id))
    draft.suggestions = followUps(slots, intent)
    return draft
  }

  private func add(
    _ headings: [String], named name: String, _ slots: Slots, _ draft: inout Draft, items: (String) -> [Item]
  ) {
    let written = headings.map { (heading: $0, items: atLevel(items($0), slots)) }.filter { !$0.items.isEmpty }
    // One subject has all its lists, and several share the room.
    for (number, list) in (name.isEmpty ? written[...] : written.prefix(1)).enumerated() {
      draft.add(
        number == 0 ? name : list.heading, items: list.items,
        limit: name.isEmpty ? Int.max : Composer.itemsPerFacet + 1)
    }
  }

  /// The items with those first that speak of a level that was asked for.
  private func atLevel(_ items: [Item], _ slots: Slots) -> [Item] {
    let names = slots.levels.map { voice.name(.level, $0) }
    let first = items.filter { item in names.contains { item.text.contains(words: $0) } }
    return first + items.filter { !first.contains($0) }
  }

  /// What a term means, and what the roles' lists say about it by its name, each item once.
  private func addTerms(_ terms: [Int], _ headings: [String], _ draft: inout Draft) {
    for term in terms {
      let isSingle = terms.count == 1
      draft.add(isSingle ? "" : voice.name(.term, term), text: knowledge.summary(of: Entity(.term, term)))
    }
    let names = terms.map { Entity(.term, $0) }.flatMap { [knowledge.name(of: $0)] + knowledge.aliases(of: $0) }
    var seen: Set<String> = []
    let items = knowledge.entities(of: .role).flatMap { role in
      headings.flatMap { knowledge.items(role: role.index, list: $0) }
    }
    draft.add(
      items: items.filter { item in
        names.contains { item.title.contains(words: $0) } && seen.insert(item.title).inserted
      })
  }

  private func lead(of slots: Slots, _ intent: IntentSchema, _ wanted: String) -> String {
    let subjects =
      slots.competencies.map { voice.name(.competency, $0) } + slots.roles.map { inSentence(Entity(.role, $0)) }
    let terms = slots.terms.map { voice.name(.term, $0) }
    let names = [
      "role": names(.role, slots.roles), "what": voice.list(subjects.isEmpty ? terms : subjects),
    ]
    let keys = [intent.id + "." + Slug.make(wanted), subjects.isEmpty ? intent.id + ".one" : "", intent.id, "lists"]
    return keys.lazy.filter { !$0.isEmpty }.map { voice.say($0, names) }.first { !$0.isEmpty } ?? ""
  }
}

extension String {
  /// Whether the text has these words in it, whole and in a row.
  func contains(words: String) -> Bool {
    let (own, wanted) = (self.split { !$0.isLetter && !$0.isNumber }, words.split { !$0.isLetter && !$0.isNumber })
    guard !wanted.isEmpty, own.count >= wanted.count else { return false }
    return (0...(own.count - wanted.count)).contains { start in
      own[start..<(start + wanted.count)].elementsEqual(wanted)
    }
  }
}
