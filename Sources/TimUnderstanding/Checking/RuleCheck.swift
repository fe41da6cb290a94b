package import TimKnowledge

/// Proves the rules by using them: every example is asked from a cold start, every pattern is said.
package struct RuleCheck {
  /// By how much an example's pattern has to be more telling than any rival's: less than a single word without
  /// meaning of its own would make the outcome a matter of the order of files.
  static let margin = 0.5

  let interpreter: Interpreter
  private let handbook: Handbook

  package init(_ knowledge: KnowledgeBase, _ handbook: Handbook) {
    interpreter = Interpreter(knowledge)
    self.handbook = handbook
  }

  package func findings() -> [Finding] {
    conceptsAskedFor() + intents() + examples() + reachability()
  }

  /// The concepts that Swift asks for by name.
  private func conceptsAskedFor() -> [Finding] {
    let names = Set(handbook.concepts.map(\.name))
    let file = handbook.concepts.first?.location.file ?? ""
    return ConceptName.allCases.map(\.rawValue).filter { !names.contains($0) }.map {
      Finding(.missingConcept(name: $0), at: SourceLocation(file: file, line: 1))
    }
  }

  private func intents() -> [Finding] {
    let known = IntentID.allCases.map(\.rawValue)
    let files = Dictionary(
      handbook.phrasings.compactMap { phrasing in phrasing.intent.map { ($0, phrasing.location) } },
      uniquingKeysWith: { first, _ in first })
    let named = handbook.intents.map { ($0.id, $0.location) } + files.sorted { $0.value < $1.value }
    return named.filter { !known.contains($0.0) }.map { id, location in
      Finding(.unknownIntent(id: id, nearest: Nearest.name(to: id, among: known)), at: location)
    }
  }

  private func reachability() -> [Finding] {
    let phrases = Dictionary(
      handbook.concepts.map { ($0.name, $0.phrases.map(\.text)) }, uniquingKeysWith: { first, _ in first })
    return ReachabilityCheck(interpreter, phrases: phrases).findings()
  }

  // MARK: - Examples

  private func examples() -> [Finding] {
    let all = handbook.intents.flatMap { intent in intent.examples.map { (intent, $0) } }
    return Parallel.map(all, jobs: 2) { intent, example in finding(example, of: intent) }.compactMap(\.self)
  }

  private func finding(_ example: Example, of intent: Intent) -> Finding? {
    let result = interpreter.interpret(example.text)
    guard let winner = result.intent else {
      if pointsBack(example, to: intent) { return nil }
      return Finding(
        .exampleUnanswered(example: example.text, outcome: result.outcome.rawValue), at: example.location)
    }
    let rule = result.rule.map { interpreter.knowledge.patternSource($0).location }
    guard winner.rawValue == intent.id else {
      return Finding(
        .exampleLost(example: example.text, intent: intent.id, winner: winner.rawValue), at: example.location,
        other: rule)
    }
    guard isNarrow(result), let rival = rival(of: winner, in: example.text) else { return nil }
    return Finding(
      .exampleNarrow(example: example.text, intent: intent.id, rival: rival.intent.rawValue), at: example.location,
      other: interpreter.knowledge.patternSource(rival.pattern.number).location)
  }

  /// Whether an example goes on from something said before, so that a cold start shows its intent and has no answer.
  private func pointsBack(_ example: Example, to intent: Intent) -> Bool {
    let utterance = interpreter.read(example.text)
    guard interpreter.ranker.findings(utterance).ranked.first?.intent.rawValue == intent.id else { return false }
    return intent.id == IntentID.elaborate.rawValue || intent.id == IntentID.sources.rawValue
      || utterance.says(.pronoun, interpreter.lexicon) || utterance.says(.same, interpreter.lexicon)
      || utterance.says(.pair, interpreter.lexicon)
  }

  /// Whether the runner-up is near enough to the winner to look closer.
  private func isNarrow(_ result: Interpretation) -> Bool {
    result.runnerUp.map { $0.confidence > result.confidence * 0.9 } ?? false
  }

  /// The intent that an example would as well be taken for.
  private func rival(of winner: IntentID, in example: String) -> RankedIntent? {
    let ranked = interpreter.ranker.findings(interpreter.read(example)).ranked
    guard let best = ranked.first, best.intent == winner, ranked.count > 1,
      ranked[1].score > best.score - RuleCheck.margin
    else { return nil }
    return ranked[1]
  }
}
