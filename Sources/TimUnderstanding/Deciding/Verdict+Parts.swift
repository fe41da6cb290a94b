internal import TimKnowledge
internal import TimLanguage

/// What is said next after a written answer, as readings beside the others.
extension Verdict {
  /// The likeliest way in which something is asked for that was written to be said next.
  var partReadings: [Reading] {
    guard var best = parts.first, let next else { return [] }
    best.confidence = Calibration.confidence(evidence(ofPart: best, next))
    if let rule = best.rule, best.isTold, rule.pattern.tier == .sure, heard.isWhole(rule) {
      best.confidence = max(best.confidence, Calibration.certain)
    }
    return [best]
  }

  /// How likely the words ask for none of it, where it is likely enough to be answered.
  var shareBesideParts: Double {
    guard let best = partReadings.first, best.confidence >= Calibration.asking else { return 1 }
    return max(0, 1 - parts.reduce(0) { $0 + $1.share })
  }

  private func evidence(ofPart reading: Reading, _ next: TextScores) -> Evidence {
    let coverage = coverage(of: reading)
    let likelihood = Exponential.logarithm(reading.share)
    var evidence = Evidence()
    evidence.coverage = coverage.share
    evidence.foreign = Double(min(3, coverage.foreign))
    evidence.isInTalk = true
    evidence.isPersonal = reading.intent.has(.isPersonal)
    evidence.likelihood = likelihood
    evidence.lead = min(8, likelihood - Exponential.logarithm(next.outside))
    evidence.margin = max(-4, min(4, likelihood - Exponential.logarithm(1 - reading.share)))
    evidence.written =
      interpreter.entryIntent.map { min(8, likelihood - Exponential.logarithm(next.share(of: $0))) } ?? 8
    evidence.isTold = reading.isTold
    evidence.isToldWhole = reading.isTold && coverage.share >= 0.95
    return evidence
  }
}
