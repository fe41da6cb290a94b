package import TimKnowledge
internal import TimLanguage

/// The concepts by which an utterance points into a conversation or turns what it says: their phrases live in
/// `language/concepts.md`, each under the name that stands here.
package enum Cue: Int, CaseIterable, Sendable {
  /// Takes back what follows: not, without, except.
  case not
  /// Says what something or somebody is not: is not my, was not about.
  case isNot
  /// Takes back what stands before: excepted, aside.
  case excepted
  /// Ends what a negation governs: but, rather.
  case but
  /// Takes back what was just said, like "no wait".
  case correction
  /// Says that what follows was meant: "I mean", "I wanted to know".
  case meant
  /// Opens a turn about the answer before: great, fair enough, that helps.
  case reaction
  /// Says in which frame something is meant, like "in SAFe".
  case within
  /// Everything but what follows: everything except, all but.
  case everything
  /// Opens a clause: when, because, if.
  case clause
  /// Opens a question: what, how, can I.
  case questionWord
  /// Opens an utterance that goes on with the last one: and, what about, now.
  case goingOn
  /// Points back: it, that, they, there.
  case pronoun
  /// Points to what stands after it: that, this, those.
  case demonstrative
  /// Takes a value back, or leaves a kind of slot open again: drop, scrap, forget.
  case drop
  /// Leaves a kind of slot open: any, whatever.
  case any
  /// Points to two things at once: both, the two, the pair.
  case pair
  /// Leaves everything else out: only, alone.
  case only
  /// Leads to where somebody wants to be: to, into, become.
  case toward
  /// Leads from where somebody is: from, coming from, after.
  case origin
  /// Points to a place that was spoken of: there.
  case there
  /// Points to the level that was explained last: that level.
  case thatLevel
  /// Says what somebody is himself: "I am a", "as a".
  case ownRole
  /// Speaks of oneself: I, my, me.
  case oneself
  /// Stands for the noun of a name: "the product one", "the project kind".
  case standIn
  /// The first or the second of two: the former, the latter.
  case former, latter
  /// A step up or down the ladder of levels.
  case levelAbove
  case levelBelow
  /// The item after the one spoken of last.
  case nextItem
  /// The highest and the lowest level.
  case levelTop
  case levelBottom
  /// All facets: all of them, all four.
  case allFacets
  /// Speaks of what one is like: I like, I hate, I am.
  case selfDescription
  /// Says what somebody does not like or cannot do: I hate, I can't.
  case dislike
  /// Wants the same as before: again, the same, likewise.
  case same
  /// Leaves the subject: new topic, something else.
  case newTopic
  /// Returns to an earlier subject: back to, from before.
  case back
  /// The other of two.
  case other
  /// Forgets everything: start over.
  case startOver
  case yes, no
  case soSo
  /// Replies to a statement, or steers the asking: not yet, skip it, one back, stop, go on with it.
  case notYet, skip, stepBack, stop, takeUp
  /// Asks what a question is good for: why do you ask.
  case whyAsked
  /// Adds to what was asked for: as well, too, also.
  case also
  /// The rest: what else, besides.
  case besides
  /// Wants less of an answer: shorter, in short, too long.
  case brief
  /// Wants a short answer, beside a question: in one sentence, keep it short.
  case inBrief
  /// Asks for something to be told or listed: give me, name.
  case tell
  /// Asks what something is or means: define, stands for.
  case define
  /// Bounds how many of something are wanted: only, top, at most.
  case atMost
  /// What the parts of an answer are called: things, points, bullets.
  case itemWord
  /// Puts two things side by side: and, or, versus.
  case joining
  /// Which of several comes before the others: "which of those first", "what matters most".
  case foremost
  /// What a short answer is counted in: sentence, line.
  case sentenceWord
  /// What a listing may be of.
  case roleWord
  case competencyWord
  case levelWord
  case termWord

  /// The name of the concept: the case's own in lower case, with hyphens between its words.
  package var name: String {
    "\(self)".reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
  }

  /// What stands in most questions and tells none from another, so that nothing is learned from it.
  static let structural: [Cue] = [.questionWord, .demonstrative, .joining, .meant, .reaction]

  /// The kind of thing that a word for it names.
  package static let kindWords: [(cue: Cue, kind: Entity.Kind)] = [
    (.competencyWord, .competency), (.levelWord, .level), (.termWord, .term), (.roleWord, .role),
  ]
}

/// The numbers of the concepts that are cues.
package struct CueLexicon: Sendable {
  /// For each concept the cue that it is, by its place among all cues, or -1.
  fileprivate let cues: [Int]
  /// For each concept the ordinal that it says: 1 to 9, ``ItemNumber/last``, or 0.
  fileprivate let ordinals: [Int]
  /// For each concept the number that it says, like "three", or 0.
  fileprivate let counts: [Int]

  package init(_ knowledge: KnowledgeBase) {
    let names = (0..<knowledge.conceptCount).map(knowledge.conceptName)
    let numbers = Dictionary(uniqueKeysWithValues: Cue.allCases.map { ($0.name, $0.rawValue) })
    cues = names.map { numbers[$0] ?? -1 }
    ordinals = names.map { name in
      guard name.hasPrefix("ordinal-") else { return 0 }
      let ending = name.dropFirst("ordinal-".count)
      return ending == "last" ? ItemNumber.last : Int(ending) ?? 0
    }
    counts = names.map { $0.hasPrefix("count-") ? Int($0.dropFirst("count-".count)) ?? 0 : 0 }
  }
}

/// The cues of an utterance, found once.
package struct Cues: Sendable {
  private var found: [[Range<Int>]] = Array(repeating: [], count: Cue.allCases.count)
  private var said = 0
  /// The ordinals that are said, in reading order.
  package private(set) var ordinals: [Int] = []
  /// Where they stand.
  private(set) var ordinalPlaces: [Range<Int>] = []
  /// Whether an ordinal opens a count and picks nothing: "the first three".
  private(set) var countsOrdinally = false
  /// The numbers that are said in words, each with where it stands.
  package private(set) var counts: [(number: Int, place: Int)] = []

  package init(_ utterance: Utterance, _ lexicon: CueLexicon) {
    for mention in utterance.concepts {
      for reading in mention.readings where reading.index < lexicon.cues.count {
        let cue = lexicon.cues[reading.index]
        if cue >= 0 {
          found[cue].append(mention.range)
          said |= 1 << cue
        }
        if lexicon.ordinals[reading.index] != 0 {
          ordinals.append(lexicon.ordinals[reading.index])
          ordinalPlaces.append(mention.range)
        }
        if lexicon.counts[reading.index] != 0 {
          counts.append((lexicon.counts[reading.index], mention.range.lowerBound))
        }
      }
    }
    countsOrdinally = ordinalPlaces.contains { ordinal in
      counts.contains { $0.place == ordinal.upperBound }
        || ordinal.upperBound < utterance.tokens.count && Int(utterance.tokens[ordinal.upperBound].word) != nil
    }
  }

  /// The places where a cue is given.
  package func places(of cue: Cue) -> [Range<Int>] { found[cue.rawValue] }

  package func says(_ cue: Cue) -> Bool { said >> cue.rawValue & 1 == 1 }

  /// Whether a word belongs to a phrase that points into a conversation.
  func covers(_ place: Int) -> Bool { found.contains { $0.contains { $0.contains(place) } } }

  func says(anyOf cues: [Cue]) -> Bool { cues.contains(where: says) }
}

/// A number that points to an item or a choice: "3", "number three", "the third one".
package enum ItemNumber {
  /// Stands for the last item, however many there are.
  package static let last = Int.max

  /// The first number up to `largest`, beyond which a number is no item's, but a year or an amount.
  package static func read(_ utterance: Utterance, _ cues: Cues, largest: Int = 99) -> Int? {
    for token in utterance.tokens {
      if let number = Int(token.word), number > 0, number <= largest, number != ItemNumber.last { return number }
    }
    return cues.ordinals.first
  }
}

extension Collection {
  /// The element, if there is exactly one.
  package var only: Element? { count == 1 ? first : nil }
}
