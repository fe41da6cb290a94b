internal import TimKnowledge

/// Guesses which competency a described situation is about, from the words in which the handbook speaks of it.
///
/// "Two of my teams keep waiting for each other" names no competency, and yet its words stand in one chapter far more
/// than in the others.
struct SubjectScorer: Sendable {
  let knowledge: KnowledgeBase

  /// The competency that stands out, or nil; only words that nothing else accounts for count.
  ///
  /// Where the question names nothing at all (`isOpen`) less has to suffice, because there is no other reading.
  func subject(of utterance: ReadUtterance, without used: Set<Int>, isOpen: Bool) -> Int? {
    var sums = Array(repeating: 0, count: knowledge.count(of: .competency))
    var seen: Set<Int> = []
    for (index, word) in utterance.words.enumerated() where word >= 0 && !used.contains(index) {
      guard utterance.flags[index].isDisjoint(with: [.filler, .stop]), seen.insert(word).inserted,
        let weights = knowledge.subjectWeights(ofWord: word)
      else { continue }
      for place in sums.indices { sums[place] += weights[place] }
    }
    let ranked = sums.enumerated().sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }
    guard ranked.count > 1, ranked[0].element >= SubjectScorer.enough / (isOpen ? 2 : 1),
      ranked[0].element - ranked[1].element >= SubjectScorer.margin / (isOpen ? 2 : 1)
    else { return nil }
    return ranked[0].offset
  }

  /// What the best competency has to reach, and by how much it has to lead, in hundredths.
  private static let enough = 220
  private static let margin = 60
}
