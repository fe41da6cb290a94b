internal import TimKnowledge
internal import TimLanguage
internal import TimUnderstanding

/// Answers about Tim's own knowledge and about the last answer.
extension Composer {
  func listing(_ utterance: ReadUtterance) -> Answer {
    var answer = Answer()
    let kinds: [(Entity.Kind, ConceptName)] = [
      (.competency, .competencyWord), (.level, .levelWord), (.term, .termWord), (.role, .roleWord),
    ]
    let asked = kinds.filter { utterance.mentionsConcept($0.1, knowledge) }.map(\.0)
    let shown = asked.isEmpty ? [Entity.Kind.role, .competency, .level] : asked
    for kind in shown { answer.sections.append(list(kind, isOnly: shown.count == 1)) }
    answer.lead = voice.say(
      shown.count == 1 ? "listing." + voice.say("kind.\(kindName(shown[0]))") : "listing.all",
      ["count": "\(shown.reduce(0) { $0 + knowledge.count(of: $1) })"])
    if answer.lead.isEmpty { answer.lead = voice.say("listing.all") }
    answer.closing = voice.say("closing.listing")
    return answer
  }

  private func kindName(_ kind: Entity.Kind) -> String {
    switch kind {
    case .role: "role"
    case .competency: "competency"
    case .level: "level"
    case .term: "term"
    case .facet: "facet"
    case .resource: "resource"
    }
  }

  private func list(_ kind: Entity.Kind, isOnly: Bool) -> Answer.Section {
    var section = Answer.Section()
    section.heading = voice.say("heading.\(kindName(kind))")
    if kind == .term {
      section.text = voice.say("listing.terms-text", ["count": "\(knowledge.count(of: .term))"])
      return section
    }
    section.items = knowledge.entities(of: kind).enumerated().map { place, entity in
      Answer.Item(
        number: place + 1, title: knowledge.name(of: entity),
        text: isOnly ? firstSentence(knowledge.summary(of: entity).text) : "", sources: [],
        location: knowledge.location(of: entity))
    }
    return section
  }

  private func firstSentence(_ text: String) -> String {
    guard let end = text.firstIndex(of: ".") else { return text }
    return String(text[...end])
  }

  /// More about an item of the last answer, or the facts that the last answer left out.
  func elaboration(_ it: Interpretation) -> Answer {
    var answer = Answer()
    guard let last = conversation.lastAnswer else { return answer }
    if let number = it.item {
      guard let item = last.item(number) else {
        answer.lead = voice.say("no-such-item", ["number": "\(number)", "count": "\(last.items.count)"])
        return answer
      }
      return about(item, last)
    }
    guard let topic = conversation.lastTopic else { return answer }
    return rest(of: topic, last)
  }

  /// Whether an item is pointed to that the last answer does not have.
  func lacksItem(_ it: Interpretation) -> Bool {
    guard it.intent == .elaborate, let number = it.item, let last = conversation.lastAnswer else { return false }
    return last.item(number) == nil
  }

  private func about(_ item: Answer.Item, _ last: Answer) -> Answer {
    var answer = Answer()
    answer.lead = voice.say(
      "elaborate.item", ["number": "\(item.number)", "title": item.title.isEmpty ? item.text : item.title])
    var section = Answer.Section()
    section.text = item.title.isEmpty ? "" : item.text
    section.textSources = item.sources
    answer.sections = [section]
    let related = relatedItems(item, last)
    if !related.isEmpty { answer.add(voice.say("heading.related"), items: related) }
    answer.closing = voice.say("elaborate.closing", ["file": "\(item.location.file):\(item.location.line)"])
    return answer
  }

  /// Items of the same competency and level that share the most words with one, across facets.
  private func relatedItems(_ item: Answer.Item, _ last: Answer) -> [Item] {
    guard let topic = conversation.lastTopic, let competency = topic.slots.competencies.first else { return [] }
    let level = levels(topic.slots).levels[0]
    let words = contentWords(item.title + " " + item.text)
    let shown = Set(last.items.map(\.title))
    let candidates = Facet.allCases.flatMap { knowledge.items(competency: competency, level: level, facet: $0) }
      .filter { $0.title != item.title && !shown.contains($0.title) }
    return candidates.enumerated().map {
      (place: $0, item: $1, shared: contentWords($1.title + " " + $1.text).intersection(words).count)
    }
    .sorted { ($1.shared, $0.place) < ($0.shared, $1.place) }.prefix(2).map(\.item)
  }

  private func contentWords(_ text: String) -> Set<String> {
    Set(
      knowledge.tokenizer.tokens(of: text).map(\.key).filter { key in
        key.utf8.count > 3
          && knowledge.words.firstIndex(ofWord: key).map {
            knowledge.flags(ofWord: $0).isDisjoint(with: .small)
          } ?? true
      })
  }

  private func rest(of topic: Topic, _ last: Answer) -> Answer {
    var answer = Answer()
    let shown = Set(last.items.map(\.title))
    switch topic.intent {
    case .requirements where !topic.slots.competencies.isEmpty:
      for competency in topic.slots.competencies {
        for level in levels(topic.slots).levels {
          for facet in topic.slots.facets.isEmpty ? Facet.allCases : topic.slots.facets {
            let more = knowledge.items(competency: competency, level: level, facet: facet).filter {
              !shown.contains($0.title)
            }
            if !more.isEmpty {
              answer.add(voice.say("facet." + facet.id).capitalizedFirst, facet: facet.id, items: more)
            }
          }
        }
      }
      if answer.items.isEmpty { addRelatedFacets(topic, &answer) }
    default:
      for role in topic.slots.roles.prefix(1) {
        answer.add(
          voice.say("heading.day"),
          items: knowledge.items(role: role, section: .day).filter { !shown.contains($0.title) })
        answer.add(
          voice.say("heading.practices"),
          items: knowledge.items(role: role, section: .practices).filter { !shown.contains($0.title) })
      }
      for term in topic.slots.terms.prefix(1) {
        for name in knowledge.term(term).seeAlso.prefix(3) {
          if let other = knowledge.entities(of: .term).first(where: { knowledge.name(of: $0) == name }) {
            answer.add(name, text: knowledge.summary(of: other))
          }
        }
      }
      if topic.slots.roles.isEmpty, topic.slots.terms.isEmpty { addRelatedFacets(topic, &answer) }
    }
    answer.lead = voice.say(answer.sections.isEmpty ? "elaborate.nothing" : "elaborate.rest")
    answer.suggestions = followUps(topic.slots, .elaborate)
    return answer
  }

  private func addRelatedFacets(_ topic: Topic, _ answer: inout Answer) {
    guard let competency = topic.slots.competencies.first else { return }
    let level = levels(topic.slots).levels[0]
    for facet in Facet.allCases where !topic.slots.facets.contains(facet) || topic.slots.facets.count == 4 {
      answer.add(
        voice.say("facet." + facet.id).capitalizedFirst, facet: facet.id,
        items: knowledge.items(competency: competency, level: level, facet: facet), limit: 2)
    }
  }
}

extension Answer {
  /// The item of a number, or the last one where that was asked for.
  func item(_ number: Int) -> Item? {
    number == ItemNumber.last ? items.last : items.first { $0.number == number }
  }
}
