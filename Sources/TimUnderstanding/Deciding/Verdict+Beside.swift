internal import TimKnowledge
internal import TimLanguage

/// What stands beside the words of a rule, as a question by itself: "make me a checklist for *a talk with the CEO*".
extension Verdict {
  enum Beside {
    /// Nothing but names and small words.
    case nothing
    /// A question with an answer of its own.
    case entry(Int)
    /// Something that nothing is written about.
    case unknown
  }

  /// What is wanted of an intent that can be made of a written answer, if its rule was said and no competency was named.
  func beside(_ reading: Reading) -> Beside {
    guard reading.intent.takes.contains(.entry), let rule = reading.rule, reading.isTold,
      !heard.said.slots.has(.competency) || heard.said.isCompetencyDescribed
    else { return .nothing }
    let left = heard.utterance.tokens.indices.filter { place in
      !rule.match.matched.contains(place) && !heard.rules.courtesies.contains(place)
    }
    let telling = left.filter { !heard.utterance.isSmall($0) && !heard.roleWords.contains($0) }
    // A role by itself is what the work is for, and a pronoun stands for the last answer.
    guard !telling.isEmpty, heard.roleWords.isEmpty || telling.count >= Verdict.wordsBesideRole,
      !heard.goingOn.pointsBack
    else { return .nothing }
    let question = left.map { heard.utterance.tokens[$0].word }.joined(separator: " ")
    // "A go-live checklist" is asked for in both ways: by what is left, and by what an entry is called.
    let asked = [interpreter.verdict(question, in: heard.frame).entryReadings.first, entryReadings.first]
    let entry = asked.compactMap(\.self).first { $0.confidence >= Calibration.answering }?.slots.entries.first
    return entry.map(Beside.entry) ?? .unknown
  }

  private static let wordsBesideRole = 2

  /// Whether a sentence opens by asking for something that can be made of a written answer, so that the answer by itself is
  /// not what is wanted: "make me a checklist for …", but not "my boss makes me keep a checklist".
  func isWorkOnEntry(_ reading: Reading, _ rule: FittingRule) -> Bool {
    let start = rule.match.range.lowerBound
    let sentence = heard.utterance.sentenceRange(of: start)
    return reading.intent.takes.contains(.entry)
      && sentence.map { heard.utterance.isSmall($0.lowerBound..<start) } == true
  }
}
