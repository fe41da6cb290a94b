internal import TimKnowledge

/// Guesses which competency a described situation is about, from the words in which the handbook speaks of it.
///
/// "Two of my teams keep waiting for each other" names no competency, and yet its words stand in one chapter far more
/// than in the others.
struct SubjectScorer: Sendable {
  let knowledge: KnowledgeBase

  /// From where on a guess is better than none, in hundredths of natural logarithms.
  struct Bounds {
    /// What the best competency has to reach.
    let enough: Int
    /// By how much it has to lead.
    let margin: Int
  }

  /// How sure a guess has to be for an intent, or nil where none should be made.
  ///
  /// Nearly every question for what somebody needs is about some competency. Whoever asks what to read, or what comes
  /// next, mostly means a role as a whole.
  static func bounds(_ intent: IntentID, isOpen: Bool, impliesFacet: Bool) -> Bounds? {
    switch intent {
    case .requirements:
      isOpen
        ? (impliesFacet ? Bounds(enough: 150, margin: 40) : Bounds(enough: 250, margin: 60))
        : Bounds(enough: 130, margin: 30)
    case .resources: Bounds(enough: 150, margin: 40)
    case .progression, .metrics: isOpen ? Bounds(enough: 220, margin: 60) : nil
    default: nil
    }
  }

  /// From which weight on a word tells something, and from which on one word is enough.
  private static let telling = 20
  private static let plain = 150

  /// The competency that stands out, or nil; words that something else accounts for (`used`) do not count.
  func subject(of utterance: ReadUtterance, without used: Set<Int>, _ bounds: Bounds) -> Int? {
    var sums = Array(repeating: 0, count: knowledge.count(of: .competency))
    var witnesses = Array(repeating: 0, count: sums.count)
    var seen: Set<Int> = []
    for (index, word) in utterance.words.enumerated() where word >= 0 && !used.contains(index) {
      guard utterance.flags[index].isDisjoint(with: .small), seen.insert(word).inserted,
        let weights = knowledge.subjectWeights(ofWord: word)
      else { continue }
      for place in sums.indices {
        sums[place] += weights[place]
        if weights[place] >= SubjectScorer.telling { witnesses[place] += 1 }
      }
    }
    let ranked = sums.enumerated().sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
    guard ranked.count > 1, ranked[0].element >= bounds.enough,
      ranked[0].element - ranked[1].element >= bounds.margin,
      witnesses[ranked[0].offset] > 1 || ranked[0].element >= SubjectScorer.plain
    else { return nil }
    return ranked[0].offset
  }
}
