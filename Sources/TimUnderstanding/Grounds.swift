internal import TimKnowledge

/// How well founded the choice of an intent is.
///
/// The confidence estimates the chance that the choice is right: a logistic function of a few readable quantities. Its
/// weights were fitted to labelled questions that nothing had been learned from; what a thin reading or a conversation
/// under way count was then set by trial on others.
struct Grounds {
  let intent: IntentID
  /// How much likelier the intent is than that the utterance is nothing for Tim, in natural logarithms.
  let lead: Double
  /// How likely the intent is by itself, in natural logarithms.
  let likelihood: Double
  /// How much likelier the intent is than the next one, in natural logarithms, up to 4.
  let margin: Double
  let tier: IntentPattern.Tier?

  init(_ intent: IntentID, _ scores: IntentScores, weights: [Double], rule: RankedIntent?) {
    self.intent = intent
    let best = Grounds.logarithm(weights[0])
    lead = best - Grounds.logarithm(scores.outside)
    likelihood = best
    margin = min(4, best - Grounds.logarithm(weights.count > 1 ? weights[1] : 0))
    tier = rule?.pattern.tier
  }

  /// By how much a rule that fits makes its intent likelier.
  static func credit(of rule: RankedIntent) -> Double {
    if rule.isNegated { return 0.02 }
    return switch rule.pattern.tier {
    case .sure: 20
    case .usual: 4.5
    case .hint: 1.6
    }
  }

  /// How near the next intent comes, from 0 to 1.
  var rivalry: Double { min(0.99, Exponential.of(-margin)) }

  /// The chance that the choice is right, from 0 to 1.
  ///
  /// Besides itself it goes by how much of what was said the reading accounts for, whether it hangs on one short word
  /// (`isThin`), and whether a conversation in the field is under way (`isGoingOn`).
  func confidence(_ coverage: Coverage, isThin: Bool, isGoingOn: Bool) -> Double {
    // Asked which role suits them, people tell of themselves in words that no handbook has.
    let share = intent == .careerChoice ? max(0.7, coverage.share) : coverage.share
    var sum = -1.2 + 0.17 * min(8, lead) + 0.58 * likelihood + 0.32 * margin + 1.6 * share
    if isThin {
      sum -= coverage.share < 0.5 && !isGoingOn ? 2.4 : coverage.share < 0.6 ? 1.7 : coverage.share < 0.75 ? 1.2 : 0.3
    }
    if isGoingOn { sum += 0.6 }
    if let tier, tier != .hint {
      // A rule counts in the likelihood already, and proves most where it leaves nothing over.
      sum += coverage.share >= 0.95 ? 0.35 : -0.55
    }
    return min(0.99, 1 / (1 + Exponential.of(-sum)))
  }

  /// The natural logarithm of a share, not below one in a million.
  private static func logarithm(_ share: Double) -> Double {
    let floor = max(share, 1e-6)
    return floor >= 1 ? Logarithm.of(floor) : -Logarithm.of(1 / floor)
  }
}
