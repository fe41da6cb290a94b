internal import TimKnowledge
internal import TimLanguage

/// The sentences of an utterance that only lead up to a question: thanks, a complaint, "that is not what I asked".
///
/// Whatever such a sentence speaks of is not asked about, and so it is left out before anything is weighed. In a talk a
/// first sentence is left out as well that only reacts to the last answer: "Nice, the first line I can
/// use. And the letter?"
struct Preamble {
  private let seen: Perceived
  private let isInTalk: Bool

  init(_ seen: Perceived, isInTalk: Bool) {
    self.seen = seen
    self.isInTalk = isInTalk
  }

  /// With fewer words than this nothing is left that could be a question.
  private static let fewestWords = 2

  /// What was said without those sentences; nil where there is none of them, or nothing else.
  var rest: String? {
    let sentences = seen.utterance.sentences
    guard sentences.count > 1, isInTalk || !seen.rules.courtesies.isEmpty else { return nil }
    let kept = sentences.filter { !isTalk($0) }
    guard kept.count < sentences.count, kept.reduce(0, { $0 + $1.count }) >= Preamble.fewestWords else { return nil }
    return kept.map(seen.utterance.text(of:)).joined(separator: " ")
  }

  /// The question behind an opening that says that it was meant, as in "no, I mean which decisions does she make alone?".
  var meant: String? {
    let tokens = seen.utterance.tokens.indices
    guard let place = seen.cues.places(of: .meant).first(where: isOpening), place.upperBound < tokens.upperBound
    else { return nil }
    let rest = place.upperBound..<tokens.upperBound
    let asking = Asking(seen.utterance, seen.cues)
    let first = place.upperBound..<(seen.utterance.sentenceRange(of: place.upperBound)?.upperBound ?? place.upperBound)
    guard asking.isAsked(first), rest.count >= Preamble.fewestMeant else { return nil }
    return seen.utterance.text(of: rest)
  }

  /// A shorter one says which name was meant.
  private static let fewestMeant = 5

  /// Whether a phrase stands first, with nothing but a "no" before it.
  private func isOpening(_ place: Range<Int>) -> Bool {
    place.lowerBound == 0 || seen.cues.places(of: .no).contains { $0 == 0..<place.lowerBound }
  }

  /// Whether a sentence opens a talk's next turn by reacting to the last one and names nothing, and what follows asks.
  private func isReaction(_ sentence: Range<Int>) -> Bool {
    guard isInTalk, sentence.lowerBound == 0, seen.cues.places(of: .reaction).contains(where: { $0.lowerBound == 0 })
    else { return false }
    if seen.utterance.mentions.contains(where: { $0.isName && $0.range.overlaps(sentence) }) { return false }
    let asking = Asking(seen.utterance, seen.cues)
    return !asking.isAsked(sentence) && seen.utterance.sentences.dropFirst().contains(where: asking.isAsked)
  }

  private func isTalk(_ sentence: Range<Int>) -> Bool {
    if seen.rules.toTim.contains(where: sentence.overlaps) { return false }
    if isReaction(sentence) { return true }
    let telling = sentence.filter { !seen.utterance.isSmall($0) }
    if seen.rules.talk.contains(where: { talk in sentence.overlaps(talk) && telling.allSatisfy(talk.contains) }) {
      return true
    }
    return sentence.contains(where: seen.rules.courtesies.contains)
      && telling.allSatisfy(seen.rules.courtesies.contains)
  }
}
