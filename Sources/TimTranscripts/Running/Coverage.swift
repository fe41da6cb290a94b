package import TimAdvice
package import TimKnowledge
internal import TimUnderstanding

/// Which parts of the knowledge the turns of transcripts reached.
package struct Coverage: Sendable {
  /// What is counted.
  package enum Part: String, CaseIterable, Sendable {
    case rules, answers, terms, sources
  }

  /// The places of each part, in order, and those among them that were reached.
  private let places: [Part: [SourceLocation]]
  private let reached: [Part: Set<SourceLocation>]

  package init(_ turns: [TurnResult], _ advisor: Advisor) {
    let knowledge = advisor.knowledge
    var reached: [Part: Set<SourceLocation>] = [:]
    for turn in turns {
      guard let reply = turn.reply else { continue }
      let it = reply.turn.interpretation
      reached[.rules, default: []].formUnion(Coverage.rules(reply, advisor))
      reached[.answers, default: []].formUnion(
        reply.turn.answer.items.map(\.location) + Coverage.comparisons(it, knowledge))
      reached[.sources, default: []].formUnion(reply.turn.answer.sources.map { knowledge.source($0).location })
      if it.outcome == .answer {
        reached[.terms, default: []].formUnion(it.slots.terms.map { knowledge.location(of: Entity(.term, $0)) })
        reached[.answers, default: []].formUnion(it.slots.entries.map { knowledge.location(of: Entity(.entry, $0)) })
      }
    }
    self.reached = reached
    places = [
      .rules: Inventory(knowledge).rules, .answers: Inventory(knowledge).answers,
      .terms: Inventory(knowledge).terms, .sources: Inventory(knowledge).sources,
    ]
  }

  /// A rule is reached by a turn that it decides, and by one that it fits and that has its intent.
  private static func rules(_ reply: GivenReply, _ advisor: Advisor) -> [SourceLocation] {
    let it = reply.turn.interpretation
    let knowledge = advisor.knowledge
    let fitting = advisor.interpreter.fittingRules(it.utterance).filter { number in
      let intent = knowledge.pattern(number).intent
      return intent < knowledge.intentCount && knowledge.intentID(intent) == it.intent?.id
    }
    return (fitting + [it.rule].compactMap { $0 }).map { knowledge.patternSource($0).location }
  }

  /// The written comparison that an answer about two roles draws on.
  private static func comparisons(_ it: Interpretation, _ knowledge: KnowledgeBase) -> [SourceLocation] {
    guard it.outcome == .answer, it.intent?.has(.compares) == true, it.slots.roles.count == 2
    else { return [] }
    return [knowledge.comparison(it.slots.roles[0], it.slots.roles[1])?.location].compactMap { $0 }
  }

  package func count(of part: Part) -> (reached: Int, all: Int) {
    let all = places[part] ?? []
    return (all.count { reached[part]?.contains($0) ?? false }, all.count)
  }

  /// The share of a part that was reached, in whole percent, rounded down; all of nothing is all.
  package func percent(of part: Part) -> Int {
    let (reached, all) = count(of: part)
    return all == 0 ? 100 : reached * 100 / all
  }

  /// The places of a part that no turn reached.
  package func unreached(_ part: Part) -> [SourceLocation] {
    gaps(part).flatMap(\.places)
  }

  /// Places of one file that follow each other, none of which was reached.
  package struct Gap: Hashable, Sendable {
    package private(set) var places: [SourceLocation]

    package var file: String { places[0].file }

    /// The first and the last line.
    package var lines: String {
      places.count == 1 ? "\(places[0].line)" : "\(places[0].line)-\(places[places.count - 1].line)"
    }

    fileprivate mutating func absorb(_ place: SourceLocation) -> Bool {
      guard place.file == file else { return false }
      places.append(place)
      return true
    }
  }

  /// What no turn reached, as stretches between places that were.
  package func gaps(_ part: Part) -> [Gap] {
    var gaps: [Gap] = []
    var isOpen = false
    for place in places[part] ?? [] {
      guard reached[part]?.contains(place) != true else {
        isOpen = false
        continue
      }
      if !isOpen || !gaps[gaps.count - 1].absorb(place) { gaps.append(Gap(places: [place])) }
      isOpen = true
    }
    return gaps
  }
}
