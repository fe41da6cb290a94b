internal import TimAdvice
internal import TimKnowledge
internal import TimTranscripts
internal import TimUnderstanding

/// A question that two versions understand differently.
package struct QuestionChange: Hashable, Sendable {
  package let text: String
  package let file: String
  package let line: Int
  package let old: String
  package let new: String
  /// The rule that decides now, or decided, where one does.
  package let rule: String?
}

/// The questions that both versions are asked: what each has written down, and the conversations of transcripts.
struct AskedQuestions {
  let count: Int
  let changes: [QuestionChange]

  init(_ old: KnowledgeVersion, _ new: KnowledgeVersion) {
    var seen: Set<String> = []
    let questions = (new.questions + old.questions).filter { seen.insert($0.text.lowercased()).inserted }
    let (before, after) = (Advisor(old.knowledge), Advisor(new.knowledge))
    let filter = QuestionFilter(old.knowledge, new.knowledge)
    let single = Parallel.map(questions, jobs: 2) { question -> QuestionChange? in
      // What is said is compared fact by fact; here it is enough to know what a question is taken for.
      let taken: (old: Interpretation, new: Interpretation)
      switch filter.stand(of: question.text) {
      case .alike: return nil
      case .readAlike(let utterance):
        let seen = after.interpreter.perceive(utterance)
        taken = (before.interpreter.interpret(seen), after.interpreter.interpret(seen))
      case .apart:
        taken = (before.interpreter.interpret(question.text), after.interpreter.interpret(question.text))
      }
      return AskedQuestions.change(question.text, at: question.location, taken.old, taken.new, before, after)
    }
    let talks = (new.transcripts ?? []).flatMap(\.talks)
    let spoken = Parallel.map(filter.areEqual ? [] : talks, jobs: 2) { talk -> [QuestionChange] in
      var (one, other) = (Conversation(), Conversation())
      return talk.exchanges.compactMap { exchange in
        let (first, second) = (
          before.reply(to: exchange.utterance, in: &one), after.reply(to: exchange.utterance, in: &other)
        )
        return AskedQuestions.change(
          exchange.utterance, at: exchange.location, first.interpretation, second.interpretation, before, after)
      }
    }
    count = questions.count + talks.reduce(0) { $0 + $1.exchanges.count }
    changes = (spoken.joined() + single.compactMap { $0 }).sorted {
      ($0.file, $0.line, $0.text) < ($1.file, $1.line, $1.text)
    }
  }

  private static func change(
    _ text: String, at place: SourceLocation, _ old: Interpretation, _ new: Interpretation, _ before: Advisor,
    _ after: Advisor
  ) -> QuestionChange? {
    let (was, isNow) = (reading(old, before.knowledge), reading(new, after.knowledge))
    guard was != isNow else { return nil }
    let rule =
      new.rule.map { after.knowledge.patternSource($0).location }
      ?? old.rule.map { before.knowledge.patternSource($0).location }
    return QuestionChange(
      text: text, file: place.file, line: place.line, old: was, new: isNow,
      rule: rule.map { "\($0.file):\($0.line)" })
  }

  /// What a question was taken for, in words that two versions share.
  private static func reading(_ it: Interpretation, _ knowledge: KnowledgeBase) -> String {
    let slots = Entity.Kind.allCases.flatMap { kind in it.slots[kind].map { knowledge.id(of: Entity(kind, $0)) } }
    switch it.outcome {
    case .answer: return ([it.intent?.id ?? "answer"] + slots).joined(separator: " ")
    case .clarify: return "asked back"
    case .noAnswer: return "no answer"
    case .smalltalk: return "small talk"
    }
  }
}
