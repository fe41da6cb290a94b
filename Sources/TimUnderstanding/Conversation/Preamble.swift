internal import TimKnowledge
internal import TimLanguage

/// The sentences of an utterance that only lead up to a question: thanks, a complaint, "that is not what I asked".
///
/// Whatever such a sentence speaks of is not asked about, and so it is left out before anything is weighed.
struct Preamble {
  private let seen: Perceived

  init(_ seen: Perceived) {
    self.seen = seen
  }

  /// With fewer words than this nothing is left that could be a question.
  private static let fewestWords = 2

  /// What was said without those sentences; nil where there is none of them, or nothing else.
  var rest: String? {
    let sentences = seen.utterance.sentences
    guard sentences.count > 1, !seen.rules.courtesies.isEmpty else { return nil }
    let kept = sentences.filter { !isTalk($0) }
    guard kept.count < sentences.count, kept.reduce(0, { $0 + $1.count }) >= Preamble.fewestWords else { return nil }
    return kept.map(seen.utterance.text(of:)).joined(separator: " ")
  }

  private func isTalk(_ sentence: Range<Int>) -> Bool {
    if seen.rules.toTim.contains(where: sentence.overlaps) { return false }
    let telling = sentence.filter { !seen.utterance.isSmall($0) }
    if seen.rules.talk.contains(where: { talk in sentence.overlaps(talk) && telling.allSatisfy(talk.contains) }) {
      return true
    }
    return sentence.contains(where: seen.rules.courtesies.contains)
      && telling.allSatisfy(seen.rules.courtesies.contains)
  }
}
