internal import TimKnowledge
internal import TimLanguage
internal import TimUnderstanding

/// Small talk, questions back, and honest refusals.
extension Composer {
  func smallTalk(_ it: Interpretation) -> Answer {
    var answer = Answer()
    let replies = it.smallTalk.map { knowledge.smallTalk($0).replies } ?? []
    if it.startsOver {
      answer.lead = voice.say("start-over")
    } else if replies.isEmpty {
      answer.lead = voice.say("small-talk")
    } else {
      answer.lead = replies[conversation.frame.turn % replies.count]
    }
    return answer
  }

  func clarification(_ it: Interpretation) -> Answer {
    var answer = Answer()
    if let name = it.ambiguous {
      answer.lead = voice.say("clarify.name", ["name": name])
      answer.choices = it.choices.map { choice in choice.entity.map { knowledge.name(of: $0) } ?? "" }
    } else if !it.choices.isEmpty {
      answer.lead = voice.say("clarify.intent")
      answer.choices = it.choices.map { choice in
        voice.say("choice." + choice.intent.id, ["subject": subject(of: choice.slots)])
      }
    } else {
      answer.lead = voice.say("clarify.subject." + (it.intent?.id ?? ""))
      if answer.lead.isEmpty { answer.lead = voice.say("clarify.subject") }
      answer.suggestions = it.intent.map { exampleQuestions($0, count: 3) } ?? []
    }
    return answer
  }

  /// The things that were named, in a row.
  private func subject(of slots: Slots) -> String {
    let named = [Entity.Kind.role, .competency].flatMap { kind in slots[kind].map { voice.name(kind, $0) } }
    return voice.list(named.isEmpty ? slots.terms.map { voice.name(.term, $0) } : named)
  }

  // MARK: - Refusals

  func refusal(_ it: Interpretation) -> Answer {
    var answer = Answer()
    let isRepeated = conversation.frame.misses > 0
    answer.lead = reason(it.refusal, isRepeated: isRepeated)
    answer.suggestions = nearestQuestions(it)
    if !answer.suggestions.isEmpty {
      answer.closing = voice.say(isRepeated ? "refusal.closing-again" : "refusal.closing")
    }
    return answer
  }

  private func reason(_ refusal: Refusal?, isRepeated: Bool) -> String {
    switch refusal {
    case .limit(let kind): knowledge.smallTalk(kind).replies.first ?? ""
    case .empty: voice.say("refusal.empty")
    case .nothingBefore: voice.say("refusal.nothing-before")
    case .nothingWritten: voice.say("refusal.nothing-written")
    case .noSuchItem(let number): voice.say("no-such-item", ["number": "\(number)"])
    case .mostlyUnknown(let words) where !words.isEmpty:
      voice.say("refusal.unknown", ["words": voice.list(words.map { "“\($0)”" })])
    default: voice.say(isRepeated ? "refusal.again" : "refusal.outside")
    }
  }

  private static let questionsOffered = 3

  /// Three questions that Tim can answer: about what was named, then those that share the person's words, then those that go
  /// on from what was spoken of, then the usual ones.
  private func nearestQuestions(_ it: Interpretation) -> [String] {
    let sharing = it.nearEntries.prefix(2).map { knowledge.name(of: Entity(.entry, $0)) }
    let goingOn = conversation.lastTopic.map { followUps($0.slots, $0.intent) } ?? []
    let all = aboutMentions(it.utterance) + sharing + goingOn + voice.all("refusal.questions") + voice.all("starters")
    return Array(all.inOrder.lazy.filter(isNew).prefix(Composer.questionsOffered))
  }

  private func aboutMentions(_ utterance: Utterance) -> [String] {
    let named = utterance.mentions.prefix(3).flatMap { mention in
      mention.readings.prefix(1).flatMap { reading -> [String] in
        guard case .entity(let kind) = reading.kind else { return [] }
        return voice.all("ask." + kind.word, ["name": knowledge.name(of: Entity(kind, reading.index))])
      }
    }
    return Array(named.prefix(2))
  }

  /// A passage is added to an answer only if it has at least this share of the words, weighed by how rare they are.
  static let leastShared = 0.4
  /// It has at least so many of them: one or two are chance ("why does everyone hate SAFe" is about no meeting that is hated).
  static let fewestShared = 3

  private func exampleQuestions(_ intent: IntentSchema, count: Int) -> [String] {
    Array(
      (0..<knowledge.exampleCount).lazy.map { knowledge.example($0) }
        .filter { $0.intent == intent.number && $0.text.hasSuffix("?") }.prefix(count).map(\.text))
  }

  // MARK: - Going on

  func followUps(_ slots: Slots, _ answer: AnswerKind) -> [String] {
    knowledge.intent(answeredBy: answer).map { followUps(slots, $0) } ?? []
  }

  /// Questions that go on from an answer.
  func followUps(_ slots: Slots, _ intent: IntentSchema) -> [String] {
    var names: [String: String] = [:]
    if let role = slots.roles.first { names["role"] = voice.name(.role, role) }
    if slots.roles.count > 1 { names["other"] = voice.name(.role, slots.roles[1]) }
    if let competency = slots.competencies.first { names["competency"] = voice.name(.competency, competency) }
    if let term = slots.terms.first {
      names["term"] = voice.name(.term, term)
      names["related"] = knowledge.term(term).seeAlso.first
    }
    let usual = slots.has(.role) || slots.has(.competency) ? knowledge.voice("follow-up") : []
    let looksCloser = conversation.said.spokeBefore(of: slots)
    var questions: [String] = []
    for template in knowledge.voice("follow-up." + intent.id) + usual where questions.count < Composer.followUpsShown {
      guard Composer.slots(of: template).isSubset(of: names.keys) else { continue }
      let question = Voice.fill(template, names)
      // Understanding a question costs as much as a turn, so it comes last.
      if isNew(question), !questions.contains(question), !(looksCloser && wasAnswered(question)) {
        questions.append(question)
      }
    }
    return questions
  }

  static let followUpsShown = 2

  /// Whether a question was neither offered nor asked in this conversation.
  func isNew(_ question: String) -> Bool { !conversation.said.asksAgain(question) }

  /// Whether a question asks, in whatever words, for what was answered in this conversation.
  private func wasAnswered(_ question: String) -> Bool {
    conversation.said.answers(interpreter.interpret(question, in: Frame()))
  }

  private static func slots(of template: String) -> Set<String> {
    Set(
      template.split(separator: "{").dropFirst().map { part in
        let name = part.prefix { $0 != "}" }
        return name.lowercased().hasPrefix("a ") ? String(name.dropFirst(2)) : String(name)
      })
  }
}
