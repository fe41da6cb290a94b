internal import TimKnowledge
internal import TimLanguage

/// An utterance as it is heard in its conversation: what it says, what it points to, and how it goes on.
struct Heard: Sendable {
  let utterance: Utterance
  let cues: Cues
  let rules: RuleFindings
  let said: SaidSlots
  let frame: Frame
  let goingOn: GoingOn
  /// The slots as said, with what was pointed to put in.
  let slots: Slots
  /// Kinds of slots that the utterance leaves open again.
  let drops: Set<Entity.Kind>
  /// Whether it picks one of several things that were spoken of, or reckons a level from the one at hand.
  let picks: Bool
  let stepsLevel: Bool
  /// The terms that name roles which are not kept, where no kept one is named.
  private let neighbours: [Int]
  /// How many facets and levels there are.
  let facetCount: Int
  let levelCount: Int

  init(_ seen: Perceived, _ frame: Frame, _ knowledge: KnowledgeBase) {
    (utterance, cues, rules, said) = (seen.utterance, seen.cues, seen.rules, seen.said)
    self.frame = frame
    let references = References(seen.said, seen.utterance, seen.cues, frame, knowledge)
    goingOn = GoingOn(seen.utterance, seen.cues, seen.said, references, seen.rules, frame)
    slots = references.slots
    drops = references.drops
    picks = references.picks
    stepsLevel = references.stepsLevel
    neighbours = seen.said.slots.roles.isEmpty ? seen.said.slots.terms.filter(knowledge.isNeighbour) : []
    facetCount = knowledge.count(of: .facet)
    levelCount = knowledge.count(of: .level)
  }

  /// Whether the last answer was a written one, from which nothing can be inherited.
  var isAfterEntry: Bool { frame.lastEntry != nil }

  /// Whether a role is named that is not kept, so that what needs a role is not asked about another one.
  ///
  /// What somebody says that he is himself is where he starts from: "I'm a tester myself. Could I become one?"
  var namesNeighbour: Bool {
    guard !neighbours.isEmpty else { return false }
    return utterance.mentions.contains { mention in
      mention.indices(of: .term).contains(where: neighbours.contains) && !stands(mention, after: .ownRole)
        && !stands(mention, after: .origin)
    }
  }

  /// The words by which roles are named.
  var roleWords: Set<Int> { Set(utterance.mentions.filter(\.isRole).flatMap(\.range)) }

  /// The words that only say what is not meant.
  var contrasts: Set<Int> {
    let negation = Negation(utterance, cues)
    return frame.hasAnswer ? negation.contrasts.union(negation.corrections) : negation.contrasts
  }

  /// Which of its sentences ask.
  var asking: Asking { Asking(utterance, cues) }

  /// Whether it goes on with what was said before, or corrects how that was understood.
  var pointsToThread: Bool {
    goingOn.pointsBack || takesBack || cues.places(of: .goingOn).contains { $0.lowerBound <= 1 }
  }

  /// Whether it opens with a "no", or takes back what was understood.
  var takesBack: Bool {
    frame.isRejected || cues.says(.correction) || cues.places(of: .no).contains { $0.lowerBound == 0 }
  }

  /// Whether the conversation may lend what is not said.
  var isOpen: Bool { goingOn.isElliptical || !slots.hasSubject }

  /// Whether somebody says what he is or likes, after being asked which role would suit him.
  var describesSelf: Bool {
    utterance.tokens.count <= Heard.longestSelfDescription && cues.says(anyOf: [.selfDescription, .dislike])
      && !slots.has(.role)
  }

  private static let longestSelfDescription = 16

  /// "Everything", after a question for one facet, asks for all of them.
  var wantsEverything: Bool {
    frame.topic?.intent.takes.contains(.facet) == true && goingOn.isElliptical && cues.says(.everything)
      && said.slots.isEmpty && !said.negated.has(.facet)
  }

  /// Whether a phrase follows a cue, with nothing but small words or its level between them.
  func stands(_ mention: Mention, after cue: Cue) -> Bool {
    let start = mention.range.lowerBound
    return cues.places(of: cue).contains { $0.upperBound <= start && isBridge($0.upperBound..<start) }
  }

  /// Whether a stretch has only small words, or the level of what follows, in it.
  private func isBridge(_ range: Range<Int>) -> Bool {
    range.count <= 3
      && range.allSatisfy { place in
        utterance.isSmall(place) || utterance.mentions.contains { $0.has(.level) && $0.range.contains(place) }
      }
  }

  /// The roles, or the levels, that are named right after a cue.
  func named(_ kind: Entity.Kind, after cue: Cue) -> [Int] {
    guard cues.says(cue) else { return [] }
    return utterance.mentions.filter { $0.has(kind) && stands($0, after: cue) }.compactMap {
      $0.indices(of: kind).first
    }
  }

  /// The role and level that somebody says of himself: "I am a senior RTE".
  var tellsOfSelf: Slots {
    var told = Slots()
    for mention in utterance.mentions where cues.says(.ownRole) && stands(mention, after: .ownRole) {
      for role in mention.indices(of: .role).prefix(1) where slots.roles.contains(role) { told.add(.role, role) }
      for level in mention.indices(of: .level).prefix(1) where slots.levels.contains(level) { told.add(.level, level) }
    }
    return told
  }

  /// Whether a sentence says who asks: "I'm a system architect at foundation".
  func tellsOfSelf(in sentence: Range<Int>) -> Bool { cues.places(of: .ownRole).contains { $0.overlaps(sentence) } }

  /// A turn of phrase beside a rule says little, but several say something.
  private static let nearlyAll = 0.85
  /// With more words besides, be they ever so small, a story is told that the rule knows nothing of.
  private static let fewBesides = 10

  /// Whether a rule and the names in it leave no word of what was said over.
  func isWhole(_ rule: FittingRule) -> Bool {
    let explained = said.used.union(rules.courtesies).union(rule.match.matched)
    let coverage = Coverage(utterance, explained: explained, isWhole: true)
    let besides = utterance.tokens.indices.count { !explained.contains($0) }
    return coverage.unexplained.isEmpty && coverage.share > Heard.nearlyAll && besides <= Heard.fewBesides
  }
}
