internal import TimKnowledge
internal import TimLanguage

/// How sure a reading is, and on what grounds.
extension Interpreter {
  func explainedTokens(_ reading: Reading) -> Set<Int> {
    var explained = reading.filled.used
    if let winner = reading.winner { explained.formUnion(winner.match.matched) }
    explained.formUnion(reading.findings.courtesies)
    explained.formUnion(reading.findings.excluded)
    if reading.changesTopic { explained.formUnion(reading.utterance.concepts.flatMap { Array($0.range) }) }
    if !reading.filled.ambiguities.isEmpty {
      for mention in reading.utterance.mentions where mention.ambiguity != nil { explained.formUnion(mention.range) }
    }
    return explained
  }

  /// How sure a reading is: how firm its rule is, how much its words name, and how much of the whole it explains.
  func confidence(_ reading: Reading, _ coverage: Coverage) -> Double {
    guard reading.intent != nil else { return 0 }
    if let grounds = reading.grounds {
      return grounds.confidence(
        coverage, isThin: isThin(reading, coverage), isGoingOn: reading.frame.topic != nil)
    }
    // Asked which role suits them, people tell of themselves in words that no handbook has.
    if reading.intent == .careerChoice, reading.inheritsIntent { return 0.6 }
    let named = evidence(reading)
    let rule: Double =
      if let winner = reading.winner {
        [0.45, 0.8, 0.95][winner.pattern.tier.rawValue]
      } else if reading.inheritsIntent {
        0.75
      } else {
        0.4
      }
    var needed = named >= 2 ? 0.3 : named >= 1 ? 0.55 : named >= 0.4 ? 0.65 : 0.8
    if reading.inheritsIntent { needed = min(needed, 0.5) }
    let fit = min(1, coverage.share / needed)
    let bonus = min(0.2, named * 0.08) + (coverage.share - 0.5) * 0.2
    let doubt = coverage.share < 0.75 && isThin(reading, coverage) ? 0.85 : 1
    let confidence = max(0, min(0.99, (rule + bonus) * fit * fit * doubt))
    return reading.winner?.intent == .careerChoice ? max(confidence, Interpreter.careerFloor) : confidence
  }

  /// Whether the reading hangs on one short word, which most likely is somebody else's (*sprint*, *scrum*), or only says
  /// what a role is although more was said of it.
  private func isThin(_ reading: Reading, _ coverage: Coverage) -> Bool {
    // Which roles there are is asked without naming one.
    if reading.intent == .listing, coverage.share >= 0.4, namesKind(reading.utterance) { return false }
    let isDefinition = reading.intent == .definition
    let isGuess = reading.winner == nil && isDefinition
    if reading.isSubjectGuessed, reading.slots.roles.isEmpty { return true }
    return reading.utterance.mentions.allSatisfy { mention in
      mention.range.count == 1 && !mention.has(.role)
        && (isDefinition || mention.indices(of: .competency, namesOnly: true).isEmpty)
        || mention.has(.role) && isGuess || isDefinition && !mention.isName
    }
  }

  private func namesKind(_ utterance: ReadUtterance) -> Bool {
    [ConceptName.roleWord, .competencyWord, .levelWord, .termWord].contains { utterance.says($0, lexicon) }
  }

  /// How many things the utterance itself names; context lends slots, never evidence.
  private func evidence(_ reading: Reading) -> Double {
    // Questions about Tim, his last answer or the asker name nothing of the field: their wording is the evidence.
    var named = reading.winner.map { $0.intent.slots.isEmpty || $0.intent == .careerChoice } == true ? 1.0 : 0
    for mention in reading.utterance.mentions where reading.findings.excluded.isDisjoint(with: mention.range) {
      if mention.ambiguity != nil, reading.filled.ambiguities.isEmpty { continue }
      if mention.has(.role) || mention.ambiguity != nil || mention.has(.term) {
        named += mention.isName ? 1 : 0.5
      } else if mention.has(.competency) {
        named += mention.isName ? 1 : mention.range.count > 1 ? 0.6 : 0.4
      } else if mention.has(.facet) || mention.has(.level) {
        named += 0.5
      }
    }
    return named
  }

  func runnerUp(_ reading: Reading, winner: Double) -> (intent: IntentID, confidence: Double)? {
    if let grounds = reading.grounds {
      return reading.rivalIntent.map { ($0, winner * grounds.rivalry) }
    }
    guard let best = reading.findings.ranked.first,
      let second = reading.findings.ranked.first(where: { $0.intent != reading.intent })
    else { return nil }
    return (second.intent, winner * min(0.99, second.score / max(best.score, 0.001)))
  }
}
