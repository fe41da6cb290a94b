internal import TimKnowledge
internal import TimUnderstanding

/// More about the last answer, or about one item of it.
extension Composer {
  func more(_ it: Interpretation) -> Draft? {
    guard let last = conversation.lastAnswer else { return nil }
    if let number = it.item { return last.item(number).flatMap { about($0, last, ownWords(it)) } }
    return conversation.lastTopic.flatMap { rest(of: $0, last) }
  }

  /// What was said beside the pointing: words that are left over, and what was named.
  private func ownWords(_ it: Interpretation) -> [String] {
    let named = it.utterance.mentions.filter { $0.readings.contains { $0.kind != .concept } }
    return it.unexplained + named.map { it.utterance.text(of: $0.range) }
  }

  // MARK: - One item

  private static let relatedShown = 3
  private static let relatedSought = 24
  /// A passage with this share of the words of an item and its question is about the same thing.
  private static let nearlySaid = 0.4

  /// What the handbook says besides about the matter of an item: what goes with it, and where it leads.
  ///
  /// `said` is what was asked about it in words of one's own.
  private func about(_ item: Answer.Item, _ last: Answer, _ said: [String]) -> Draft? {
    var draft = Draft(
      lead: voice.say(
        "elaborate.item", ["number": "\(item.number)", "title": item.title.isEmpty ? item.text : item.title]))
    if conversation.isCut, !item.title.isEmpty {
      draft.add(text: Passage(text: item.text, sources: item.sources, location: item.location))
    }
    let own = conversation.lastTopic?.slots.entries ?? []
    if let entry = own.only { addParts(of: entry, most: 1, &draft) }
    let questions = own.map { knowledge.name(of: Entity(.entry, $0)) }
    let matter = interpreter.read(([item.title, item.text] + questions + said).joined(separator: ". "))
    let shown = Set(last.items.map(\.title))
    let level = own.isEmpty ? conversation.lastTopic.flatMap { levels($0.slots).levels.first } : nil
    let subject = Set(own.flatMap(knowledge.entries(besides:)))
    func isNew(_ place: PassagePlace) -> Bool {
      if case .entry(let entry) = place, own.contains(entry) { return false }
      let quoted = quote(place)
      return !quoted.text.isEmpty && quoted.text != item.text && !shown.contains(quoted.title)
        && quoted.location != item.location
    }
    /// A few words are shared by chance, unless it is about the same subject.
    func isNear(_ hit: PassageSearch.Hit) -> Bool {
      switch hit.place {
      case .entryItem(let entry, _) where subject.contains(entry), .entry(let entry) where subject.contains(entry): true
      default: own.isEmpty || hit.coverage >= Composer.nearlySaid
      }
    }
    let near = interpreter.passages.hits(matter, most: Composer.relatedSought) { place in
      if case .summary(let entity) = place, entity.kind == .resource { return false }
      if let level, let other = place.level, other != level { return false }
      return isNew(place)
    }.filter(isNear)
    draft.add(voice.say("heading.related"), items: near.prefix(Composer.relatedShown).map { quote($0.place) })
    if let level, level + 1 < knowledge.count(of: .level) {
      let further = interpreter.passages.hits(matter, most: 1) { place in
        place.level == level + 1 && isNew(place)
      }
      draft.add(voice.say("heading.further"), items: further.map { quote($0.place) })
    }
    let reading = interpreter.passages.hits(matter, most: 1) { place in
      if case .summary(let entity) = place { entity.kind == .resource } else { false }
    }.filter(isNear)
    draft.add(voice.say("heading.reading"), items: reading.map { quote($0.place) })
    return draft
  }

  // MARK: - The whole answer

  private func rest(of topic: Topic, _ last: Answer) -> Draft? {
    var draft = Draft(lead: voice.say("elaborate.rest"))
    let shown = Set(last.items.map(\.location))
    func fresh(_ items: [Item]) -> [Item] { items.filter { !shown.contains($0.location) } }
    let facets = topic.slots.has(.facet) ? topic.slots.facets : allFacets
    if let entry = topic.slots.entries.first { addParts(of: entry, &draft) }
    for competency in topic.slots.competencies where topic.intent.answer == .cells {
      for level in levels(topic.slots).levels { add(competency, level, facets, topic.slots.roles.first, fresh, &draft) }
      if draft.items.isEmpty {
        let others = allFacets.filter { !facets.contains($0) }
        add(competency, levels(topic.slots).levels[0], others, topic.slots.roles.first, fresh, &draft)
      }
    }
    for role in topic.slots.roles.prefix(1) where draft.sections.isEmpty { add(role, fresh, &draft) }
    for term in topic.slots.terms.prefix(1) where draft.sections.isEmpty {
      for name in knowledge.term(term).seeAlso.prefix(3) {
        if let other = knowledge.entities(of: .term).first(where: { knowledge.name(of: $0) == name }) {
          draft.add(name, text: knowledge.summary(of: other))
        }
      }
    }
    if draft.sections.isEmpty, let entry = topic.slots.entries.first {
      draft.add(items: nearEntries(entry).map { quote(.entry($0)) })
    }
    draft.suggestions = followUps(topic.slots, topic.intent)
    return draft
  }

  /// What was written to be said next, as far as it was not said yet.
  private func addParts(of entry: Int, most: Int = .max, _ draft: inout Draft) {
    let parts = knowledge.parts(ofEntry: entry).filter { !conversation.frame.givenParts.contains($0.heading) }
    for part in parts.prefix(most) {
      draft.add(part.heading, text: part.text)
    }
  }

  private func nearEntries(_ entry: Int) -> [Int] {
    let question = interpreter.read(knowledge.name(of: Entity(.entry, entry)))
    return interpreter.passages.hits(question, most: Composer.relatedShown) { place in
      if case .entry(let other) = place { other != entry } else { false }
    }.compactMap { if case .entry(let other) = $0.place { other } else { nil } }
  }

  private func add(
    _ competency: Int, _ level: Int, _ facets: [Int], _ role: Int?, _ fresh: ([Item]) -> [Item],
    _ draft: inout Draft
  ) {
    for facet in facets {
      draft.add(
        facetName(facet).capitalizedFirst, facet: knowledge.id(of: Entity(.facet, facet)),
        items: fresh(knowledge.items(competency: competency, level: level, facet: facet, role: role)))
    }
  }

  /// Lists and facets of a role that were not shown, as many as a screen takes.
  private func add(_ role: Int, _ fresh: ([Item]) -> [Item], _ draft: inout Draft) {
    for heading in knowledge.shape.roleLists.prefix(2) {
      draft.add(heading, items: fresh(knowledge.items(role: role, list: heading)))
    }
    for facet in allFacets.suffix(2) {
      draft.add(
        facetName(facet).capitalizedFirst, facet: knowledge.id(of: Entity(.facet, facet)),
        items: fresh(knowledge.items(role: role, facet: facet)), limit: Composer.itemsPerFacet)
    }
  }
}
