internal import TimKnowledge
internal import TimLanguage

/// The sentences of an utterance that only lead up to a question: thanks, a complaint, "that is not what I asked".
///
/// Whatever such a sentence speaks of is not asked about, and so it is left out before anything is weighed. In a talk that
/// goes for first sentences as well that only react to the last answer: "Nice, the first line I can use. And the letter?"
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
    let reactions = self.reactions(among: sentences)
    let kept = sentences.dropFirst(reactions).filter { !isTalk($0) }
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

  /// How many sentences open a talk's next turn by reacting to the last one and name nothing, where one behind them asks.
  private func reactions(among sentences: [Range<Int>]) -> Int {
    guard isInTalk else { return 0 }
    let count = sentences.prefix(while: isReaction).count
    return sentences.dropFirst(count).contains(where: Asking(seen.utterance, seen.cues).isAsked) ? count : 0
  }

  private func isReaction(_ sentence: Range<Int>) -> Bool {
    seen.cues.places(of: .reaction).contains { $0.lowerBound == sentence.lowerBound }
      && !seen.utterance.mentions.contains { $0.isName && $0.range.overlaps(sentence) }
      && !Asking(seen.utterance, seen.cues).isAsked(sentence)
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
