internal import TimKnowledge
internal import TimLanguage
internal import TimUnderstanding

/// What to read, take, watch or join.
extension Composer {
  private static let resourcesShown = 7

  func resources(_ it: Interpretation) -> Draft? {
    let slots = it.slots
    if slots.has(.resource) { return summary(slots) }
    let kinds = KindWish(it, kindNames)
    let chosen = kinds.wanted(in: slots.has(.competency) || slots.has(.role) ? fitting(slots) : spoken(it))
    guard !chosen.isEmpty else { return nil }
    let names = [
      "competency": names(.competency, slots.competencies), "role": names(.role, slots.roles),
      "level": names(.level, slots.levels), "what": names(.term, slots.terms),
    ]
    let key =
      !slots.has(.competency) && !slots.has(.role)
      ? "resources.term"
      : !slots.has(.competency) ? "resources.role" : slots.has(.role) ? "resources.both" : "resources.competency"
    var draft = Draft(lead: voice.say(key, names))
    for kind in chosen.map(\.kind).eachOnce { draft.add(kind, items: chosen.filter { $0.kind == kind }.map(item)) }
    draft.close(voice.say("closing.resources"))
    draft.suggestions = followUps(slots, .resources)
    return draft
  }

  private var kindNames: [String] {
    (0..<knowledge.count(of: .resource)).map { knowledge.resource($0).kind }.eachOnce
  }

  private func item(_ resource: Resource) -> Item {
    let who = resource.year.isEmpty ? resource.by : resource.by + ", " + resource.year
    return Item(
      title: resource.title,
      text: voice.say("resource", ["who": who, "text": resource.text, "for": resource.audience]),
      sources: resource.sources, location: resource.location)
  }

  /// The resources that fit what was said, best first.
  func fitting(_ slots: Slots) -> [Resource] {
    let scored = (0..<knowledge.count(of: .resource)).map(knowledge.resource).enumerated().compactMap {
      place, resource in fit(resource, slots).map { (place: place, resource: resource, fit: $0) }
    }
    return scored.sorted { ($1.fit, $0.place) < ($0.fit, $1.place) }.map(\.resource)
  }

  /// The resources that speak of what was said in their own words.
  private func spoken(_ it: Interpretation) -> [Resource] {
    interpreter.passages.hits(it.utterance, most: Composer.resourcesShown) { place in
      if case .summary(let entity) = place { entity.kind == .resource } else { false }
    }.compactMap { hit in
      if case .summary(let entity) = hit.place { knowledge.resource(entity.index) } else { nil }
    }
  }

  /// How well a resource fits, or nil where it does not: its competency weighs most, then role and level.
  private func fit(_ resource: Resource, _ slots: Slots) -> Int? {
    var score = 0
    if slots.has(.competency) {
      if resource.competencies.allSatisfy({ !slots.competencies.contains($0) }) { return nil }
      // What is about few things is more about each of them.
      score += 8 - min(4, resource.competencies.count)
    }
    let hasRole = resource.roles.contains(where: slots.roles.contains)
    if !slots.has(.competency), slots.has(.role), !hasRole { return nil }
    if hasRole { score += 4 - min(2, resource.roles.count / 3) }
    if resource.levels.contains(where: slots.levels.contains) { score += 3 }
    return score
  }

  /// Which kinds of resources somebody wants: "only books", "podcasts", "not a book".
  private struct KindWish {
    private let only: Set<String>
    private let none: Set<String>

    init(_ it: Interpretation, _ kinds: [String]) {
      let keys = it.utterance.tokens.map(\.key)
      let negated = Set(it.cues.places(of: .not).flatMap { Array($0.upperBound..<($0.upperBound + 3)) })
      var (only, none): (Set<String>, Set<String>) = ([], [])
      for kind in kinds {
        let names = kind.split { !$0.isLetter }.map { StemKey.key(of: $0.lowercased()) }
        guard let place = keys.firstIndex(where: names.contains) else { continue }
        if negated.contains(place) { none.insert(kind) } else { only.insert(kind) }
      }
      (self.only, self.none) = (only, none)
    }

    /// What is wanted of all that fits; of no kind more than its share where no kind was named.
    func wanted(in all: [Resource]) -> [Resource] {
      let open = all.filter { !none.contains($0.kind) && (only.isEmpty || only.contains($0.kind)) }
      let list = open.isEmpty ? all : open
      if !only.isEmpty { return Array(list.prefix(Composer.resourcesShown)) }
      var taken: [String: Int] = [:]
      return Array(
        list.filter { resource in
          taken[resource.kind, default: 0] += 1
          return taken[resource.kind, default: 0] <= KindWish.mostOfKind
        }.prefix(Composer.resourcesShown))
    }

    private static let mostOfKind = 3
  }
}
