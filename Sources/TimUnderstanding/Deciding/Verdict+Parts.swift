internal import TimKnowledge
internal import TimLanguage

/// What is said next after a written answer, as a reading beside the others.
extension Verdict {
  /// The likeliest way in which something is asked for that was written to be said next, if any of it was.
  ///
  /// It is as likely as its words make it among all that is said after a written answer; a sure sign adds what it adds
  /// everywhere.
  var partReading: Reading? {
    guard var best = parts.first else { return nil }
    let signs = best.weight - Exponential.logarithm(best.share)
    let odds = Exponential.logarithm(best.share) - Exponential.logarithm(1 - best.share)
    let most = signs >= Calibration.whole ? Calibration.certain : Calibration.asWritten
    best.confidence = min(most, Exponential.chance(odds + signs))
    return best
  }

  /// How likely the words ask for none of it, and so for another answer.
  var shareBesideParts: Double { 1 - (partReading?.confidence ?? 0) }
}
