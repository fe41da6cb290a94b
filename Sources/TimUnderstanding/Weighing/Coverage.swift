internal import TimKnowledge
internal import TimLanguage

/// How much of what was said a reading accounts for.
///
/// Words without meaning of their own do not count. Only sentences that carry part of the reading count, so that a
/// paragraph of background does not speak against a clear question at its end.
struct Coverage {
  /// The explained share of the content words, from 0 to 1.
  let share: Double
  /// Content words that nothing accounts for, as said.
  let unexplained: [String]
  /// How many of them belong to no text of the field at all.
  let foreign: Int

  /// What a word counts, and what of it is explained, by what it is.
  private enum Weight {
    /// A known turn of phrase that the reading does not need says little either way.
    static let phrase = (whole: 0.4, explained: 0.2)
    /// A word of the field that stands for something else here.
    static let field = (whole: 0.7, explained: 0.2)
  }

  /// Weighs what was said against the tokens that the reading accounts for.
  ///
  /// Where one sentence asks (`focus`), whatever others add besides is background; small talk beside a question (`isWhole`)
  /// is none of the question's background.
  init(_ utterance: Utterance, explained: Set<Int>, focus: Int? = nil, isWhole: Bool = false) {
    let sentences = isWhole ? [] : focus.map { [$0] } ?? Set(explained.map(utterance.sentence))
    var (total, covered) = (0.0, 0.0)
    var missing: [String] = []
    var foreign = 0
    for (place, token) in utterance.tokens.enumerated()
    where !utterance.isSmall(place)
      && (sentences.isEmpty || sentences.contains(token.sentence) || explained.contains(place))
    {
      let weight: (whole: Double, explained: Double)
      if explained.contains(place) {
        weight = (1, 1)
      } else if utterance.concepts.contains(where: { $0.range.contains(place) }) {
        weight = Weight.phrase
      } else {
        missing.append(token.word)
        weight = utterance.flags[place].contains(.target) ? Weight.field : (1, 0)
        if utterance.flags[place].isDisjoint(with: [.target, .common]) { foreign += 1 }
      }
      total += weight.whole
      covered += weight.explained
    }
    share = total == 0 ? 1 : covered / total
    unexplained = missing
    self.foreign = foreign
  }
}
