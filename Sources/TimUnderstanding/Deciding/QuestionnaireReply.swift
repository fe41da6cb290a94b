/// What somebody says to a statement that asks for a yes or a no, or to the asking itself.
package enum QuestionnaireReply: Hashable, Sendable {
  case yes, partly, notYet
  case skip, back, stop
  /// Goes on with questions that were left.
  case takeUp
  /// Asks what the question is good for.
  case why
}

extension Interpreter {
  /// The words for each reply; where two are said, the first in this order counts.
  private static let questionnaireCues: [(Cue, QuestionnaireReply)] = [
    (.takeUp, .takeUp), (.stop, .stop), (.whyAsked, .why), (.skip, .skip), (.stepBack, .back), (.notYet, .notYet),
    (.soSo, .partly), (.no, .notYet), (.yes, .yes),
  ]

  /// A longer utterance, or one that names something, is a reply only if it begins with one.
  private static let longestReply = 6
  /// So many words may stand before a reply that reasons follow: "budgets no, people yes".
  private static let wordsBefore = 2

  /// What an utterance replies to a statement, or does with the asking; nothing where it says anything else.
  ///
  /// "So no. Go on with the questions" does both, and so does "So-so. What is it so far?".
  package func questionnaireReplies(_ utterance: Utterance) -> [QuestionnaireReply] {
    let cues = cues(of: utterance)
    if questionnaireReply(utterance, cues) == .stop {
      return [replyBeforeStop(utterance, cues), .stop].compactMap(\.self)
    }
    guard cues.places(of: .takeUp).contains(where: { $0.count > 1 && closesSentence($0, in: utterance) }) else {
      return [questionnaireReply(utterance, cues)].compactMap(\.self)
    }
    let replies = utterance.sentences.lazy.compactMap { openingReply(utterance, cues, from: $0.lowerBound) }
    return [.takeUp] + [replies.first { $0 != .takeUp }].compactMap(\.self)
  }

  /// The reply that closes a sentence before the one in which the asking is stopped.
  private func replyBeforeStop(_ utterance: Utterance, _ cues: Cues) -> QuestionnaireReply? {
    guard let stop = cues.places(of: .stop).map(\.lowerBound).max() else { return nil }
    return replies(in: utterance, cues).last { place, reply in
      reply != .stop && utterance.sentence(of: place.lowerBound) < utterance.sentence(of: stop)
        && closesSentence(place, in: utterance)
    }?.reply
  }

  private func closesSentence(_ place: Range<Int>, in utterance: Utterance) -> Bool {
    (place.upperBound..<utterance.tokens.count).prefix { utterance.follows($0) }.allSatisfy(utterance.isSmall)
  }

  private func questionnaireReply(_ utterance: Utterance, _ cues: Cues) -> QuestionnaireReply? {
    if asksSomethingElse(utterance, cues) { return nil }
    guard utterance.tokens.count <= Interpreter.longestReply, utterance.mentions.allSatisfy({ !$0.isName }) else {
      return openingReply(utterance, cues)
    }
    return Interpreter.questionnaireCues.first { cues.says($0.0) }?.1
  }

  /// Whether the asking is stopped for something else, which the last sentence says by itself.
  private func asksSomethingElse(_ utterance: Utterance, _ cues: Cues) -> Bool {
    guard utterance.sentences.count > 1, let last = utterance.sentences.last, let stop = cues.places(of: .stop).first,
      stop.upperBound <= last.lowerBound
    else { return false }
    return last.count { !utterance.isSmall($0) } >= Verdict.wordsOfItsOwn
  }

  /// The reply with which an utterance begins, or one of its sentences, that says more than that; or else the one that its
  /// last sentence is.
  ///
  /// Who names a role, corrects or asks wants something else; a role may be named behind a reply that a mark closes.
  private func openingReply(_ utterance: Utterance, _ cues: Cues, from start: Int = 0) -> QuestionnaireReply? {
    if cues.places(of: .stop).contains(where: { $0.count > 1 || isLastSentence($0, of: utterance) }) { return .stop }
    if cues.says(.whyAsked) { return .why }
    guard !cues.says(.correction), !utterance.text.contains("?") else { return nil }
    let said = replies(in: utterance, cues)
    let opening = said.filter { isSetOff($0.place, from: start, in: utterance) }
    if utterance.mentions.contains(where: \.isRole) {
      let isClosed = !cues.says(.tell) && opening.contains { $0.place.lowerBound == start }
      guard isClosed else { return nil }
    }
    let first = opening.min { $0.place.lowerBound < $1.place.lowerBound }
    // "Yes with the team here, but not yet with the other one" is neither.
    if first?.reply == .yes, said.contains(where: { $0.reply == .notYet && $0.place.count > 1 }) { return .partly }
    return (first ?? said.first { isLastPiece($0.place, of: utterance) })?.reply
  }

  private func replies(in utterance: Utterance, _ cues: Cues) -> [(place: Range<Int>, reply: QuestionnaireReply)] {
    Interpreter.questionnaireCues.flatMap { cue, reply in cues.places(of: cue).map { (place: $0, reply: reply) } }
  }

  /// Whether the last of several pieces between marks says nothing else: "dates I can handle, but I do not love them, so-so".
  private func isLastPiece(_ place: Range<Int>, of utterance: Utterance) -> Bool {
    let start = utterance.tokens.indices.last { !utterance.follows($0) } ?? 0
    return start > 0 && place.lowerBound >= start
      && (start..<utterance.tokens.count).allSatisfy { place.contains($0) || utterance.isSmall($0) }
  }

  /// Whether the last of several sentences says nothing else, as the "stop" after "partly, but I have no time for all" does.
  private func isLastSentence(_ place: Range<Int>, of utterance: Utterance) -> Bool {
    guard let last = utterance.sentences.last, last.contains(place.lowerBound) else { return false }
    return utterance.sentences.count > 1 && last.allSatisfy { place.contains($0) || utterance.isSmall($0) }
  }

  /// Whether a phrase stands near the beginning, with a mark or the end behind it; what opens may have a word between, as
  /// "yes people, contracts would bore me" does.
  private func isSetOff(_ place: Range<Int>, from start: Int, in utterance: Utterance) -> Bool {
    func isEnd(_ end: Int) -> Bool { end >= utterance.tokens.count || !utterance.follows(end) }
    return (start...start + Interpreter.wordsBefore).contains(place.lowerBound)
      && (isEnd(place.upperBound) || place.lowerBound == start && isEnd(place.upperBound + 1))
  }
}
