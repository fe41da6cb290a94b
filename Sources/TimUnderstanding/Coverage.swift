internal import TimKnowledge
internal import TimLanguage

/// How much of what was said the reading accounts for.
///
/// Words without meaning of their own do not count. Only sentences that carry part of the reading count, so that a
/// paragraph of background does not speak against a clear question at its end.
struct Coverage {
  /// The explained share of the content words, from 0 to 1.
  let share: Double
  /// Content words that nothing accounts for, as said.
  let unexplained: [String]
  /// How many content words are explained.
  let explainedCount: Int

  /// Weighs what was said against the tokens that the reading accounts for.
  ///
  /// Where one sentence asks (`focus`), whatever others add besides is background.
  init(_ utterance: ReadUtterance, explained: Set<Int>, focus: Int? = nil) {
    let sentences = focus.map { [$0] } ?? Set(explained.map { utterance.tokens[$0].sentence })
    var total = 0.0
    var covered = 0.0
    var missing: [String] = []
    var count = 0
    let inConcept = Set(utterance.concepts.flatMap { Array($0.range) })
    for (index, token) in utterance.tokens.enumerated()
    where sentences.isEmpty || sentences.contains(token.sentence) || explained.contains(index) {
      if !utterance.flags[index].isDisjoint(with: .small) {
        continue
      }
      if explained.contains(index) {
        total += 1
        covered += 1
        count += 1
      } else if inConcept.contains(index) {
        // A known turn of phrase that the reading does not need says little either way.
        total += 0.4
        covered += 0.2
      } else if utterance.flags[index].contains(.target) {
        total += 0.7
        covered += 0.2
        missing.append(token.word)
      } else {
        total += 1
        missing.append(token.word)
      }
    }
    share = total == 0 ? 1 : covered / total
    unexplained = missing
    explainedCount = count
  }
}
