internal import TimKnowledge
internal import TimUnderstanding

/// Turns an interpretation into an answer, from the knowledge alone.
struct Composer: Sendable {
  let knowledge: KnowledgeBase
  let interpreter: Interpreter
  let conversation: Conversation
  let isOneShot: Bool
  /// Whether it only has to be seen that there is an answer; such a one offers nothing itself.
  var isTrial = false

  var voice: Voice { Voice(knowledge: knowledge, turn: conversation.frame.turn) }

  func compose(_ it: Interpretation) -> Reply {
    switch it.outcome {
    case .smalltalk: return Reply(answer: smallTalk(it), outcome: .smalltalk)
    case .clarify: return Reply(answer: clarification(it), outcome: .clarify, refusal: it.refusal)
    case .noAnswer: return Reply(answer: refusal(it), outcome: .noAnswer, refusal: it.refusal)
    case .answer: break
    }
    var quiz: CareerQuiz?
    var assessment: Assessment?
    guard let draft = draft(it, &quiz, &assessment), var answer = draft.answer else {
      var it = it
      it.refusal = missing(it)
      return Reply(answer: refusal(it), outcome: .noAnswer, refusal: it.refusal)
    }
    date(&answer)
    let matter = answer
    addCourtesies(it, &answer)
    return Reply(
      answer: answer, matter: matter, outcome: .answer, quiz: quiz, assessment: assessment, assumed: assumed(it))
  }

  /// The level that an answer took where nobody said one.
  private func assumed(_ it: Interpretation) -> Slots {
    guard it.intent?.answer == .cells, it.slots.has(.competency),
      let level = levels(it.slots, inMind: it.passages).assumed
    else { return Slots() }
    return Slots(.level, [level], .assumed)
  }

  /// Why a question that was understood has no answer.
  private func missing(_ it: Interpretation) -> Refusal {
    if it.intent?.has(.pointsBack) == true, let number = it.item, conversation.lastAnswer?.item(number) == nil {
      return .noSuchItem(number)
    }
    return .nothingWritten
  }

  private func draft(_ it: Interpretation, _ quiz: inout CareerQuiz?, _ assessment: inout Assessment?) -> Draft? {
    guard let intent = it.intent else { return nil }
    let slots = it.slots
    switch intent.answer {
    case .cells: return notNeeded(it) ?? cells(slots, inMind: it.passages) ?? need(slots)
    case .lists(let headings):
      return lists(slots, intent, headings, first: it.rule.map(knowledge.patternList) ?? "") ?? levelItself(slots)
    case .summary: return levelItself(slots) ?? summary(slots)
    case .comparison: return comparison(slots)
    case .commonGround: return commonGround(slots)
    case .partnership: return partnership(slots)
    case .choice: return choice(it, &quiz) ?? (slots.has(.role) ? nil : profile(slots))
    case .steps: return steps(slots)
    case .resources: return resources(it)
    case .catalogue: return catalogue(it)
    case .more: return more(it)
    case .less: return less(it)
    case .sources: return sources(it)
    case .smallTalk: return nil
    case .entry: return entry(it)
    case .parts(let headings): return parts(headings, it)
    case .passages: return passages(it.passages, areNamed: it.namesPassage)
    case .profile(let parts): return notNeeded(it) ?? whole(parts, it) ?? profile(slots)
    case .work(let work, let parts): return self.work(work, parts, it, &assessment)
    }
  }

  /// What a competency is or shows at a level is what that level asks for.
  private func levelItself(_ slots: Slots) -> Draft? {
    slots.has(.competency) && slots.has(.level) ? cells(slots) ?? need(slots) : nil
  }

  /// A greeting is greeted back, thanks are accepted, a mended spelling is said; none of it hides the answer.
  private func addCourtesies(_ it: Interpretation, _ answer: inout Answer) {
    var opening: [String] = []
    if let kind = it.smallTalk { opening.append(voice.say("courtesy." + knowledge.smallTalk(kind).kind)) }
    if !it.utterance.repairs.isEmpty {
      let pairs = it.utterance.repairs.prefix(3).map { voice.say("repair.pair", ["said": $0.said, "read": $0.read]) }
      opening.append(voice.say("repair", ["pairs": voice.list(pairs)]))
    }
    answer.lead = (opening + [nearNote(it), answer.lead]).filter { !$0.isEmpty }.joined(separator: " ")
    answer.closing = [judgementNote(it, answer), inheritedNote(it), assumedNote(it), answer.closing, waitingNote]
      .filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Items of which none has a source are Tim's own judgement, and say so.
  private func judgementNote(_ it: Interpretation, _ answer: Answer) -> String {
    guard it.intent?.answer.quotesItems == true, answer.sources.isEmpty,
      answer.items.contains(where: { !$0.text.isEmpty })
    else { return "" }
    return voice.say("judgement")
  }

  /// Questions that are left for something else are still there.
  private var waitingNote: String {
    let isLeft = conversation.quiz?.isOpen == true || conversation.assessment?.isOpen == true
    return isLeft ? voice.say("quiz.waiting") : ""
  }

  /// What was taken over from the conversation is said, so that it can be undone.
  private func inheritedNote(_ it: Interpretation) -> String {
    let kinds = [Entity.Kind.role, .competency, .level].filter { it.slots.origin(of: $0) == .inherited }
    let names = kinds.flatMap { kind in it.slots[kind].map { voice.name(kind, $0) } }
    return names.isEmpty ? "" : voice.say("inherited", ["what": voice.list(names)])
  }

  /// So is a competency that nobody named.
  private func assumedNote(_ it: Interpretation) -> String {
    guard it.slots.origin(of: .competency) == .assumed else { return "" }
    return voice.say("assumed.competency", ["competency": names(.competency, it.slots.competencies)])
  }

  /// Says the month in which each item was so that is about a thing that changes; once where all of them are of one month.
  private func date(_ answer: inout Answer) {
    let months = Set(answer.items.map { $0.dating?.asOf })
    if answer.items.count > 1, let only = months.only, let month = only.map(month) {
      let said = voice.say("as-of.all", ["month": month])
      if !said.isEmpty {
        answer.closing = [said, answer.closing].filter { !$0.isEmpty }.joined(separator: " ")
        return
      }
    }
    for section in answer.sections.indices {
      for item in answer.sections[section].items.indices {
        guard let dating = answer.sections[section].items[item].dating else { continue }
        answer.sections[section].items[item].text += " " + voice.say("as-of", ["month": month(dating.asOf)])
      }
    }
  }

  /// “November 2026” for `2026-11`.
  private func month(_ text: String) -> String {
    let names = voice.all("word.months")
    let parts = text.split(separator: "-")
    guard parts.count == 2, let number = Int(parts[1]), names.indices.contains(number - 1) else { return text }
    return names[number - 1] + " " + parts[0]
  }

  // MARK: - Names

  func names(_ kind: Entity.Kind, _ all: [Int]) -> String { voice.list(all.map { voice.name(kind, $0) }) }

  /// The names of the facets as they stand in a sentence.
  func facetNames(_ facets: [Int]) -> String { voice.list(facets.map(facetName)) }

  func facetName(_ facet: Int) -> String {
    let said = voice.say("facet." + knowledge.id(of: Entity(.facet, facet)))
    return said.isEmpty ? voice.name(.facet, facet).lowercased() : said
  }

  /// A role with its article, and anything else by its name.
  func inSentence(_ entity: Entity) -> String {
    let name = knowledge.name(of: entity)
    let isRole = entity.kind == .role || entity.kind == .term && knowledge.isNeighbour(term: entity.index)
    return isRole ? voice.fill("{a role}", ["role": name]) : name
  }

  var allFacets: [Int] { Array(0..<knowledge.count(of: .facet)) }
}
