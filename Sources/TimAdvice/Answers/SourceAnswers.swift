internal import TimKnowledge
internal import TimUnderstanding

/// Answers about where Tim has his knowledge from.
extension Composer {
  /// The sources of what is named, of the last answer or one item of it, or of everything.
  func sources(_ it: Interpretation) -> Answer {
    if it.slots.hasSubject, it.item == nil { return sources(ofSubject: it.slots) }
    guard let last = conversation.lastAnswer else { return publishers() }
    let item = it.item.flatMap(last.item)
    let cited = item?.sources ?? last.sources
    guard !cited.isEmpty else {
      var answer = Answer()
      answer.lead = voice.say("sources.none")
      return answer
    }
    return cites(cited, item.map { voice.say("sources.item", ["number": "\($0.number)"]) } ?? voice.say("sources"))
  }

  private func sources(ofSubject slots: Slots) -> Answer {
    var told = definition(slots)
    told.sections += (slots.roles.isEmpty ? requirements(slots) : responsibilities(slots)).sections
    let names =
      slots.roles.map { voice.name(.role, $0) } + slots.competencies.map { voice.name(.competency, $0) }
      + slots.terms.map { voice.name(.term, $0) }
    return told.sources.isEmpty
      ? publishers() : cites(told.sources, voice.say("sources.subject", ["what": voice.list(names)]))
  }

  private func cites(_ sources: [Int], _ lead: String) -> Answer {
    var answer = Answer()
    answer.lead = lead
    answer.add(
      items: sources.map { number in
        let source = knowledge.source(number)
        return Item(
          title: source.title, text: voice.say("source", ["publisher": source.publisher, "seen": source.seen]),
          sources: [number], location: source.location)
      })
    return answer
  }

  /// Who stands behind most of what Tim knows, with one source of each.
  private func publishers() -> Answer {
    var answer = Answer()
    let numbers = Dictionary(grouping: 0..<knowledge.sourceCount) { knowledge.source($0).publisher }
    let most = numbers.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(8)
    answer.lead = voice.say("sources.all", ["count": "\(knowledge.sourceCount)"])
    answer.add(
      items: most.map { publisher, numbers in
        let example = knowledge.source(numbers[0])
        return Item(
          title: publisher,
          text: voice.say("sources.publisher", ["count": "\(numbers.count)", "title": example.title]),
          sources: [numbers[0]], location: example.location)
      })
    answer.closing = voice.say("closing.sources")
    return answer
  }
}
