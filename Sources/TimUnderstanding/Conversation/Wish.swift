internal import TimKnowledge
internal import TimLanguage

/// How an answer is wanted, said at the edge of a question; it asks about nothing, so the question is understood without it.
///
/// "In one sentence, what is an ART?" and "What should be in a release checklist? Keep it short." have one.
struct Wish {
  private let seen: Perceived
  private let knowledge: KnowledgeBase

  init(_ seen: Perceived, _ knowledge: KnowledgeBase) {
    self.seen = seen
    self.knowledge = knowledge
  }

  /// With fewer words of meaning than this there is no question beside the wish, but a wish about the last answer.
  private static let fewestWords = 2
  private static let fewestBesideName = 5

  /// What was said without the wish; nil where there is none, or nothing else.
  var rest: String? {
    guard let place = seen.cues.places(of: .inBrief).first(where: isAtEdge), !isAboutLastAnswer(beside: place) else {
      return nil
    }
    let tokens = seen.utterance.tokens.indices
    let kept = isAtEnd(place) ? tokens.lowerBound..<place.lowerBound : place.upperBound..<tokens.upperBound
    let telling = kept.filter { !seen.utterance.isSmall($0) }
    // A name alone asks what it is, in one sentence or in more.
    let isName = kept.count < Wish.fewestBesideName && telling.allSatisfy(seen.said.used.contains)
    guard telling.count >= Wish.fewestWords, !isName else { return nil }
    return seen.utterance.text(of: kept)
  }

  private func isAtEdge(_ place: Range<Int>) -> Bool {
    isAtEnd(place) || (0..<place.lowerBound).allSatisfy(isFiller)
  }

  private func isAtEnd(_ place: Range<Int>) -> Bool {
    (place.upperBound..<seen.utterance.tokens.count).allSatisfy(isFiller)
  }

  private func isFiller(_ place: Int) -> Bool { seen.utterance.flags[place].contains(.filler) }

  /// Whether a rule that is more than the wish itself tells that something is wanted of the last answer.
  private func isAboutLastAnswer(beside place: Range<Int>) -> Bool {
    knowledge.intents.contains { intent in
      guard intent.has(.pointsBack), let rule = seen.rules.rule(of: intent), rule.isTold else { return false }
      return !rule.match.matched.allSatisfy(place.contains)
    }
  }
}
