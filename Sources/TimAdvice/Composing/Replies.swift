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

  /// A passage is added to an answer only if it has at least this share of the words, weighed by how rare they are.
  static let leastShared = 0.4
  /// It has at least so many of them: one or two are chance ("why does everyone hate SAFe" is about no meeting that is hated).
  static let fewestShared = 3
}
