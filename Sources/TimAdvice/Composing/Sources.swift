internal import TimLanguage
internal import TimKnowledge
internal import TimUnderstanding

/// Where Tim has his knowledge from.
extension Composer {
  /// The sources of what is named, of the last answer or one item of it, or of everything.
  func sources(_ it: Interpretation) -> Draft? {
    if it.slots.hasSubject, it.item == nil { return sources(ofSubject: it.slots) }
    guard let last = conversation.lastAnswer else { return publishers() }
    let item = it.item.flatMap(last.item)
    let cited = item?.sources ?? last.sources
    guard !cited.isEmpty else {
      var draft = Draft()
      let place = SourceLocation(file: "", line: 1)
      draft.add(text: Passage(text: voice.say("sources.none"), sources: [], location: place))
      return draft
    }
    return cites(cited, item.map { voice.say("sources.item", ["number": "\($0.number)"]) } ?? voice.say("sources"))
  }

  private func sources(ofSubject slots: Slots) -> Draft? {
    let told = [summary(slots), cells(slots)].compactMap { $0?.answer }.flatMap(\.sources).eachOnce
    if told.isEmpty { return publishers() }
    let names = [Entity.Kind.role, .competency, .term].flatMap { kind in slots[kind].map { voice.name(kind, $0) } }
    return cites(told, voice.say("sources.subject", ["what": voice.list(names)]))
  }

  private func cites(_ sources: [Int], _ lead: String) -> Draft {
    var draft = Draft(lead: lead)
    draft.add(
      items: sources.map { number in
        let source = knowledge.source(number)
        return Item(
          title: source.title, text: voice.say("source", ["publisher": source.publisher, "seen": source.seen]),
          sources: [number], location: source.location)
      })
    return draft
  }

  private static let publishersShown = 8

  /// Who stands behind most of what Tim knows, with one source of each.
  private func publishers() -> Draft? {
    let numbers = Dictionary(grouping: 0..<knowledge.sourceCount) { knowledge.source($0).publisher }
    let most = numbers.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(Composer.publishersShown)
    var draft = Draft(lead: voice.say("sources.all", ["count": "\(knowledge.sourceCount)"]))
    draft.add(
      items: most.map { publisher, numbers in
        let example = knowledge.source(numbers[0])
        return Item(
          title: publisher,
          text: voice.say("sources.publisher", ["count": "\(numbers.count)", "title": example.title]),
          sources: [numbers[0]], location: example.location)
      })
    draft.close(voice.say("closing.sources"))
    return draft
  }
}
