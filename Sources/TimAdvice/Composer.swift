internal import TimKnowledge
internal import TimUnderstanding

/// Turns an interpretation into an answer, from the knowledge alone.
struct Composer: Sendable {
  let knowledge: KnowledgeBase
  let conversation: Conversation
  let isOneShot: Bool

  var voice: Voice { Voice(knowledge: knowledge, turn: conversation.frame.turn) }

  /// The answer, the outcome it amounts to, and the reflective questions that it starts, if any.
  func compose(_ it: Interpretation) -> (Answer, Outcome, CareerQuiz?) {
    var quiz: CareerQuiz?
    var outcome = it.outcome
    var answer: Answer
    switch it.outcome {
    case .smalltalk: answer = smallTalk(it)
    case .clarify: answer = clarification(it)
    case .noAnswer: answer = refusal(it)
    case .answer:
      (answer, quiz) = answered(it)
      if answer.sections.isEmpty, answer.lead.isEmpty {
        outcome = .noAnswer
        answer = refusal(it)
      } else if lacksItem(it) {
        outcome = .noAnswer
      }
    }
    if outcome == .answer { addCourtesies(it, &answer) }
    return (answer, outcome, quiz)
  }

  private func answered(_ it: Interpretation) -> (Answer, CareerQuiz?) {
    switch it.intent {
    case .requirements: (requirements(it.slots), nil)
    case .resources: (resources(it.slots), nil)
    case .responsibilities:
      (responsibilities(it.slots, asksForDay: it.utterance.mentionsConcept(.daily, knowledge)), nil)
    case .definition: (definition(it.slots), nil)
    case .comparison: (comparison(it.slots), nil)
    case .commonGround: (commonGround(it.slots), nil)
    case .collaboration: (collaboration(it.slots), nil)
    case .careerChoice: careerChoice(it)
    case .progression: (progression(it.slots), nil)
    case .certification: (certification(it.slots), nil)
    case .metrics: (metrics(it.slots), nil)
    case .tools: (tools(it.slots), nil)
    case .listing: (listing(it.utterance), nil)
    case .elaborate: (elaboration(it), nil)
    case .sources: (sources(it), nil)
    case .smalltalk, nil: (Answer(), nil)
    }
  }

  /// A greeting is greeted back, thanks are accepted, a mended spelling is said; none of it hides the answer.
  private func addCourtesies(_ it: Interpretation, _ answer: inout Answer) {
    var opening: [String] = []
    if let kind = it.smallTalk {
      let phrase = voice.say("courtesy." + knowledge.smallTalk(kind).kind)
      if !phrase.isEmpty { opening.append(phrase) }
    }
    if !it.utterance.repairs.isEmpty {
      let pairs = it.utterance.repairs.prefix(3).map { voice.say("repair.pair", ["said": $0.said, "read": $0.read]) }
      opening.append(voice.say("repair", ["pairs": voice.list(pairs)]))
    }
    if !opening.isEmpty { answer.lead = (opening + [answer.lead]).joined(separator: " ") }
    answer.closing = [inheritedNote(it), answer.closing].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// What was taken over from the conversation is said, so that it can be undone.
  private func inheritedNote(_ it: Interpretation) -> String {
    var parts: [String] = []
    if it.origins.roles == .inherited, it.intent == .requirements || it.intent == .resources {
      parts += it.slots.roles.map { voice.name(.role, $0) }
    }
    if it.origins.competencies == .inherited { parts += it.slots.competencies.map { voice.name(.competency, $0) } }
    if it.origins.levels == .inherited { parts += it.slots.levels.map { voice.name(.level, $0) } }
    return parts.isEmpty ? "" : voice.say("inherited", ["what": voice.list(parts)])
  }

  // MARK: - Names

  func roleNames(_ roles: [Int]) -> String { voice.list(roles.map { voice.name(.role, $0) }) }
  func competencyNames(_ all: [Int]) -> String { voice.list(all.map { voice.name(.competency, $0) }) }
  func levelNames(_ levels: [Int]) -> String { voice.list(levels.map { voice.name(.level, $0) }) }
  func facetNames(_ facets: [Facet]) -> String { voice.list(facets.map { voice.say("facet." + $0.id) }) }
}
