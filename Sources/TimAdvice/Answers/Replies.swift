internal import TimKnowledge
internal import TimLanguage
internal import TimUnderstanding

/// Small talk, questions back, and honest refusals.
extension Composer {
  func smallTalk(_ it: Interpretation) -> Answer {
    var answer = Answer()
    if it.startsOver {
      answer.lead = voice.say("start-over")
      return answer
    }
    guard let kind = it.smallTalk else {
      answer.lead = voice.say("small-talk")
      return answer
    }
    let replies = knowledge.smallTalk(kind).replies
    if !replies.isEmpty { answer.lead = replies[conversation.frame.turn % replies.count] }
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
        voice.say("choice." + choice.intent.rawValue, ["subject": subject(of: choice.slots)])
      }
    } else {
      answer.lead = voice.say("clarify.subject." + (it.intent?.rawValue ?? ""))
      if answer.lead.isEmpty { answer.lead = voice.say("clarify.subject") }
      answer.suggestions = exampleQuestions(it.intent, count: 3)
    }
    return answer
  }

  /// The things that were named, in a row.
  private func subject(of slots: Slots) -> String {
    let roles = slots.roles.map { voice.name(.role, $0) }
    let competencies = slots.competencies.map { voice.name(.competency, $0) }
    let terms = roles.isEmpty && competencies.isEmpty ? slots.terms.map { voice.name(.term, $0) } : []
    return voice.list(roles + competencies + terms)
  }

  func refusal(_ it: Interpretation) -> Answer {
    var answer = Answer()
    let isRepeated = conversation.frame.misses > 0
    switch it.refusal {
    case .limit(let kind): answer.lead = knowledge.smallTalk(kind).replies.first ?? ""
    case .empty: answer.lead = voice.say("refusal.empty")
    case .nothingBefore: answer.lead = voice.say("refusal.nothing-before")
    case .noSuchItem(let number): answer.lead = voice.say("no-such-item", ["number": "\(number)"])
    case .mostlyUnknown(let words) where !words.isEmpty:
      answer.lead = voice.say("refusal.unknown", ["words": voice.list(words.map { "“\($0)”" })])
    default: answer.lead = voice.say(isRepeated ? "refusal.again" : "refusal.outside")
    }
    answer.suggestions = nearestQuestions(it.utterance)
    answer.closing =
      answer.suggestions.isEmpty ? "" : voice.say(isRepeated ? "refusal.closing-again" : "refusal.closing")
    return answer
  }

  /// Three questions that Tim can answer: about what was named, then like what was said, then the usual ones.
  private func nearestQuestions(_ utterance: ReadUtterance) -> [String] {
    var questions = questionsAboutMentions(utterance)
    let said = Set(
      zip(utterance.words, utterance.flags).filter { $0 >= 0 && $1.isDisjoint(with: .small) }.map(\.0))
    if questions.count < 3, !said.isEmpty { questions += likeExamples(said) }
    var seen: Set<String> = []
    return Array((questions + voice.all("refusal.questions")).filter { seen.insert($0).inserted }.prefix(3))
  }

  private func questionsAboutMentions(_ utterance: ReadUtterance) -> [String] {
    var questions: [String] = []
    for mention in utterance.mentions.prefix(3) {
      for reading in mention.readings {
        guard case .entity(let kind) = reading.kind else { continue }
        let name = knowledge.name(of: Entity(kind, reading.index))
        switch kind {
        case .role: questions += voice.all("ask.role", ["name": name])
        case .competency: questions += voice.all("ask.competency", ["name": name])
        case .term: questions += voice.all("ask.term", ["name": name])
        case .level, .facet, .resource: break
        }
      }
    }
    return Array(questions.prefix(3))
  }

  /// The two examples that share most of their words with what was said, by the numbers of the words.
  private func likeExamples(_ said: Set<Int>) -> [String] {
    let scored = (0..<knowledge.exampleCount).compactMap { number -> (score: Double, number: Int)? in
      let (intent, words) = knowledge.exampleWords(number)
      let shared = words.count { said.contains($0) }
      guard shared > 0, standsAlone(intent) else { return nil }
      return (Double(shared) / Double(words.count), number)
    }
    let questions = scored.sorted { ($1.score, $0.number) < ($0.score, $1.number) }.lazy
      .map { knowledge.example($0.number).text }.filter { $0.hasSuffix("?") }
    return Array(questions.prefix(2))
  }

  /// Whether a question can be answered without an answer before it.
  private func standsAlone(_ intent: Int) -> Bool {
    let id = IntentID(rawValue: knowledge.intentID(intent))
    return id == .listing || id?.isAboutSubject ?? false
  }

  private func exampleQuestions(_ intent: IntentID?, count: Int) -> [String] {
    guard let intent, let wanted = knowledge.intentIDs.firstIndex(of: intent.rawValue) else { return [] }
    return (0..<knowledge.exampleCount).lazy.map { knowledge.example($0) }
      .filter { $0.intent == wanted && $0.text.hasSuffix("?") }.prefix(count).map(\.text)
  }

  /// Questions that go on from an answer.
  func followUps(_ slots: Slots, _ intent: IntentID) -> [String] {
    var names: [String: String] = [:]
    if let role = slots.roles.first { names["role"] = voice.name(.role, role) }
    if slots.roles.count > 1 { names["other"] = voice.name(.role, slots.roles[1]) }
    if let competency = slots.competencies.first { names["competency"] = voice.name(.competency, competency) }
    if let term = slots.terms.first {
      names["term"] = voice.name(.term, term)
      names["related"] = knowledge.term(term).seeAlso.first
    }
    let templates = knowledge.voice("follow-up." + intent.rawValue)
    return templates.filter { Composer.slots(of: $0).isSubset(of: names.keys) }.prefix(2).map { Voice.fill($0, names) }
  }

  private static func slots(of template: String) -> Set<String> {
    Set(
      template.split(separator: "{").dropFirst().map { part in
        let name = part.prefix { $0 != "}" }
        return name.lowercased().hasPrefix("a ") ? String(name.dropFirst(2)) : String(name)
      })
  }
}
