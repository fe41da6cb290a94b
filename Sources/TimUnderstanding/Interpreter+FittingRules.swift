internal import TimKnowledge

extension Interpreter {
  /// The numbers of all patterns whose wording an utterance fits, whether they decided or not; for coverage only,
  /// since it tries every pattern.
  package func fittingRules(_ utterance: ReadUtterance) -> [Int] {
    var matcher = PatternMatcher(utterance)
    return (0..<knowledge.patternCount).filter { matcher.match(knowledge.pattern($0).program) != nil }
  }
}
