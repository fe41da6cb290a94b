internal import TimKnowledge
package import TimUnderstanding

/// A conversation as one value: what it remembers, and nothing else.
package struct Conversation: Sendable {
  package internal(set) var frame = Frame()
  /// The last answer, for "tell me more about 4" and for its sources.
  package internal(set) var lastAnswer: Answer?
  package internal(set) var lastTopic: Topic?
  /// Whether only a part of it was shown.
  package internal(set) var isCut = false
  /// The reflective questions under way, if any.
  package internal(set) var quiz: CareerQuiz?
  /// The assessment under way, or the one that was left last.
  package internal(set) var assessment: Assessment?
  /// What was asked, offered and answered so far.
  var said = Said()

  package init() {}

  /// Remembers a step of questions that are asked one by one.
  mutating func remember(step answer: Answer) {
    frame.turn += 1
    frame.misses = 0
    frame.offers = []
    lastAnswer = answer
    said.remember(questions: answer.suggestions)
  }

  /// Remembers a turn.
  mutating func remember(_ it: Interpretation, _ reply: Reply) {
    let answer = reply.answer
    frame.turn += 1
    frame.hear(it.utterance)
    frame.choices = it.outcome == .clarify ? it.choices : []
    frame.misses = it.outcome == .noAnswer ? frame.misses + 1 : 0
    frame.offers = it.outcome == .noAnswer ? Offer.numbered(answer.suggestions) : answer.offers
    frame.asker = it.asker
    if let started = reply.quiz { quiz = started } else { quiz?.isOpen = false }
    if let started = reply.assessment { assessment = started } else { assessment?.isOpen = false }
    said.remember(questions: [it.utterance.said] + answer.suggestions)
    keepQuestion(it)
    keepRefused(it)
    guard it.outcome == .answer, let intent = it.intent else { return }
    said.remember(Topic(intent: intent, slots: it.slots), answer)
    if !intent.has(.pointsBack) { frame.isDoubtful = it.isDoubtful }
    frame.givenParts = intent.has(.pointsBack) ? frame.givenParts.union(answer.sections.map(\.heading)) : []
    if !intent.has(.pointsBack), !it.onlyOffers {
      frame.remember(answered: Topic(intent: intent, slots: it.slots), to: it.utterance.text)
    }
    frame.hasAnswer = true
    frame.lastItem = intent.has(.pointsBack) ? it.item : nil
    guard !intent.has(.pointsBack) else { return }
    let topic = Topic(intent: intent, slots: carried(it.slots, intent))
    if it.isAside {
      frame.aside = it.slots
      if frame.topic == nil, !intent.has(.standsAlone) { frame.take(topic) }
    } else {
      frame.take(topic)
      frame.assumed = reply.assumed
    }
    lastTopic = topic
    lastAnswer = reply.matter ?? answer
  }

  /// "About what?" is answered by a name alone, so what was asked is kept.
  private mutating func keepQuestion(_ it: Interpretation) {
    let isOpen = it.choices.isEmpty && frame.topic == nil || it.slots.has(.role) && it.ambiguous == nil
    guard it.outcome == .clarify, isOpen, let intent = it.intent else { return }
    frame.take(Topic(intent: intent, slots: it.slots))
  }

  /// "What does an RTE earn?" gets no answer, and yet "what do they do?" is about the RTE.
  private mutating func keepRefused(_ it: Interpretation) {
    guard case .limit = it.refusal, it.slots.origin(of: .role) == .said, let intent = it.readings.first?.intent else {
      return
    }
    frame.take(Topic(intent: intent, slots: Slots(.role, it.slots.roles)))
  }

  /// The slots of a turn without what was only assumed, and with what its intent does not speak of kept for later turns, as
  /// long as the roles stay.
  private func carried(_ slots: Slots, _ intent: IntentSchema) -> Slots {
    var slots = slots
    if slots.origin(of: .competency) == .assumed { slots.clear(.competency) }
    guard let old = frame.topic, slots.roles == old.slots.roles, slots.has(.role) else { return slots }
    for kind in [Entity.Kind.level, .competency] where !slots.has(kind) && !intent.takes.contains(kind) {
      if intent.subjects.contains(where: { $0.counts.count > 1 && $0.counts[kind] != nil }) { continue }
      slots.set(kind, old.slots[kind], .inherited)
    }
    return slots
  }
}
