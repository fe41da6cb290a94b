internal import TimKnowledge

/// Guesses which competency a described situation is about, from the words in which the handbook speaks of it.
///
/// "Two of my teams keep waiting for each other" names no competency, and yet its words stand in one chapter far more
/// than in the others.
struct SubjectScorer: Sendable {
  let knowledge: KnowledgeBase

  /// From where on a guess is better than none, in hundredths of natural logarithms; set by trial on situations that
  /// nothing had been learned from.
  private struct Bounds {
    /// What the best competency has to reach.
    let enough: Int
    /// By how much it has to lead.
    let margin: Int

    static let besideRole = Bounds(enough: 130, margin: 30)
    static let implied = Bounds(enough: 150, margin: 40)
    static let alone = Bounds(enough: 250, margin: 60)
    static let careful = Bounds(enough: 220, margin: 60)

    init(enough: Int, margin: Int) {
      (self.enough, self.margin) = (enough, margin)
    }

    init(_ guess: IntentSchema.Guess, hasRole: Bool, impliesFacet: Bool) {
      self =
        switch guess {
        case .carefully: .careful
        case .readily: hasRole ? .besideRole : impliesFacet ? .implied : .alone
        }
    }
  }

  /// From which weight on a word tells something, and from which on one word is enough for a ready guess.
  private static let telling = 20
  private static let plain = 150

  /// The competency that stands out, or nil; words that something else accounts for (`used`) do not count.
  func subject(
    of utterance: Utterance, without used: Set<Int>, _ guess: IntentSchema.Guess, hasRole: Bool, impliesFacet: Bool
  ) -> Int? {
    let bounds = Bounds(guess, hasRole: hasRole, impliesFacet: impliesFacet)
    var sums = Array(repeating: 0, count: knowledge.count(of: .competency))
    var witnesses = sums
    var seen: Set<Int> = []
    for (place, word) in utterance.words.enumerated() where word >= 0 && !used.contains(place) {
      guard !utterance.isSmall(place), seen.insert(word).inserted else { continue }
      for (competency, weight) in knowledge.subjectWeights(ofWord: word) where competency < sums.count {
        sums[competency] += weight
        if weight >= SubjectScorer.telling { witnesses[competency] += 1 }
      }
    }
    let ranked = sums.indices.sorted { (sums[$1], $0) < (sums[$0], $1) }
    guard ranked.count > 1, sums[ranked[0]] >= bounds.enough, sums[ranked[0]] - sums[ranked[1]] >= bounds.margin,
      witnesses[ranked[0]] > 1 || guess == .readily && sums[ranked[0]] >= SubjectScorer.plain
    else { return nil }
    return ranked[0]
  }
}
