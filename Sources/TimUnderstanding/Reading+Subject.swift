internal import TimKnowledge

/// What an utterance asks about where it does not name it: the facets its wording implies, the competency of a situation,
/// the role of the one who asks.
extension Reading {
  /// Keeps the role of the one who asks, however many are spoken of.
  ///
  /// "I am an RTE. What should I be like to coach my scrum masters?" asks for one role.
  mutating func keepOwnRole(_ lexicon: ConceptLexicon) {
    guard let intent, slots.roles.count > 1, intent == .requirements || intent == .resources else { return }
    let own = utterance.mentions.filter { stands($0, after: .ownRole, lexicon) }
      .flatMap { $0.indices(of: .role) }.filter(slots.roles.contains)
    if let role = own.only { slots.roles = [role] }
  }

  /// Whether a phrase follows a concept, with nothing but small words or its level between them.
  func stands(_ mention: Mention, after name: ConceptName, _ lexicon: ConceptLexicon) -> Bool {
    let start = mention.range.lowerBound
    return utterance.places(of: name, lexicon).contains { $0.upperBound <= start && isSmall($0.upperBound..<start) }
  }

  /// Whether a stretch has only words without a meaning of their own, or the level of what follows, in it.
  private func isSmall(_ range: Range<Int>) -> Bool {
    range.count <= 3
      && range.allSatisfy { place in
        !utterance.flags[place].isDisjoint(with: .small)
          || utterance.mentions.contains { $0.has(.level) && $0.range.contains(place) }
      }
  }

  /// The facets that the wording asks for without naming them.
  var impliedFacets: [Facet] {
    if let facets = winner?.pattern.facets, !facets.isEmpty { return facets }
    guard intent == .requirements, !changesTopic || !inheritsIntent, let facet = scores?.impliedFacet else { return [] }
    return [facet]
  }

  /// Where the intent can use a competency and none is named, a described situation may tell which one is meant.
  mutating func guessSubject(_ interpreter: Interpreter) {
    guard let intent, slots.competencies.isEmpty, !isElliptical || frame.topic?.slots.competencies.isEmpty ?? true,
      let bounds = SubjectScorer.bounds(
        intent, isOpen: slots.roles.isEmpty, impliesFacet: filled.slots.facets.isEmpty && !slots.facets.isEmpty)
    else { return }
    // The words of a term count: who asks what to know about throughput asks about flow.
    let terms = utterance.mentions.filter { $0.has(.term) && !$0.has(.role) }.flatMap { Array($0.range) }
    let used = filled.used.union(winner?.match.matched ?? []).subtracting(terms).union(findings.excluded)
    let isBare = slots.facets.isEmpty && contentCount(without: used) < 2
    if !isBare, let subject = interpreter.subjects.subject(of: utterance, without: used, bounds) {
      slots.competencies = [subject]
      isSubjectGuessed = true
    }
  }

  /// "What is an ART in SAFe?" asks for the one, not for both.
  mutating func leaveOutFrames(_ lexicon: ConceptLexicon) {
    let starts = Set(utterance.places(of: .within, lexicon).flatMap { [$0.upperBound, $0.upperBound + 1] })
    let frames = utterance.mentions.filter { $0.has(.term) && !$0.has(.role) && starts.contains($0.range.lowerBound) }
      .flatMap { $0.indices(of: .term) }
    let asked = slots.terms.filter { !frames.contains($0) }
    if !asked.isEmpty || !slots.roles.isEmpty { slots.terms = asked }
  }

  /// How many words with a meaning of their own nothing accounts for.
  func contentCount(without used: Set<Int>) -> Int {
    utterance.flags.indices.count { !used.contains($0) && utterance.flags[$0].isDisjoint(with: .small) }
  }
}
