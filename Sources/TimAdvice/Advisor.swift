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
    var interpretation = interpreter.interpret(utterance, in: conversation.frame)
    if interpretation.startsOver { conversation = Conversation() }
    if interpretation.startsOver, interpretation.outcome != .answer, interpretation.outcome != .clarify {
      interpretation = Interpretation(utterance: interpretation.utterance)
      interpretation.outcome = .smalltalk
      interpretation.intent = .smalltalk
      interpretation.confidence = 0.95
      interpretation.startsOver = true
    }
    let composer = Composer(knowledge: knowledge, conversation: conversation, isOneShot: isOneShot)
    let (answer, outcome, quiz) = composer.compose(interpretation)
    interpretation.outcome = outcome
    remember(interpretation, answer, quiz, &conversation)
    return Turn(interpretation: interpretation, answer: answer)
  }

  private func remember(
    _ it: Interpretation, _ answer: Answer, _ quiz: CareerQuiz?, _ conversation: inout Conversation
  ) {
    conversation.frame.turn += 1
    conversation.frame.choices = it.outcome == .clarify ? it.choices : []
    conversation.frame.misses = it.outcome == .noAnswer ? conversation.frame.misses + 1 : 0
    conversation.quiz = quiz
    let isOpenTopic =
      it.choices.isEmpty && conversation.frame.topic == nil || !it.slots.roles.isEmpty && it.ambiguous == nil
    if it.outcome == .clarify, isOpenTopic, let intent = it.intent {
      // "About what?" is answered by a name alone, so what was asked is kept.
      conversation.frame.take(Topic(intent: intent, slots: it.slots))
    }
    if case .limit = it.refusal, it.origins.roles == .said {
      // "What does an RTE earn?" gets no answer, and yet "what do they do?" is about the RTE.
      var slots = Slots()
      slots.roles = it.slots.roles
      conversation.frame.take(Topic(intent: .responsibilities, slots: slots))
    }
    guard it.outcome == .answer, let intent = it.intent else { return }
    conversation.frame.lastItem = intent == .elaborate || intent == .sources ? it.item : nil
    if intent != .elaborate, intent != .sources {
      let topic = Topic(intent: intent, slots: carried(it.slots, intent, conversation.frame.topic))
      if it.isAside {
        conversation.frame.aside = it.slots
        if conversation.frame.topic == nil, intent != .listing { conversation.frame.take(topic) }
      } else {
        conversation.frame.take(topic)
      }
      conversation.lastTopic = topic
    }
    if intent != .sources, intent != .elaborate { conversation.lastAnswer = answer }
    conversation.frame.hasAnswer = true
  }

  /// The slots of a turn, with what its intent does not speak of kept for later turns, as long as the roles stay.
  private func carried(_ slots: Slots, _ intent: IntentID, _ old: Topic?) -> Slots {
    guard let old, slots.roles == old.slots.roles, !slots.roles.isEmpty else { return slots }
    var slots = slots
    if slots.levels.isEmpty, intent != .requirements { slots.levels = old.slots.levels }
    if slots.competencies.isEmpty, intent != .requirements, intent != .definition {
      slots.competencies = old.slots.competencies
    }
    return slots
  }

  private func continueQuiz(_ utterance: String, _ conversation: inout Conversation) -> Turn? {
    guard var quiz = conversation.quiz else { return nil }
    let read = interpreter.read(utterance)
    guard let reply = interpreter.quizReply(read) else {
      conversation.quiz = nil
      return nil
    }
    quiz.replies.append(reply)
    let composer = Composer(knowledge: knowledge, conversation: conversation, isOneShot: false)
    var interpretation = Interpretation(utterance: read)
    interpretation.outcome = .answer
    interpretation.intent = .careerChoice
    interpretation.slots.roles = quiz.roles
    interpretation.origins.roles = .inherited
    interpretation.confidence = 0.95
    let answer = composer.quizStep(quiz)
    conversation.quiz = quiz.isComplete ? nil : quiz
    conversation.frame.turn += 1
    conversation.frame.misses = 0
    conversation.lastAnswer = answer
    return Turn(interpretation: interpretation, answer: answer)
  }
}
