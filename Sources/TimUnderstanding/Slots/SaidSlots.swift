internal import TimKnowledge
internal import TimLanguage

/// The slots of an utterance before any context is added: what was named, what was taken back, what is open.
package struct SaidSlots: Sendable {
  package var slots = Slots()
  /// What the utterance takes back: "not the skills".
  package var negated = Slots()
  /// The short names whose role is open, such as "PM".
  package var ambiguities: [Int] = []
  /// Tokens of mentions that became slots.
  package var used: Set<Int> = []
  /// Whether the competencies were described and not named.
  package var isCompetencyDescribed = false
}

/// Reads the slots off an utterance.
struct SlotFiller: Sendable {
  let knowledge: KnowledgeBase

  func fill(_ utterance: Utterance, _ cues: Cues, excluded: Set<Int>) -> SaidSlots {
    var said = SaidSlots()
    let negated = Negation(utterance, cues).tokens
    let usable = withoutEverydayWords(
      standing(utterance, cues).filter { excluded.isDisjoint(with: $0.range) && !isForeignTitle($0, utterance) },
      utterance)
    let named = usable.filter { $0.has(.role) && $0.isName }
    for mention in usable
    where !mention.has(.role) || mention.isName || named.isEmpty
      || named.contains(where: { isJoined($0, mention, utterance, cues) })
    {
      if negated.isDisjoint(with: mention.range) {
        if add(mention, to: &said.slots) { said.used.formUnion(mention.range) }
        if !mention.has(.role), let ambiguity = mention.ambiguity { said.ambiguities.append(ambiguity) }
      } else if add(mention, to: &said.negated) {
        said.used.formUnion(mention.range)
      }
    }
    keepBestDescribed(usable, negated, &said)
    resolveFacets(cues, &said)
    return said
  }

  /// Whether two roles are put side by side, so that one is no description of the other: "a coach or an RTE".
  private func isJoined(_ one: Mention, _ other: Mention, _ utterance: Utterance, _ cues: Cues) -> Bool {
    let isFirst = one.range.lowerBound < other.range.lowerBound
    let (first, second) = isFirst ? (one.range, other.range) : (other.range, one.range)
    let between = first.upperBound..<max(first.upperBound, second.lowerBound)
    // "Coach or" is a description with the joint in it.
    return between.isEmpty
      || between.count <= SlotFiller.widestJoint && utterance.isSmall(between)
        && cues.places(of: .joining).contains { $0.overlaps(between) }
  }

  /// "Or as an" is as wide as joints are.
  private static let widestJoint = 3

  /// Beside something that is named, and before a word from elsewhere (*safe deposit*), *sit* and *safe* are just words,
  /// and no abbreviations.
  private func withoutEverydayWords(_ mentions: [Mention], _ utterance: Utterance) -> [Mention] {
    guard mentions.contains(where: \.isEverydayWord) else { return mentions }
    let isBesideName = mentions.contains { !$0.isEverydayWord }
    return mentions.filter { mention in
      let next = mention.range.upperBound
      let isForeign = next < utterance.tokens.count && utterance.follows(next) && isElsewhere(next, utterance)
      return !mention.isEverydayWord || !isBesideName && !isForeign
    }
  }

  /// Whether a word belongs neither to the field nor to the small ones.
  private func isElsewhere(_ place: Int, _ utterance: Utterance) -> Bool {
    utterance.flags[place].isDisjoint(with: [.filler, .stop, .target])
  }

  /// The mentions that are not taken back in the same breath: "at lead level, no wait, principal" asks for principal.
  private func standing(_ utterance: Utterance, _ cues: Cues) -> [Mention] {
    guard let place = cues.places(of: .correction).map(\.upperBound).max() else { return utterance.mentions }
    let corrected = utterance.mentions.filter { $0.range.lowerBound >= place }
    return utterance.mentions.filter { mention in
      mention.range.lowerBound >= place
        || !SlotFiller.replaceable.contains { kind in mention.has(kind) && corrected.contains { $0.has(kind) } }
    }
  }

  private static let replaceable: [Entity.Kind] = [.role, .level, .facet]

  /// A short name that follows a word with a meaning of its own is part of another title: *hotel manager*, *QA manager*,
  /// *locomotive engineer*.
  private func isForeignTitle(_ mention: Mention, _ utterance: Utterance) -> Bool {
    let start = mention.range.lowerBound
    guard mention.ambiguity != nil, !mention.has(.role), utterance.follows(start) else { return false }
    let before = utterance.mentions.first { $0.range.upperBound == start }
    if let before { return !before.has(.level) && !before.has(.facet) && !before.isRole }
    return isElsewhere(start - 1, utterance)
  }

  /// Adds what a mention names, and says whether it names anything.
  private func add(_ mention: Mention, to target: inout Slots) -> Bool {
    if mention.has(.facet), mention.has(.competency) || !mention.isRole && !mention.has(.level) {
      // "Coaching skills" names a competency and a facet of it.
      for facet in mention.indices(of: .facet).prefix(1) { target.add(.facet, facet) }
      if !mention.has(.competency) { return true }
    }
    if let role = mention.indices(of: .role).first {
      target.add(.role, role)
      return true
    }
    // A short name of several roles is settled later, by the conversation or by asking.
    if mention.ambiguity != nil { return true }
    if let level = mention.indices(of: .level).first {
      target.add(.level, level)
      return true
    }
    let competencies = mention.indices(of: .competency, namesOnly: true)
    if let competency = competencies.first { target.add(.competency, competency) }
    for term in mention.indices(of: .term) { target.add(.term, term) }
    for resource in mention.indices(of: .resource) { target.add(.resource, resource) }
    return !competencies.isEmpty || mention.has(.term) || mention.has(.resource)
  }

  /// Where no competency is named, the one that most words point to stands in.
  private func keepBestDescribed(_ mentions: [Mention], _ negated: Set<Int>, _ said: inout SaidSlots) {
    for mention in mentions where !negated.isDisjoint(with: mention.range) {
      for competency in mention.indices(of: .competency) { said.negated.add(.competency, competency) }
    }
    guard !mentions.contains(where: { !$0.indices(of: .competency, namesOnly: true).isEmpty }) else { return }
    let kept = mentions.filter { negated.isDisjoint(with: $0.range) && !$0.has(.role) && $0.has(.competency) }
    var votes: [(competency: Int, words: Int)] = []
    for mention in kept {
      for competency in mention.indices(of: .competency).distinct {
        if let place = votes.firstIndex(where: { $0.competency == competency }) {
          votes[place].words += mention.range.count
        } else {
          votes.append((competency, mention.range.count))
        }
      }
    }
    guard let best = votes.max(by: { ($0.words, $1.competency) < ($1.words, $0.competency) }) else { return }
    said.slots.set(.competency, [best.competency], .said)
    said.isCompetencyDescribed = true
    for mention in kept where mention.indices(of: .competency).contains(best.competency) {
      said.used.formUnion(mention.range)
    }
  }

  /// "Not the skills, the qualities" asks for qualities; "everything but knowledge" for the other three.
  private func resolveFacets(_ cues: Cues, _ said: inout SaidSlots) {
    let all = Array(0..<knowledge.count(of: .facet))
    let taken = said.negated.facets
    var facets = said.slots.facets
    if cues.says(.allFacets), facets.isEmpty { facets = all }
    facets.removeAll { taken.contains($0) }
    if !taken.isEmpty, facets.isEmpty || cues.says(.everything) { facets = all.filter { !taken.contains($0) } }
    said.slots.set(.facet, facets.sorted(), .said)
    for kind in [Entity.Kind.role, .level, .competency] { said.slots.remove(kind, said.negated[kind]) }
  }
}
