package import TimKnowledge
internal import TimLanguage

/// Proves the rules by using them: every example is asked, mostly from a cold start, and every pattern is said.
package struct RuleCheck {
  /// A rival this near to the winner might win as well.
  private static let narrow = 0.95

  let interpreter: Interpreter
  private let handbook: Handbook
  private let own: Set<String>

  /// `own` are the files of a folder that lies over what is built in.
  package init(_ knowledge: KnowledgeBase, _ handbook: Handbook, own: Set<String> = []) {
    interpreter = Interpreter(knowledge)
    self.handbook = handbook
    self.own = own
  }

  package func findings() -> [Finding] {
    conceptsAskedFor() + intents() + examples() + reachability() + offers()
      + EntryCheck(interpreter: interpreter, entries: handbook.entries, own: own).findings()
  }

  /// The concepts that Swift asks for by name.
  private func conceptsAskedFor() -> [Finding] {
    let names = Set(handbook.concepts.map(\.name))
    let file = handbook.concepts.first?.location.file ?? ""
    return Cue.allCases.map(\.name).filter { !names.contains($0) }.map {
      Finding(.missingConcept(name: $0), at: SourceLocation(file: file, line: 1))
    }
  }

  /// Phrasings in a file that is named after no intent.
  private func intents() -> [Finding] {
    let known = handbook.intents.map(\.id)
    let files = Dictionary(
      handbook.phrasings.compactMap { phrasing in phrasing.intent.map { ($0, phrasing.location) } },
      uniquingKeysWith: { first, _ in first })
    return files.sorted { $0.value < $1.value }.filter { !known.contains($0.key) }.map { id, location in
      Finding(.unknownIntent(id: id, nearest: Nearest.name(to: id, among: known)), at: location)
    }
  }

  /// Questions that are offered instead of what lies beyond Tim's field, and that he does not answer.
  private func offers() -> [Finding] {
    handbook.smallTalk.filter { own.contains($0.location.file) }.flatMap { talk in
      talk.instead.compactMap { question in
        let outcome = interpreter.interpret(question).outcome
        guard outcome == .noAnswer else { return nil }
        return Finding(.exampleUnanswered(example: question, outcome: outcome.rawValue), at: talk.location)
      }
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
    let result = interpreter.interpret(example.text, in: frame(for: intent.schema))
    guard let winner = result.intent else {
      if pointsBack(example, to: intent) { return nil }
      return Finding(
        .exampleUnanswered(example: example.text, outcome: result.outcome.rawValue), at: example.location)
    }
    let rule = result.rule.map { interpreter.knowledge.patternSource($0).location }
    guard winner.id == intent.id else {
      if intent.schema.has(.givesWay), result.slots.has(.entry) { return nil }
      return Finding(
        .exampleLost(example: example.text, intent: intent.id, winner: winner.id), at: example.location, other: rule)
    }
    // No entry comes past what is certain, however near it is.
    guard let rival = result.runnerUp, rival.confidence > result.confidence * RuleCheck.narrow,
      result.confidence < Calibration.certain || rival.confidence >= Calibration.certain
    else { return nil }
    return Finding(
      .exampleNarrow(example: example.text, intent: intent.id, rival: rival.intent.id), at: example.location,
      other: rival.rule.map { interpreter.knowledge.patternSource($0.pattern.number).location })
  }

  /// Where an example of an intent is asked: a part of a written answer is asked for right after one that has it.
  private func frame(for intent: IntentSchema) -> Frame {
    var frame = Frame()
    let knowledge = interpreter.knowledge
    guard intent.isPart, let entryIntent = interpreter.entryIntent,
      let entry = (0..<knowledge.count(of: .entry)).first(where: { entry in
        knowledge.parts(ofEntry: entry).contains { intent.answer.parts.contains($0.heading) }
      })
    else { return frame }
    let topic = Topic(intent: entryIntent, slots: Slots(.entry, [entry]))
    frame.hasAnswer = true
    frame.take(topic)
    frame.remember(answered: topic)
    return frame
  }

  /// Whether an example goes on from something said before, so that a cold start shows its intent and has no answer.
  private func pointsBack(_ example: Example, to intent: Intent) -> Bool {
    let seen = interpreter.perception.perceive(example.text)
    return intent.schema.has(.pointsBack) || seen.cues.says(anyOf: [.pronoun, .same, .pair])
  }
}
