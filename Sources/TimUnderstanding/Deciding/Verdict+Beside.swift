internal import TimKnowledge
internal import TimLanguage

/// What stands beside the words of a rule, as a question by itself: "make me a checklist for *a talk with the CEO*".
extension Verdict {
  enum Beside {
    /// Nothing but names and small words.
    case nothing
    /// A question with an answer of its own.
    case entry(Int)
    /// The written answer that was given last, and nothing else that the talk was about.
    case last
    /// What was answered in the talk so far, the last answer first.
    case talk([Int])
    /// Something that nothing is written about.
    case unknown
  }

  /// What is wanted of an intent that can be made of a written answer, if its rule was said and no competency was named.
  func beside(_ reading: Reading) -> Beside {
    guard reading.intent.takes.contains(.entry), let rule = reading.rule, reading.isTold else { return .nothing }
    let left = heard.utterance.tokens.indices.filter { place in
      !rule.match.matched.contains(place) && !heard.rules.courtesies.contains(place)
    }
    let isNamed = heard.said.slots.has(.competency) && !heard.said.isCompetencyDescribed
    let telling = left.filter { !heard.utterance.isSmall($0) && !heard.roleWords.contains($0) }
    // A pronoun stands for the last answer, and a role by itself is what the work is for.
    if heard.goingOn.pointsBack {
      return heard.said.slots.isEmpty && heard.frame.lastEntry != nil ? .last : .nothing
    }
    if telling.isEmpty { return heard.said.slots.isEmpty ? talk(or: .nothing) : .nothing }
    guard heard.roleWords.isEmpty || telling.count >= Verdict.wordsBesideRole else { return .nothing }
    let question = left.map { heard.utterance.tokens[$0].word }.joined(separator: " ")
    // "A go-live checklist" is asked for in both ways: by what is left, and by what an entry is called.
    let besides = interpreter.verdict(question, in: heard.frame)
    let asked = [besides.entryReadings.first, entryReadings.first]
    // Where nothing is named, all that was talked about is likelier meant than an answer that is only near.
    let isAnything = answeredInTalk.count > 1 && heard.said.slots.isEmpty
    let least = isAnything || isNamed ? Calibration.likely : Calibration.answering
    let entry = asked.compactMap(\.self).first { $0.confidence >= least }?.slots.entries.first
    if let entry { return .entry(entry) }
    if isNamed { return .nothing }
    // Feeding penguins was not talked about.
    let isOutside = (besides.scores?.outside ?? 1) >= Verdict.mostlyOutside
    return isOutside ? .unknown : talk(or: .unknown)
  }

  /// All that was answered so far, if that is more than one thing.
  private func talk(or other: Beside) -> Beside {
    answeredInTalk.count > 1 ? .talk(answeredInTalk) : other
  }

  /// The written answers of the talk so far that were not turned down, the last one first.
  private var answeredInTalk: [Int] {
    let refused = heard.takesBack ? heard.frame.lastEntry : nil
    return heard.frame.writtenAnswers.filter { $0 != refused }
  }

  private static let wordsBesideRole = 2

  /// Whether a sentence opens by asking for a piece of work, made of a written answer or for a role, so that nothing else is
  /// wanted, whatever is said of its use: "make me a checklist for …", but not "my boss makes me keep a checklist".
  func opensWithWork(_ reading: Reading, _ rule: FittingRule) -> Bool {
    let start = rule.match.range.lowerBound
    let sentence = heard.utterance.sentenceRange(of: start)
    let isOfSomething = reading.intent.takes.contains(.entry) || reading.slots.has(.role)
    return reading.intent.has(.isMadeOnRequest) && isOfSomething
      && sentence.map { isAsked($0.lowerBound..<start) } == true
  }

  /// Whether what stands before a request leaves it one: "please", and not "before I".
  private func isAsked(_ opening: Range<Int>) -> Bool {
    heard.utterance.isSmall(opening) && !heard.cues.places(of: .clause).contains { $0.overlaps(opening) }
  }
}
