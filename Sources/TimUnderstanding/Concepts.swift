package import TimKnowledge

/// The concepts by which Swift, and not only patterns, understands: their phrases live in `language/concepts.md`.
package enum ConceptName: String, CaseIterable, Sendable {
  /// Takes back what follows: not, without, except.
  case not
  /// Takes back what stands before: excepted, aside.
  case excepted
  /// Ends what a negation governs: but, rather.
  case but
  /// Takes back what was just said, like "no wait".
  case correction
  /// Says in which frame something is meant, like "in SAFe".
  case within
  /// Everything but what follows: everything except, all but.
  case everything
  /// Opens an utterance that goes on with the last one: and, what about, now.
  case goingOn = "going-on"
  /// Points back: it, that, they, there.
  case pronoun
  /// Takes a value back, or leaves a kind of slot open again: drop, scrap, forget.
  case drop
  /// Leaves a kind of slot open: any, whatever.
  case any
  /// Points to two things at once: both, the two, the pair.
  case pair
  /// Leaves everything else out: only, alone.
  case only
  /// Leads to where somebody wants to be: to, into.
  case toward
  /// A day or a week of somebody's work.
  case daily
  /// Says what somebody is himself: "I am a", "as a".
  case ownRole = "own-role"
  /// Stands for the noun of a name: "the product one", "the project kind".
  case standIn = "stand-in"
  /// The first or the second of two: the former, the latter.
  case former, latter
  /// A step up or down the ladder of levels.
  case levelAbove = "level-above"
  case levelBelow = "level-below"
  /// The item after the one spoken of last.
  case nextItem = "next-item"
  /// The highest and the lowest level.
  case levelTop = "level-top"
  case levelBottom = "level-bottom"
  /// All four facets: all of them, all four.
  case allFacets = "all-facets"
  /// Speaks of oneself: I like, I hate, I am.
  case selfDescription = "self-description"
  /// Wants the same as before: again, the same, likewise.
  case same
  /// Leaves the subject: new topic, something else.
  case newTopic = "new-topic"
  /// Returns to an earlier subject: back to, from before.
  case back
  /// The other of two.
  case other
  /// Forgets everything: start over.
  case startOver = "start-over"
  case yes, no
  case soSo = "so-so"
  /// Adds to what was asked for: as well, too, also.
  case also
  /// The rest: what else, besides.
  case besides
  /// What a listing may be of.
  case roleWord = "role-word"
  case competencyWord = "competency-word"
  case levelWord = "level-word"
  case termWord = "term-word"
}

extension ReadUtterance {
  /// The places where a concept is said.
  func places(of name: ConceptName, _ lexicon: ConceptLexicon) -> [Range<Int>] {
    guard let number = lexicon.numbers[name] else { return [] }
    return concepts.filter { mention in mention.readings.contains { $0.index == number } }.map(\.range)
  }

  func says(_ name: ConceptName, _ lexicon: ConceptLexicon) -> Bool {
    !places(of: name, lexicon).isEmpty
  }
}

extension ReadUtterance {
  /// Whether a phrase of the concept is said.
  package func mentionsConcept(_ name: ConceptName, _ knowledge: KnowledgeBase) -> Bool {
    guard let number = knowledge.conceptNumber(name.rawValue) else { return false }
    return concepts.contains { mention in mention.readings.contains { $0.index == number } }
  }
}

/// The numbers of the concepts that Swift asks for.
struct ConceptLexicon: Sendable {
  let numbers: [ConceptName: Int]
  /// The numbers of `ordinal-1` to `ordinal-9`.
  let ordinals: [Int: Int]
  /// The number of `ordinal-last`, or -1.
  let last: Int

  init(_ knowledge: KnowledgeBase) {
    var numbers: [ConceptName: Int] = [:]
    var ordinals: [Int: Int] = [:]
    for number in 0..<knowledge.image.table(.concepts).count {
      let name = knowledge.conceptName(number)
      if let known = ConceptName(rawValue: name) { numbers[known] = number }
      if name.hasPrefix("ordinal-"), let value = Int(name.dropFirst("ordinal-".count)) { ordinals[number] = value }
    }
    self.numbers = numbers
    self.ordinals = ordinals
    last = knowledge.conceptNumber("ordinal-last") ?? -1
  }
}
