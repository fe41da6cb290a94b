internal import TimKnowledge
internal import TimLanguage

/// Small talk, and what Tim does not keep.
extension Verdict {
  func isLimit(_ rule: FittingRule) -> Bool { knowledge.isLimit(rule.pattern) }

  /// A question about something that Tim does not keep, unless a firmer rule or an entry is beside it.
  func limit(_ best: Reading?, _ result: Interpretation) -> Int? {
    guard let rule = heard.rules.smallTalk.first(where: isLimit) else { return nil }
    if let winner = best?.rule, winner.score >= rule.score { return nil }
    // What an author's sign says without a word left over is a limit, unless the very question was written.
    let least = heard.isWhole(rule) ? Calibration.verbatim : Calibration.likely
    if let entry = result.readings.first(where: { $0.slots.has(.entry) }), entry.confidence >= least {
      return nil
    }
    return rule.pattern.smallTalk
  }

  func smallTalk(_ start: Interpretation) -> Interpretation {
    var result = start
    result.outcome = .smalltalk
    result.intent = interpreter.smallTalkIntent
    result.confidence = Calibration.settled
    result.rule = (questionToTim ?? heard.rules.smallTalk.first)?.pattern.number
    return result
  }

  func isOnlySmallTalk(_ best: Reading?) -> Bool {
    if questionToTim != nil { return true }
    let names = !heard.said.slots.isEmpty || !heard.said.ambiguities.isEmpty
    if let scores, let talk = interpreter.smallTalkIntent, !names, best?.rule == nil,
      scores.share(of: talk) > Calibration.smallTalk
    {
      return true
    }
    guard let talk = heard.rules.smallTalk.first(where: { !isLimit($0) }) else { return false }
    let isWhole = Coverage(heard.utterance, explained: Set(talk.match.matched), isWhole: true).unexplained.isEmpty
    if talk.pattern.tier == .sure, isWhole, best?.rule?.pattern.tier != .sure { return true }
    if let rule = best?.rule, rule.isTold || rule.score > talk.score { return false }
    let isAll = Coverage(heard.utterance, explained: heard.rules.courtesies, isWhole: true).share >= 0.6
    if talk.pattern.tier == .sure, isAll { return true }
    if let scores, scores.outside >= 0.5 || asks(scores, best) { return !names && isAll }
    return isAll
  }

  /// The small talk by which the last sentence asks Tim about himself, with hardly a word of meaning left over.
  var questionToTim: FittingRule? {
    guard let last = heard.utterance.sentences.last, heard.rules.toTim.contains(where: { isAll($0, of: last) }) else {
      return nil
    }
    return heard.rules.smallTalk.first { rule in
      isAll(rule.match.range, of: last) && rule.pattern.smallTalk.map { knowledge.smallTalk($0).sort } == .toTim
    }
  }

  private func isAll(_ talk: Range<Int>, of sentence: Range<Int>) -> Bool {
    sentence.overlaps(talk)
      && sentence.count { !talk.contains($0) && !heard.utterance.isSmall($0) } <= Verdict.mostBesideTalk
  }

  private static let mostBesideTalk = 1

  /// Whether a question stands beside the small talk: "Thank you. And which books would you recommend?"
  private func asks(_ scores: TextScores, _ best: Reading?) -> Bool {
    guard let best else { return false }
    return scores.share(of: best.intent) > 0.5 && (!heard.said.slots.isEmpty || heard.frame.topic != nil)
  }
}

extension KnowledgeBase {
  /// Whether a pattern tells a question for something that Tim does not keep.
  func isLimit(_ pattern: CompiledPattern) -> Bool { pattern.smallTalk.map { smallTalk($0).sort == .limit } ?? false }
}
