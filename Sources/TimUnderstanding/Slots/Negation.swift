internal import TimKnowledge
internal import TimLanguage

/// The tokens of an utterance that a "not" and its like take back.
struct Negation {
  private let utterance: Utterance
  private let cues: Cues

  init(_ utterance: Utterance, _ cues: Cues) {
    self.utterance = utterance
    self.cues = cues
  }

  /// The tokens that are taken back: the mention after a negation and those joined to it, and what stands before
  /// "excepted".
  var tokens: Set<Int> {
    guard cues.says(anyOf: [.not, .drop, .everything, .excepted]) else { return [] }
    var taken: Set<Int> = []
    let stops = Set(cues.places(of: .but).map(\.lowerBound))
    for place in negations {
      var position = place.upperBound
      var kinds: Set<Entity.Kind> = []
      while position < utterance.tokens.count, !stops.contains(position), !utterance.tokens[position].followsBreak,
        utterance.sentence(of: position) == utterance.sentence(of: place.lowerBound)
      {
        if let mention = utterance.mention(at: position) {
          // "Except knowledge or skills" takes back two; "except knowledge for a lead" takes back one.
          let own = Set(Entity.Kind.allCases.filter(mention.has))
          if !kinds.isEmpty, !taken.contains(position - 1), kinds.isDisjoint(with: own) { break }
          kinds.formUnion(own)
          taken.formUnion(mention.range)
          position = mention.range.upperBound
        } else if utterance.isSmall(position) {
          position += 1
        } else {
          break
        }
      }
    }
    for place in cues.places(of: .excepted) where closesClause(place.upperBound) {
      if let mention = utterance.mentions.last(where: { $0.range.upperBound == place.lowerBound }) {
        taken.formUnion(mention.range)
      }
    }
    return taken
  }

  /// The words of a clause that only says what is not meant.
  ///
  /// "Red flags in the candidate, *not in the advert*", "*not metrics*, all competencies", "*forget the boss*, who decides?"
  var contrasts: Set<Int> {
    var aside: Set<Int> = []
    let openings = cues.places(of: .not).filter { $0.count == 1 } + cues.places(of: .drop)
    for place in openings where opensClause(place) {
      let end = (place.upperBound..<utterance.tokens.count).first { !utterance.follows($0) } ?? utterance.tokens.count
      let isBeside = end < utterance.tokens.count || (0..<place.lowerBound).contains { !utterance.isSmall($0) }
      if isBeside, end - place.upperBound <= Negation.longestContrast { aside.formUnion(place.upperBound..<end) }
    }
    return aside
  }

  private static let longestContrast = 4

  /// The words by which a clause says what the last answer was wrongly about: "he is not *my boss*, he is the customer".
  var corrections: Set<Int> {
    let restarts = Set((cues.places(of: .pronoun) + cues.places(of: .oneself)).map(\.lowerBound))
    var aside: Set<Int> = []
    for place in cues.places(of: .isNot) where opensClause(place) {
      let end = (place.upperBound..<utterance.tokens.count).first { !utterance.follows($0) || restarts.contains($0) }
      // What is said of oneself without another word after it is meant: "I am not a developer".
      guard let end, end - place.upperBound <= Negation.longestContrast else { continue }
      aside.formUnion(place.upperBound..<end)
    }
    return aside
  }

  /// Where something is taken back: "not", "drop", "everything but".
  private var negations: [Range<Int>] {
    let buts = Set(cues.places(of: .but).map(\.upperBound))
    return cues.places(of: .not).filter { !opensAnswer($0) } + cues.places(of: .drop).filter(opensClause)
      + cues.places(of: .everything).filter { $0.count > 1 && buts.contains($0.upperBound) }
  }

  /// A "no" that opens an utterance answers what went before: "no, senior" asks for senior.
  private func opensAnswer(_ place: Range<Int>) -> Bool {
    place.lowerBound == 0 && place.count == 1 && cues.places(of: .no).contains(place) && !refusesName(place)
  }

  /// Whether nothing but a name stands behind a "no", and what is wanted instead after it.
  ///
  /// "No release manager please, a product owner" does not answer with a release manager.
  private func refusesName(_ place: Range<Int>) -> Bool {
    guard place.upperBound < utterance.tokens.count, utterance.follows(place.upperBound),
      let mention = utterance.mention(at: place.upperBound)
    else { return false }
    let next = (mention.range.upperBound..<utterance.tokens.count).first {
      !utterance.isSmall($0) || !utterance.follows($0)
    }
    return next.map { !utterance.follows($0) } ?? false
  }

  /// Whether nothing but small words stand before in the same clause: "ok, drop the level", but not "a year to drop".
  private func opensClause(_ place: Range<Int>) -> Bool {
    var position = place.lowerBound
    while position > 0, utterance.follows(position) {
      position -= 1
      if !utterance.isSmall(position) { return false }
    }
    return true
  }

  /// Whether nothing but small words follow in the same clause.
  private func closesClause(_ end: Int) -> Bool {
    let next = (end..<utterance.tokens.count).first { !utterance.isSmall($0) || utterance.tokens[$0].followsBreak }
    return next.map { !utterance.follows($0) } ?? true
  }
}
