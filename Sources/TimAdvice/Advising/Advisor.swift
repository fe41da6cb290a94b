package import TimKnowledge
package import TimUnderstanding

/// Tim himself: `(conversation, utterance) → (conversation, reply)`, a pure function of both and of the knowledge.
package struct Advisor: Sendable {
  package let knowledge: KnowledgeBase
  package let interpreter: Interpreter

  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    interpreter = Interpreter(knowledge)
  }

  /// The questions to begin with that this knowledge answers.
  package var starters: [String] { composer(Conversation(), isOneShot: true).starters }

  /// Replies to one question outside any conversation.
  package func answer(_ utterance: String) -> Turn {
    var conversation = Conversation()
    return reply(to: utterance, in: &conversation, isOneShot: true)
  }

  /// Replies to the next utterance of a conversation; a one-shot reply never asks questions one by one.
  package func reply(to utterance: String, in conversation: inout Conversation, isOneShot: Bool = false) -> Turn {
    if let turn = continueQuiz(utterance, &conversation) { return turn }
    if let turn = continueAssessment(utterance, &conversation) { return turn }
    var it = interpreter.interpret(utterance, in: conversation.frame)
    if it.startsOver { conversation = Conversation() }
    if it.startsOver, it.outcome != .answer, it.outcome != .clarify { it = interpreter.startingOver(it) }
    let composer = composer(conversation, isOneShot: isOneShot)
    var reply = composer.compose(it)
    if let pointed = pointed(it, reply, conversation) {
      it = pointed
      reply = composer.compose(it)
    }
    it.outcome = reply.outcome
    it.refusal = reply.refusal
    var answer = isOneShot ? reply.answer : composer.withoutRepeating(reply.answer, it)
    if reply.outcome == .answer { answer = composer.withinMeasure(answer, it, reply) }
    conversation.remember(it, reply)
    // More about one item leaves the others as they were shown.
    if reply.outcome == .answer, it.intent?.answer != .more {
      conversation.isCut = it.intent?.answer == .less || answer.items != reply.answer.items
    }
    return Turn(interpretation: it, answer: answer)
  }

  /// What would get no answer of its own, as a wish about the last answer or a question about the item of which it speaks.
  private func pointed(_ it: Interpretation, _ reply: Reply, _ conversation: Conversation) -> Interpretation? {
    guard let last = conversation.lastAnswer else { return nil }
    let measure = Measure(it.utterance, it.cues)
    let isLess = measure.isWish || measure.isBound && it.unexplained.isEmpty
    switch reply.refusal {
    case .nothingWritten, .mostlyUnknown: break
    case .outsideField where isLess: break
    case nil where it.intent?.answer == .passages: break
    default: return nil
    }
    let number = isLess ? nil : Pointing(last, interpreter).item(it.utterance)
    guard isLess || number != nil, let intent = knowledge.intent(answeredBy: isLess ? .less : .more) else { return nil }
    var pointed = interpreter.replying(it.utterance, intent, to: conversation.frame)
    pointed.item = number
    pointed.confidence = it.confidence
    pointed.readings = it.readings
    pointed.unexplained = it.unexplained
    return pointed
  }

  private func composer(_ conversation: Conversation, isOneShot: Bool) -> Composer {
    Composer(knowledge: knowledge, interpreter: interpreter, conversation: conversation, isOneShot: isOneShot)
  }

  /// The next step of the reflective questions, if the utterance replies to the last one; anything else is understood as
  /// ever.
  private func continueQuiz(_ utterance: String, _ conversation: inout Conversation) -> Turn? {
    guard var quiz = conversation.quiz, let intent = knowledge.intent(answeredBy: .choice) else { return nil }
    let read = interpreter.read(utterance)
    let replies = interpreter.questionnaireReplies(read)
    guard let reply = replies.last, quiz.isOpen || replies.contains(.takeUp) else { return nil }
    for reply in replies { quiz.take(reply) }
    var it = interpreter.replying(read, intent, to: conversation.frame)
    it.slots = Slots(.role, quiz.roles, .inherited)
    let composer = composer(conversation, isOneShot: false)
    let draft = reply == .stop ? composer.left(quiz) : composer.quizStep(quiz, isExplained: reply == .why)
    let answer = draft.answer ?? Answer()
    conversation.quiz = quiz.isComplete ? nil : quiz
    conversation.remember(step: answer)
    return Turn(interpretation: it, answer: answer)
  }

  /// The next step of an assessment, where the utterance replies to its last statement or takes it up again.
  private func continueAssessment(_ utterance: String, _ conversation: inout Conversation) -> Turn? {
    guard var assessment = conversation.assessment, let intent = knowledge.intent(askingFor: .assessment) else {
      return nil
    }
    let read = interpreter.read(utterance)
    let replies = interpreter.questionnaireReplies(read)
    guard let reply = replies.last, assessment.isOpen || replies.contains(.takeUp) else { return nil }
    for reply in replies { assessment.take(reply) }
    let composer = composer(conversation, isOneShot: false)
    let draft = reply == .stop ? composer.pause(assessment) : composer.step(assessment, isExplained: reply == .why)
    let answer = draft.answer ?? Answer()
    var it = interpreter.replying(read, intent, to: conversation.frame)
    it.slots = assessment.slots
    conversation.assessment = assessment.isComplete ? nil : assessment
    conversation.remember(step: answer)
    return Turn(interpretation: it, answer: answer)
  }
}
