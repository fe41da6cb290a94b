internal import TimKnowledge
internal import TimLanguage

/// An intent with the best pattern that speaks for it.
struct RankedIntent: Sendable {
  let intent: IntentID
  let pattern: CompiledPattern
  let match: PatternMatch
  let score: Double
  /// Whether the wording stands right after a "not", and so says what is not asked.
  let isNegated: Bool
}

/// Everything that patterns find in an utterance.
struct PatternFindings: Sendable {
  /// The best match of each intent, best first.
  var ranked: [RankedIntent] = []
  /// Small talk and limits, each kind once, best first.
  var smallTalk: [RankedIntent] = []
  /// Tokens that any pattern of small talk accounts for.
  var courtesies: Set<Int> = []
  /// Tokens that speak of somebody or something else.
  var excluded: Set<Int> = []
}

/// Finds the patterns that match an utterance and ranks their intents.
///
/// Only patterns whose anchor is in the utterance are tried, so the cost does not grow with the number of patterns.
/// Order: the firmer tier, then the more telling match, then the later sentence, then the order of the files.
struct IntentRanker {
  let knowledge: KnowledgeBase
  let intents: [IntentID?]
  let lexicon: ConceptLexicon

  func findings(_ utterance: ReadUtterance) -> PatternFindings {
    var matcher = PatternMatcher(utterance)
    var found = PatternFindings()
    var best: [IntentID: RankedIntent] = [:]
    var talk: [Int: RankedIntent] = [:]
    let negated = negatedStarts(utterance)
    for number in candidates(utterance) {
      let pattern = knowledge.pattern(number)
      guard let match = matcher.match(pattern.program) else { continue }
      guard pattern.intent < intents.count, let intent = intents[pattern.intent] else {
        found.excluded.formUnion(match.matched)
        continue
      }
      let ranked = RankedIntent(
        intent: intent, pattern: pattern, match: match, score: score(pattern, match, utterance, negated),
        isNegated: negated.contains(match.range.lowerBound))
      if let kind = pattern.smallTalk {
        found.courtesies.formUnion(match.matched)
        if ranked.score > talk[kind]?.score ?? -1 { talk[kind] = ranked }
      } else if ranked.score > best[intent]?.score ?? -1 {
        best[intent] = ranked
      }
    }
    found.ranked = IntentRanker.sorted(best.values).filter { found.excluded.isDisjoint(with: $0.match.matched) }
    found.smallTalk = IntentRanker.sorted(talk.values)
    return found
  }

  private static func sorted(_ ranked: some Sequence<RankedIntent>) -> [RankedIntent] {
    ranked.sorted { ($1.score, $0.pattern.number) < ($0.score, $1.pattern.number) }
  }

  /// The numbers of all patterns that have an anchor in the utterance, in order.
  private func candidates(_ utterance: ReadUtterance) -> [Int] {
    var anchors: Set<PatternProgram.Anchor> = []
    for word in utterance.words where word >= 0 { anchors.insert(.word(word)) }
    for mention in utterance.concepts { for reading in mention.readings { anchors.insert(.concept(reading.index)) } }
    for slot in Pattern.Slot.allCases where utterance.mentions.contains(where: { $0.fits(slot) }) {
      anchors.insert(.slot(slot))
    }
    var numbers: Set<Int> = []
    for anchor in anchors { numbers.formUnion(knowledge.patterns(anchoredAt: anchor)) }
    return numbers.sorted()
  }

  private func score(
    _ pattern: CompiledPattern, _ match: PatternMatch, _ utterance: ReadUtterance, _ negated: Set<Int>
  ) -> Double {
    let tier = Double(pattern.tier.rawValue) * 8
    let sentence = Double(utterance.tokens[match.range.lowerBound].sentence)
    let gaps = Double(match.range.count - match.matched.count)
    // A wording right after "not" says what is not asked.
    let penalty = negated.contains(match.range.lowerBound) ? 20.0 : 0
    return max(0, tier + match.weight + min(sentence, 6) * 0.3 - gaps * 0.1 - penalty)
  }

  /// The places where a negation would govern what starts there.
  private func negatedStarts(_ utterance: ReadUtterance) -> Set<Int> {
    var starts: Set<Int> = []
    // "Everything except knowledge" is a wish and no refusal.
    let wishes = utterance.places(of: .everything, lexicon)
    for place in utterance.places(of: .not, lexicon) where !wishes.contains(where: { $0.overlaps(place) }) {
      var position = place.upperBound
      starts.insert(position)
      while position < utterance.tokens.count, !utterance.flags[position].isDisjoint(with: .small) {
        position += 1
        starts.insert(position)
      }
    }
    return starts
  }
}
