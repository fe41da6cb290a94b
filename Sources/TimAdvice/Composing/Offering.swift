internal import TimLanguage
internal import TimKnowledge
internal import TimUnderstanding

/// Questions that are offered: with a refusal, after an answer, to begin with. Each gets an answer itself.
extension Composer {
  private static let questionsOffered = 3

  /// Three questions that Tim can answer: what an author offers instead, then about what was named, then those that share the
  /// person's words, then those that go on from what was spoken of, then the usual ones.
  func nearestQuestions(_ it: Interpretation) -> [String] {
    if isTrial { return [] }
    let about = aboutMentions(it.utterance).lazy.filter { isAnswered($0) }.prefix(2)
    let sharing = it.nearEntries.prefix(2).map { knowledge.name(of: Entity(.entry, $0)) }
    let goingOn = conversation.lastTopic.map { followUps($0.slots, $0.intent) } ?? []
    let usual = voice.all("refusal.questions") + voice.all("starters") + firstSubjects
    let all = instead(of: it.refusal) + about + sharing + goingOn + usual
    return Array(all.eachOnce.lazy.filter { isNew($0) && isAnswered($0) }.prefix(Composer.questionsOffered))
  }

  private func instead(of refusal: Refusal?) -> [String] {
    if case .limit(let kind) = refusal { knowledge.smallTalk(kind).instead } else { [] }
  }

  /// The questions to begin with: those that the knowledge names, or else what is asked about what it holds first.
  var starters: [String] {
    let all = voice.all("starters") + firstSubjects
    return Array(all.eachOnce.lazy.filter { getsAnswer($0) }.prefix(Composer.questionsOffered))
  }

  private var firstSubjects: [String] {
    [Entity.Kind.role, .competency].flatMap { kind in
      knowledge.count(of: kind) == 0 ? [] : voice.all("ask." + kind.word, ["name": voice.name(kind, 0)])
    }
  }

  private func aboutMentions(_ utterance: Utterance) -> [String] {
    utterance.mentions.prefix(3).flatMap { mention in
      mention.readings.prefix(1).flatMap { reading -> [String] in
        guard case .entity(let kind) = reading.kind else { return [] }
        return voice.all("ask." + kind.word, ["name": knowledge.name(of: Entity(kind, reading.index))])
      }
    }
  }

  /// Questions of an intent as its author wrote them, of those that are understood as such by this knowledge: an example that
  /// names what it does not hold would ask for something else.
  func exampleQuestions(_ intent: IntentSchema, count: Int) -> [String] {
    let written = (0..<knowledge.exampleCount).lazy.map { knowledge.example($0) }
      .filter { $0.intent == intent.number && $0.text.hasSuffix("?") }.map(\.text)
    return Array(written.filter { isAnswered($0, as: intent) }.prefix(count))
  }

  private func isAnswered(_ question: String, as intent: IntentSchema) -> Bool {
    isAnswered(question)
      && (isTrial || !knowledge.shape.leavesGaps || interpreter.interpret(question, in: Frame()).intent == intent)
  }

  // MARK: - Going on

  func followUps(_ slots: Slots, _ answer: AnswerKind) -> [String] {
    knowledge.intent(answeredBy: answer).map { followUps(slots, $0) } ?? []
  }

  /// Questions that go on from an answer.
  func followUps(_ slots: Slots, _ intent: IntentSchema) -> [String] {
    if isTrial { return [] }
    let named = named(slots)
    let names = Dictionary(uniqueKeysWithValues: named.map { ($0.slot, $0.name) })
    let usual = slots.has(.role) || slots.has(.competency) ? knowledge.voice("follow-up") : []
    var questions: [String] = []
    for template in knowledge.voice("follow-up." + intent.id) + usual where questions.count < Composer.followUpsShown {
      let wanted = Composer.slots(of: template)
      guard wanted.isSubset(of: names.keys) else { continue }
      let question = voice.fill(template, names)
      let subjects = named.filter { wanted.contains($0.slot) }.compactMap(\.entity)
      // Understanding a question costs as much as a turn, so it comes last.
      if isNew(question), !questions.contains(question),
        isAnswered(question, after: Topic(intent: intent, slots: slots)),
        !(conversation.said.spoke(of: subjects) && wasAnswered(question))
      {
        questions.append(question)
      }
    }
    return questions
  }

  /// What a template can name of what was spoken of: by which slot, with which words, and what it is.
  private func named(_ slots: Slots) -> [(slot: String, name: String, entity: Entity?)] {
    let entities =
      zip(["role", "other"], slots.roles).map { ($0, Entity(.role, $1)) }
      + slots.competencies.prefix(1).map { ("competency", Entity(.competency, $0)) }
      + slots.terms.prefix(1).map { ("term", Entity(.term, $0)) }
    let related = slots.terms.prefix(1).compactMap { knowledge.term($0).seeAlso.first }
    return entities.map { ($0, voice.name($1.kind, $1.index), $1) } + related.map { ("related", $0, nil) }
  }

  static let followUpsShown = 2

  /// Whether a question was neither offered nor asked in this conversation.
  func isNew(_ question: String) -> Bool { !conversation.said.asksAgain(question) }

  /// Whether a question gets an answer from this knowledge: where nothing may be left out `tim check` has proved it, elsewhere
  /// it is asked.
  private func isAnswered(_ question: String, after topic: Topic? = nil) -> Bool {
    isTrial || !knowledge.shape.leavesGaps || getsAnswer(question, after: topic)
  }

  /// Whether a question gets an answer, and another than the one after which it is offered.
  private func getsAnswer(_ question: String, after topic: Topic? = nil) -> Bool {
    let it = interpreter.interpret(question, in: Frame())
    if let topic, it.intent?.id == topic.intent.id, it.slots.entities.allSatisfy(topic.slots.holds) { return false }
    var trial = Composer(
      knowledge: knowledge, interpreter: interpreter, conversation: Conversation(), isOneShot: true)
    trial.isTrial = true
    return trial.compose(it).outcome == .answer
  }

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
