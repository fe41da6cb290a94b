internal import TimKnowledge
internal import TimLanguage

/// What is said next after a written answer, as a reading beside the others.
extension Verdict {
  /// The likeliest way in which something is asked for that was written to be said next, if any of it was.
  ///
  /// It is as likely as the words make any of it among all that is said after a written answer; a sure sign adds what it
  /// adds everywhere.
  var partReading: Reading? {
    // Who says that the last answer was not what he asked wants nothing more of it.
    guard var best = parts.first, !heard.takesBack, !isToldAnew(before: best) else { return nil }
    let signs = best.weight - Exponential.logarithm(best.share)
    let share = parts.reduce(0) { $0 + $1.share }
    let odds = Exponential.logarithm(share) - Exponential.logarithm(1 - share)
    if signs >= Calibration.whole {
      best.confidence = Calibration.certain
      return best
    }
    best.confidence = min(Calibration.asWritten, Exponential.chance(odds + signs))
    let least = best.isTold ? Calibration.part : Calibration.partByLikeness
    return isAnother(than: best) || best.confidence < least ? nil : best
  }

  /// What was written to be said next, where the words lead to the answer that was just given: whoever says them reacts to it,
  /// and knows it already.
  ///
  /// "They say that they have no time for it" has the words of the question once more.
  func part(insteadOf reading: Reading) -> Reading? {
    guard reading.intent.answer == .entry, let entry = reading.slots.entries.first, entry == heard.frame.lastEntry,
      reading.confidence < Calibration.verbatim, !heard.takesBack, !heard.cues.says(anyOf: [.same, .back]),
      var part = parts.first, part.share >= Calibration.partWorthOffering
    else { return nil }
    part.confidence = reading.confidence
    return part
  }

  /// Whether something new is told before it is asked what to say, for which another answer was written.
  private func isToldAnew(before part: Reading) -> Bool {
    guard let found = foundEntries.first, found.entry != heard.frame.lastEntry,
      Calibration.confidence(entryEvidence(found)) >= Calibration.answering
    else { return false }
    let asking = part.rule?.match.range.lowerBound ?? heard.utterance.tokens.count - 1
    let told = heard.utterance.sentences.filter { !$0.contains(asking) }
    return told.joined().count { !heard.utterance.isSmall($0) } >= Verdict.wordsOfItsOwn
  }

  /// Whether the words lead to another entry more plainly than to what was written to be said next.
  func isAnother(than part: Reading) -> Bool {
    let isSure = part.isTold && part.rule?.pattern.tier == .sure
    return part.isTold ? isEntryPlain && !isSure : isEntryPlain || isEntryNear
  }

  /// Whether the words are nearly all those of one entry and of no other, so that whoever says them asks for it, even in
  /// the middle of a talk.
  private var isEntryPlain: Bool { isEntry(from: Calibration.plainCoverage) }

  /// Whether so many of the words are those of another entry than the last that what is only like a wish for more of that
  /// one is most likely a new question.
  private var isEntryNear: Bool {
    foundEntries.first?.entry != heard.frame.lastEntry && isEntry(from: Calibration.nearCoverage)
  }

  private func isEntry(from coverage: Double) -> Bool {
    foundEntries.first.map { $0.share >= Calibration.plainShare && $0.coverage >= coverage } ?? false
  }

  /// How likely the words ask for none of it, and so for another answer.
  var shareBesideParts: Double { 1 - (partReading?.confidence ?? 0) }
}
