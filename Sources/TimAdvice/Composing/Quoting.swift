internal import TimLanguage
internal import TimKnowledge
internal import TimUnderstanding

/// Answers that are written: entries, and passages of the handbook quoted with their place.
extension Composer {
  /// The entry that was found, with what else the handbook says to the words of the question.
  func entry(_ it: Interpretation) -> Draft? {
    guard let number = it.slots.entries.first else { return nil }
    if it.onlyOffers { return unsure(it) }
    let (besides, near) = (it.passages, it.nearEntries)
    let entry = knowledge.entry(number)
    let isShort = entry.items.isEmpty && entry.remark.text.isEmpty
    var draft = Draft(lead: isShort ? "" : entry.verdict.text)
    if isShort { draft.add(text: entry.verdict) }
    draft.add(items: entry.items)
    draft.add(text: entry.remark)
    let fitting = besides.lazy.filter {
      $0.coverage > Composer.leastShared && $0.words >= Composer.fewestShared
    }.map { quote($0.place) }
    let most = it.rivals.isEmpty ? Composer.itemsPerFacet : 0
    let others = Array(fitting.filter { !conversation.said.covers($0) }.prefix(most))
    draft.add(voice.say("heading.besides"), items: others)
    if it.isUnsure {
      addOffers(it.rivals.prefix(Composer.rivalsOffered), &draft)
    } else if let rival = it.rivals.first {
      let question = knowledge.name(of: Entity(.entry, rival))
      draft.add(voice.say("heading.rival", ["question": question]), text: knowledge.entry(rival).verdict)
    }
    let cited = entry.verdict.sources + entry.items.flatMap(\.sources) + entry.remark.sources
    if cited.isEmpty, others.allSatisfy(\.sources.isEmpty) { draft.close(voice.say("judgement")) }
    draft.leadSources = isShort ? [] : entry.verdict.sources
    if it.isUnsure { return draft }
    draft.close(waysOn(number))
    draft.suggestions = related(entry, near.filter { $0 != number && $0 != it.rivals.first })
    return draft
  }

  /// So many written answers were given at most where one says what can be asked next.
  private static let mostAnswersBefore = 1

  /// What can be asked next about a written answer; said early in a conversation, and not with its first answer, which is the
  /// same as outside of one.
  private func waysOn(_ entry: Int) -> String {
    let before = conversation.said.topics.count { $0.slots.has(.entry) }
    guard conversation.frame.turn > 0, before <= Composer.mostAnswersBefore else { return "" }
    let ways = knowledge.parts(ofEntry: entry).flatMap { part in
      knowledge.intents.filter { $0.isPart && $0.answer.parts.contains(part.heading) }
        .flatMap { voice.all("part." + $0.id) }
    }
    return ways.isEmpty ? "" : voice.say("entry.parts", ["pairs": voice.list(ways)])
  }

  /// Which question is answered, where it may be another than the one that was put: who reads it sees that at once.
  func nearNote(_ it: Interpretation) -> String {
    guard it.intent?.answer == .entry, it.isNear || it.isUnsure, !it.onlyOffers, let number = it.slots.entries.first
    else { return "" }
    return voice.say(
      it.isUnsure ? "entry.near.unsure" : "entry.near", ["question": knowledge.name(of: Entity(.entry, number))])
  }

  /// Questions about what an entry is about: entries that come near to what was asked, and what can be asked of its subjects.
  private func related(_ entry: EntryAnswer, _ near: [Int]) -> [String] {
    let questions = near.map { knowledge.name(of: Entity(.entry, $0)) }
    var slots = Slots()
    for entity in entry.about { slots.add(entity.kind, entity.index) }
    let all = Array(questions.prefix(1)) + followUps(slots, .summary) + questions.dropFirst()
    return Array(all.eachOnce.filter(isNew).prefix(Composer.followUpsShown))
  }

  func passages(_ hits: [PassageSearch.Hit], areNamed: Bool) -> Draft? {
    guard let best = hits.first else { return nil }
    var draft = Draft(lead: voice.say(areNamed ? "passages.named" : "passages"))
    let near = hits.filter { $0.score > best.score * Composer.passageShare }
    draft.add(items: near.map { quote($0.place) })
    draft.close(voice.say("closing.passages"))
    return draft
  }

  /// A passage that fits less than this share of the best one is left out.
  private static let passageShare = 0.55

  /// A passage as an item, its title led by where it stands.
  func quote(_ place: PassagePlace) -> Item {
    switch place {
    case .cell(let competency, let level, let facet, let item):
      return named(
        knowledge.items(competency: competency, level: level, facet: facet), item,
        voice.name(.competency, competency) + ", " + voice.name(.level, level))
    case .partItem(let number, let level, let facet, let item):
      let part = knowledge.part(number)
      return named(
        knowledge.items(part: number, level: level, facet: facet), item,
        [voice.name(.role, part.role), voice.name(.competency, part.competency), voice.name(.level, level)]
          .joined(separator: ", "))
    case .competencyList(let competency, let list, let item):
      return named(
        knowledge.items(competency: competency, list: knowledge.shape.competencyLists[list]), item,
        voice.name(.competency, competency))
    case .roleFacet(let role, let facet, let item):
      return named(knowledge.items(role: role, facet: facet), item, voice.name(.role, role))
    case .roleList(let role, let list, let item):
      return named(
        knowledge.items(role: role, list: knowledge.shape.roleLists[list]), item, voice.name(.role, role))
    case .difference(let comparison, let item):
      let written = knowledge.comparison(number: comparison)
      return named(written.differences, item, names(.role, [written.first, written.second]))
    case .note(let competency, let level, let role):
      let note = knowledge.note(competency: competency, level: level, role: role)
      return Item(
        title: voice.name(.role, role) + ", " + voice.name(.competency, competency), text: note?.text ?? "",
        sources: note?.sources ?? [], location: knowledge.location(of: Entity(.competency, competency)))
    case .dimension(let role, let number):
      let all = knowledge.dimensions(role: role)
      return Item(
        title: voice.name(.role, role) + (number < all.count ? ", " + all[number].name : ""),
        text: number < all.count ? all[number].text.capitalizedFirst : "", sources: [],
        location: knowledge.location(of: Entity(.role, role)))
    case .summary(let entity):
      let summary = knowledge.summary(of: entity)
      return Item(
        title: knowledge.name(of: entity), text: summary.text, sources: summary.sources, location: summary.location)
    case .entryItem(let entry, let item):
      return named(knowledge.entry(entry).items, item, "")
    case .entry(let number):
      let entry = knowledge.entry(number)
      return Item(
        title: knowledge.name(of: Entity(.entry, number)), text: entry.verdict.text, sources: entry.verdict.sources,
        location: knowledge.location(of: Entity(.entry, number)))
    }
  }

  private func named(_ items: [Item], _ place: Int, _ owner: String) -> Item {
    guard items.indices.contains(place) else {
      return Item(title: owner, text: "", sources: [], location: SourceLocation(file: "", line: 1))
    }
    let item = items[place]
    return Item(
      title: owner.isEmpty || item.title.isEmpty ? item.title + owner : item.title + " (" + owner + ")",
      text: item.text, sources: item.sources, dating: item.dating, location: item.location)
  }
}
