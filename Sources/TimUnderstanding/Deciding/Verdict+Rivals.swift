internal import TimKnowledge

/// What else may be meant than what answers.
extension Verdict {
  /// Notes which entries come nearly as near, and whether that leaves open what is meant.
  ///
  /// What is said to an answer shares its words with many entries, so that in a talk more has to speak for one of them than
  /// out of the blue.
  func weighRivals(of reading: Reading, _ result: inout Interpretation) {
    let isPart = reading.intent.isPart
    guard isPart || reading.intent.answer == .entry else { return }
    let isOpen = heard.frame.hasAnswer && reading.confidence < (isPart ? Calibration.certain : Calibration.sureInTalk)
    guard isOpen || !isPart else { return }
    result.rivals = rivals(of: reading, from: isOpen ? Calibration.worthOffering : Calibration.closeRival)
    guard isOpen else { return }
    if !isPart, !heard.takesBack {
      result.nextPart = parts.first { $0.share >= Calibration.partWorthOffering && !isAnother(than: $0) }?.intent
    }
    result.isUnsure = !result.rivals.isEmpty || result.nextPart != nil
  }

  /// The answers that come near to what is asked about something that is named, where no single one is likely enough: rather
  /// the first sentence of each than a no to a question that has no word from elsewhere.
  func offered(_ start: Interpretation) -> Interpretation? {
    let isNamed = heard.utterance.mentions.contains { mention in
      mention.isName && (mention.has(.term) || mention.has(.competency))
    }
    let near = foundEntries.filter { $0.coverage >= Verdict.leastShared }
    guard isNamed, foreign == 0, near.count > 1, let intent = interpreter.entryIntent, let scores,
      scores.outside < Verdict.mostlyOutside
    else { return nil }
    var result = start
    result.confidence = Calibration.confidence(entryEvidence(near[0]))
    guard result.confidence >= Calibration.worthOffering else { return nil }
    result.outcome = .answer
    result.intent = intent
    result.slots = slots(for: near[0].entry)
    result.rivals = near.dropFirst().map(\.entry)
    result.isUnsure = true
    return result
  }

  /// The entries that are at least a share as likely as what answers, or as the likeliest beside it, the likeliest first.
  private func rivals(of reading: Reading, from share: Double) -> [Int] {
    let others = entryReadings.sorted { $0.confidence > $1.confidence }
      .filter { $0.slots.entries != reading.slots.entries && $0.slots.entries.first != heard.frame.lastEntry }
    guard let most = reading.intent.isPart ? others.first?.confidence : reading.confidence else { return [] }
    return others.filter { $0.confidence >= most * share }.compactMap(\.slots.entries.first)
  }
}
