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
    let reply = composer.compose(it)
    it.outcome = reply.outcome
    it.refusal = reply.refusal
    let answer = isOneShot ? reply.answer : composer.withoutRepeating(reply.answer, it)
    conversation.remember(it, reply)
    return Turn(interpretation: it, answer: answer)
  }

  private func composer(_ conversation: Conversation, isOneShot: Bool) -> Composer {
    Composer(knowledge: knowledge, interpreter: interpreter, conversation: conversation, isOneShot: isOneShot)
  }

  /// The next step of the reflective questions, if the utterance replies to the last one; anything else is understood as
  /// ever.
  private func continueQuiz(_ utterance: String, _ conversation: inout Conversation) -> Turn? {
    guard var quiz = conversation.quiz else { return nil }
    let read = interpreter.read(utterance)
    guard let reply = interpreter.quizReply(read), let intent = knowledge.intent(answeredBy: .choice) else {
      conversation.quiz = nil
      return nil
    }
    quiz.replies.append(reply)
    var it = interpreter.replying(read, intent, to: conversation.frame)
    it.slots = Slots(.role, quiz.roles, .inherited)
    let answer = composer(conversation, isOneShot: false).quizStep(quiz).answer ?? Answer()
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
    guard let reply = interpreter.questionnaireReply(read), assessment.isOpen || reply == .takeUp else { return nil }
    assessment.take(reply)
    let composer = composer(conversation, isOneShot: false)
    let draft = reply == .stop ? composer.pause(assessment) : composer.step(assessment)
    let answer = draft.answer ?? Answer()
    var it = interpreter.replying(read, intent, to: conversation.frame)
    it.slots = assessment.slots
    conversation.assessment = assessment.isComplete ? nil : assessment
    conversation.remember(step: answer)
    return Turn(interpretation: it, answer: answer)
  }
}
