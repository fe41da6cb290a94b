package import TimKnowledge
internal import TimLanguage

/// A pattern that an utterance fits.
package struct FittingRule: Sendable {
  package let pattern: CompiledPattern
  package let match: PatternMatch
  /// How telling the match is; among rules of one intent the most telling one counts.
  package let score: Double
  /// Whether the wording stands right after a "not", and so says what is not asked.
  package let isNegated: Bool

  /// Whether it is more than a hint.
  var isTold: Bool { pattern.tier != .hint }
}

/// Everything that patterns find in an utterance.
package struct RuleFindings: Sendable {
  /// The best rule of each intent that has one, best first.
  package var rules: [FittingRule] = []
  /// Small talk and limits, each kind once, best first.
  package var smallTalk: [FittingRule] = []
  /// Tokens that any pattern of small talk accounts for.
  package var courtesies: Set<Int> = []
  /// Where a sure sign of small talk stands, with whatever its gaps pass over.
  package var talk: [Range<Int>] = []
  /// Whether the last answer is said to have been to another question.
  package var isRejection = false
  /// Where Tim is asked about himself.
  package var toTim: [Range<Int>] = []
  /// Tokens that speak of somebody or something else.
  package var excluded: Set<Int> = []

  /// The best rule of an intent.
  package func rule(of intent: IntentSchema) -> FittingRule? { rules.first { $0.pattern.intent == intent.number } }

  /// Whether a rule of more than a hint fits.
  var isTold: Bool { rules.contains(where: \.isTold) }
}

/// Finds the patterns that an utterance fits.
///
/// Only patterns whose anchor is in the utterance are tried, so the cost does not grow with the number of patterns.
/// Order: the firmer tier, then the more telling match, then the later sentence, then the order of the files.
struct RuleFinder: Sendable {
  let knowledge: KnowledgeBase

  /// How much a firmer tier counts, a later sentence, a word that a gap passes over, and a "not" in front.
  private enum Weight {
    static let tier = 8.0
    static let sentence = 0.3
    static let latestSentence = 6
    static let gap = 0.1
    static let negation = 20.0
  }

  func findings(_ utterance: Utterance, _ cues: Cues) -> RuleFindings {
    var matcher = PatternMatcher(utterance, cues)
    var found = RuleFindings()
    var best: [FittingRule?] = Array(repeating: nil, count: knowledge.intentCount)
    var talk: [Int: FittingRule] = [:]
    let negated = negatedStarts(utterance, cues)
    for number in candidates(utterance) {
      let pattern = knowledge.pattern(number)
      guard let match = matcher.match(pattern.program) else { continue }
      guard pattern.intent < best.count else {
        found.excluded.formUnion(match.matched)
        continue
      }
      let isNegated = negated.contains(match.range.lowerBound)
      let rule = FittingRule(
        pattern: pattern, match: match, score: score(pattern, match, utterance, isNegated), isNegated: isNegated)
      if let kind = pattern.smallTalk {
        found.courtesies.formUnion(match.matched)
        if pattern.tier == .sure {
          switch knowledge.smallTalk(kind).sort {
          case .courtesy: found.talk.append(match.range)
          case .rejection:
            found.talk.append(match.range)
            found.isRejection = true
          case .toTim: found.toTim.append(match.range)
          case .limit: break
          }
        }
        if rule.score > talk[kind]?.score ?? -1 { talk[kind] = rule }
      } else if rule.score > best[pattern.intent]?.score ?? -1 {
        best[pattern.intent] = rule
      }
    }
    found.rules = RuleFinder.sorted(best.compactMap(\.self)).filter {
      found.excluded.isDisjoint(with: $0.match.matched)
    }
    found.smallTalk = RuleFinder.sorted(talk.values)
    return found
  }

  private static func sorted(_ rules: some Sequence<FittingRule>) -> [FittingRule] {
    rules.sorted { ($1.score, $0.pattern.number) < ($0.score, $1.pattern.number) }
  }

  /// The numbers of all patterns that have an anchor in the utterance, in order.
  private func candidates(_ utterance: Utterance) -> [Int] {
    var anchors: [Int] = []
    for word in utterance.words where word >= 0 { anchors.append(PatternProgram.Anchor.word(word).packed) }
    for mention in utterance.concepts {
      for reading in mention.readings { anchors.append(PatternProgram.Anchor.concept(reading.index).packed) }
    }
    for (number, slot) in Pattern.Slot.allCases.enumerated()
    where utterance.mentions.contains(where: { $0.fits(slot: number) }) {
      anchors.append(PatternProgram.Anchor.slot(slot).packed)
    }
    var numbers: [Int] = []
    for anchor in anchors.distinct { numbers += knowledge.patterns(anchoredAt: anchor) }
    return numbers.distinct
  }

  private func score(
    _ pattern: CompiledPattern, _ match: PatternMatch, _ utterance: Utterance, _ isNegated: Bool
  ) -> Double {
    let sentence = Double(min(utterance.sentence(of: match.range.lowerBound), Weight.latestSentence))
    let gaps = Double(match.range.count - match.matched.count)
    return max(
      0,
      Double(pattern.tier.rawValue) * Weight.tier + match.weight + sentence * Weight.sentence - gaps * Weight.gap
        - (isNegated ? Weight.negation : 0))
  }

  /// The places where a negation would govern what starts there.
  private func negatedStarts(_ utterance: Utterance, _ cues: Cues) -> Set<Int> {
    guard cues.says(.not) else { return [] }
    var starts: Set<Int> = []
    // "Everything except knowledge" is a wish and no refusal.
    let wishes = cues.places(of: .everything)
    for place in cues.places(of: .not) where !wishes.contains(where: { $0.overlaps(place) }) {
      var position = place.upperBound
      starts.insert(position)
      while position < utterance.tokens.count, utterance.isSmall(position) {
        position += 1
        starts.insert(position)
      }
    }
    return starts
  }
}
