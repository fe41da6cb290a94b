internal import TimKnowledge
internal import TimLanguage

/// Reads the slots off an utterance: what was named, what was taken back, and what is about somebody else.
struct SlotFiller {
  let knowledge: KnowledgeBase
  let lexicon: ConceptLexicon

  /// The slots of an utterance before any context is added.
  struct Filled {
    var slots = Slots()
    /// Slots that the utterance takes back: "not the skills".
    var negated = Slots()
    /// The short names whose role is open, such as "PM".
    var ambiguities: [Int] = []
    /// Tokens of mentions that became slots.
    var used: Set<Int> = []
    /// Competencies that were described and not named.
    var isCompetencyDescribed = false
  }

  func fill(_ utterance: ReadUtterance, excluded: Set<Int>) -> Filled {
    var filled = Filled()
    let negatedTokens = negatedTokens(utterance)
    let usable = withoutEverydayWords(
      standing(utterance).filter { excluded.isDisjoint(with: $0.range) && !isForeignTitle($0, utterance) }, utterance)
    let hasNamedRole = usable.contains { $0.has(.role) && $0.isName }
    let hasNamedCompetency = usable.contains { !$0.indices(of: .competency, namesOnly: true).isEmpty }
    for mention in usable {
      if mention.has(.role), !mention.isName, hasNamedRole { continue }
      let isNegated = !negatedTokens.isDisjoint(with: mention.range)
      add(mention, namedCompetency: hasNamedCompetency, to: isNegated ? \.negated : \.slots, &filled)
    }
    keepBestDescribed(utterance, usable, negatedTokens, hasNamedCompetency, &filled)
    resolveFacets(utterance, &filled)
    return filled
  }

  /// Beside something that is named, and before a word from elsewhere (*safe deposit*), *sit* and *safe* are just words,
  /// and no abbreviations.
  private func withoutEverydayWords(_ mentions: [Mention], _ utterance: ReadUtterance) -> [Mention] {
    func isWord(_ mention: Mention) -> Bool {
      mention.readings.allSatisfy { $0.kind == .concept || $0.isAbbreviation && !$0.isName }
    }
    let isBesideName = mentions.contains { !isWord($0) }
    return mentions.filter { !isWord($0) || !isBesideName && !precedesForeignWord($0, utterance) }
  }

  private func precedesForeignWord(_ mention: Mention, _ utterance: ReadUtterance) -> Bool {
    let next = mention.range.upperBound
    guard next < utterance.tokens.count, !utterance.tokens[next].followsBreak,
      utterance.tokens[next].sentence == utterance.tokens[mention.range.lowerBound].sentence
    else { return false }
    return utterance.flags[next].isDisjoint(with: [.filler, .stop, .target])
  }

  /// The mentions that are not taken back in the same breath: "at lead level, no wait, principal" asks for principal.
  private func standing(_ utterance: ReadUtterance) -> [Mention] {
    guard let place = utterance.places(of: .correction, lexicon).map(\.upperBound).max() else {
      return utterance.mentions
    }
    let corrected = utterance.mentions.filter { $0.range.lowerBound >= place }
    return utterance.mentions.filter { mention in
      mention.range.lowerBound >= place
        || !SlotFiller.replaceable.contains { kind in mention.has(kind) && corrected.contains { $0.has(kind) } }
    }
  }

  private static let replaceable: [Entity.Kind] = [.role, .level, .facet]

  /// A short name after a word from elsewhere is part of another trade's title: *hotel manager*, *locomotive engineer*.
  private func isForeignTitle(_ mention: Mention, _ utterance: ReadUtterance) -> Bool {
    let before = mention.range.lowerBound - 1
    guard mention.ambiguity != nil, before >= 0, !utterance.tokens[mention.range.lowerBound].followsBreak,
      utterance.tokens[before].sentence == utterance.tokens[mention.range.lowerBound].sentence
    else { return false }
    return utterance.flags[before].isDisjoint(with: [.filler, .stop, .target])
  }

  private func add(
    _ mention: Mention, namedCompetency: Bool, to target: WritableKeyPath<Filled, Slots>, _ filled: inout Filled
  ) {
    var isUsed = true
    if mention.has(.facet), mention.has(.competency),
      let facet = mention.indices(of: .facet).first.flatMap(Facet.init(rawValue:))
    {
      // "Coaching skills" names a competency and a facet of it.
      append(facet, to: target.appending(path: \.facets), &filled)
    }
    if let role = mention.indices(of: .role).first {
      append(role, to: target.appending(path: \.roles), &filled)
    } else if let ambiguity = mention.ambiguity {
      if target == \.slots { filled.ambiguities.append(ambiguity) }
    } else if let level = mention.indices(of: .level).first {
      append(level, to: target.appending(path: \.levels), &filled)
    } else if !mention.has(.competency), let facet = mention.indices(of: .facet).first.flatMap(Facet.init(rawValue:)) {
      append(facet, to: target.appending(path: \.facets), &filled)
    } else {
      let named = mention.indices(of: .competency, namesOnly: true)
      if let competency = named.first { append(competency, to: target.appending(path: \.competencies), &filled) }
      for term in mention.indices(of: .term) { append(term, to: target.appending(path: \.terms), &filled) }
      for it in mention.indices(of: .resource) { append(it, to: target.appending(path: \.resources), &filled) }
      isUsed = named.first != nil || mention.has(.term) || mention.has(.resource)
    }
    if isUsed { filled.used.formUnion(mention.range) }
  }

  private func append<Value: Equatable>(
    _ value: Value, to path: WritableKeyPath<Filled, [Value]>, _ filled: inout Filled
  ) {
    if !filled[keyPath: path].contains(value) { filled[keyPath: path].append(value) }
  }

  /// Where no competency is named, the one that most words point to stands in.
  private func keepBestDescribed(
    _ utterance: ReadUtterance, _ mentions: [Mention], _ negatedTokens: Set<Int>, _ hasNamed: Bool,
    _ filled: inout Filled
  ) {
    let (kept, taken) = (
      mentions.filter { negatedTokens.isDisjoint(with: $0.range) },
      mentions.filter { !negatedTokens.isDisjoint(with: $0.range) }
    )
    filled.negated.competencies += taken.flatMap { $0.indices(of: .competency) }
    guard !hasNamed else { return }
    var votes: [Int: Int] = [:]
    for mention in kept where !mention.has(.role) {
      for competency in Set(mention.indices(of: .competency)) { votes[competency, default: 0] += mention.range.count }
    }
    guard let best = votes.values.max() else { return }
    filled.slots.competencies = votes.filter { $0.value == best }.keys.sorted().prefix(1).map { $0 }
    filled.isCompetencyDescribed = true
    for mention in kept where !Set(mention.indices(of: .competency)).isDisjoint(with: filled.slots.competencies) {
      filled.used.formUnion(mention.range)
    }
  }

  /// "Not the skills, the qualities" asks for qualities; "everything but knowledge" for the other three.
  private func resolveFacets(_ utterance: ReadUtterance, _ filled: inout Filled) {
    let taken = filled.negated.facets
    if utterance.says(.allFacets, lexicon), filled.slots.facets.isEmpty { filled.slots.facets = Facet.allCases }
    filled.slots.facets.removeAll { taken.contains($0) }
    if !taken.isEmpty, filled.slots.facets.isEmpty || utterance.says(.everything, lexicon) {
      filled.slots.facets = Facet.allCases.filter { !taken.contains($0) }
    }
    filled.slots.facets.sort { $0.rawValue < $1.rawValue }
    filled.slots.roles.removeAll { filled.negated.roles.contains($0) }
    filled.slots.levels.removeAll { filled.negated.levels.contains($0) }
    filled.slots.competencies.removeAll { filled.negated.competencies.contains($0) }
  }

  /// Where something is taken back: "not", "drop", "everything but".
  private func negations(_ utterance: ReadUtterance) -> [Range<Int>] {
    let buts = Set(utterance.places(of: .but, lexicon).map(\.upperBound))
    return utterance.places(of: .not, lexicon).filter { !isCorrection($0, utterance) }
      + utterance.places(of: .drop, lexicon).filter { opensClause($0, utterance) }
      + utterance.places(of: .everything, lexicon).filter { $0.count > 1 && buts.contains($0.upperBound) }
  }

  /// Whether nothing but small words stand before in the same clause: "ok, drop the level", but not "a year to drop".
  private func opensClause(_ place: Range<Int>, _ utterance: ReadUtterance) -> Bool {
    var position = place.lowerBound
    while position > 0, !utterance.tokens[position].followsBreak,
      utterance.tokens[position - 1].sentence == utterance.tokens[position].sentence
    {
      position -= 1
      if utterance.flags[position].isDisjoint(with: .small) { return false }
    }
    return true
  }

  /// The tokens that a negation governs: the next mention, and those joined to it by *and*, *or* and the like.
  private func negatedTokens(_ utterance: ReadUtterance) -> Set<Int> {
    var negated: Set<Int> = []
    let stops = Set(utterance.places(of: .but, lexicon).map(\.lowerBound))
    for place in negations(utterance) {
      var position = place.upperBound
      while position < utterance.tokens.count {
        let token = utterance.tokens[position]
        if stops.contains(position) { break }
        if token.followsBreak { break }
        if token.sentence != utterance.tokens[place.lowerBound].sentence { break }
        if let mention = utterance.mentions.first(where: { $0.range.lowerBound == position }) {
          negated.formUnion(mention.range)
          position = mention.range.upperBound
        } else if isLink(utterance, position) {
          position += 1
        } else {
          break
        }
      }
    }
    for place in utterance.places(of: .excepted, lexicon) {
      let end = place.upperBound
      let closes = (end..<utterance.tokens.count).first { !isLink(utterance, $0) }
        .map { utterance.tokens[$0].followsBreak || utterance.tokens[$0].sentence > utterance.tokens[end - 1].sentence }
      guard closes ?? true else { continue }
      if let mention = utterance.mentions.last(where: { $0.range.upperBound == place.lowerBound }) {
        negated.formUnion(mention.range)
      }
    }
    return negated
  }

  /// A "no" that opens an utterance answers what went before: "no, senior" asks for senior.
  private func isCorrection(_ place: Range<Int>, _ utterance: ReadUtterance) -> Bool {
    place.lowerBound == 0 && place.count == 1 && utterance.places(of: .no, lexicon).contains(place)
  }

  private func isLink(_ utterance: ReadUtterance, _ position: Int) -> Bool {
    !utterance.flags[position].isDisjoint(with: .small) && !utterance.tokens[position].followsBreak
  }
}
