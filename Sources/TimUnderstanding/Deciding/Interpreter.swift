package import TimKnowledge
internal import TimLanguage

/// Turns what was said into what was meant: `(frame, utterance) → interpretation`, without side effects.
package struct Interpreter: Sendable {
  package let knowledge: KnowledgeBase
  let perception: Perception
  let proposer: Proposer
  let entries: EntryScorer
  package let passages: PassageSearch
  let entryIntent: IntentSchema?
  let passageIntent: IntentSchema?
  let smallTalkIntent: IntentSchema?

  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    perception = Perception(knowledge)
    proposer = Proposer(knowledge)
    entries = EntryScorer(knowledge)
    passages = PassageSearch(knowledge)
    entryIntent = knowledge.intent(answeredBy: .entry)
    passageIntent = knowledge.intent(answeredBy: .passages)
    smallTalkIntent = knowledge.intent(answeredBy: .smallTalk)
  }

  /// Reads an utterance without interpreting it.
  package func read(_ raw: String) -> Utterance { perception.reader.read(raw) }

  package func cues(of utterance: Utterance) -> Cues { Cues(utterance, perception.lexicon) }

  /// Understands `raw` as the next utterance of a conversation that stands at `frame`.
  package func interpret(_ raw: String, in frame: Frame = Frame()) -> Interpretation {
    interpret(perceive(read(raw)), in: frame)
  }

  package func perceive(_ utterance: Utterance) -> Perceived { perception.perceive(utterance) }

  /// The same for what was perceived by this interpreter, or by another of which the knowledge perceives the same.
  package func interpret(_ seen: Perceived, in frame: Frame = Frame()) -> Interpretation {
    let utterance = seen.utterance
    guard !utterance.tokens.isEmpty else {
      var result = Interpretation(utterance, seen.cues)
      result.refusal = .empty
      return result
    }
    if entry(asked: utterance) != nil { return verdict(seen, in: frame).interpretation }
    if saysOnly(.startOver, seen) { return startingOver(Interpretation(utterance, seen.cues)) }
    let preamble = Preamble(seen, isInTalk: frame.hasAnswer)
    // Who means one thing means no other in the same breath.
    if !frame.isRejected, let meant = preamble.meant {
      var result = interpret(meant, in: frame.rejected)
      result.utterance.said = utterance.said
      return result
    }
    if let rest = preamble.rest {
      var result = interpret(rest, in: seen.rules.isRejection ? frame.rejected : frame)
      result.utterance.said = utterance.said
      result.smallTalk = seen.rules.smallTalk.first { !knowledge.isLimit($0.pattern) }?.pattern.smallTalk
      return result
    }
    let measure = Measure(utterance, seen.cues)
    if frame.hasAnswer, measure.isComplaint, let intent = knowledge.intent(answeredBy: .less) {
      return replying(utterance, intent, to: frame)
    }
    if let rest = Wish(seen, knowledge).rest {
      var result = interpret(rest, in: frame)
      result.utterance.said = utterance.said
      result.measure = measure
      return result
    }
    if let again = AskedAgain(seen, in: frame, self) {
      return asking(again, utterance, frame)
    }
    if let chosen = OpenQuestion(frame.choices, knowledge).chosen(by: seen) { return settled(chosen, seen, frame) }
    if let offer = offer(in: frame, pickedBy: seen) { return taking(offer, utterance, frame) }
    // Who starts over and asks in the same breath asks out of the blue.
    var result = verdict(seen, in: seen.cues.says(.startOver) ? Frame() : frame).interpretation
    if measure.isBound { result.measure = measure }
    // More about one of several that were offered is the whole of it.
    if result.intent?.answer == .more, let offer = result.item.flatMap(frame.offers.question) {
      return taking(offer, utterance, frame)
    }
    return result
  }

  /// The entry whose question is put word for word.
  func entry(asked utterance: Utterance) -> Int? { knowledge.entry(asked: utterance.tokens.map(\.key)) }

  private func asking(_ again: AskedAgain, _ utterance: Utterance, _ frame: Frame) -> Interpretation {
    var result = verdict(perceive(read(again.text)), in: frame.rejected).interpretation
    result.utterance.said = utterance.said
    result.move = .correct
    return result
  }

  private func taking(_ offer: String, _ utterance: Utterance, _ frame: Frame) -> Interpretation {
    var result = interpret(offer, in: frame.withoutOffers)
    result.utterance.said = utterance.said
    return result
  }

  /// "The second one" right after a no means the second question that was offered instead, and no item of an older answer.
  private func offer(in frame: Frame, pickedBy seen: Perceived) -> String? {
    let isShort = isShortPlace(seen)
    guard !frame.offers.isEmpty, isShort || opensWithPlace(seen),
      let number = ItemNumber.read(seen.utterance, seen.cues),
      // "Last thing, my Scrum Masters ring me all day" picks nothing.
      isShort || number != ItemNumber.last
    else { return nil }
    return frame.offers.question(number)
  }

  /// Whether hardly more than a place can be said in so few words, and nothing is named in them.
  private func isShortPlace(_ seen: Perceived) -> Bool {
    seen.utterance.tokens.count <= OpenQuestion.longestNumber
      && seen.utterance.mentions.allSatisfy { $0.readings.allSatisfy { $0.kind == .concept } }
  }

  /// Whether a place is said first, in a piece of its own with small words around it: "the first one, I guess".
  ///
  /// A single word may stand before it, as in "ha, the third one", and anything after it.
  private func opensWithPlace(_ seen: Perceived) -> Bool {
    let tokens = seen.utterance.tokens
    let isPlace = tokens.indices.map { place in
      Int(tokens[place].word) != nil || seen.cues.ordinalPlaces.contains { $0.contains(place) }
    }
    guard let first = isPlace.firstIndex(of: true) else { return false }
    let breaks = tokens.indices.dropFirst().filter { place in
      tokens[place].followsBreak || tokens[place].sentence != tokens[place - 1].sentence
    }
    let start = breaks.first == 1 && first > 0 ? 1 : 0
    let end = breaks.first { $0 > first } ?? tokens.count
    return (start..<end).allSatisfy { isPlace[$0] || seen.utterance.isSmall($0) }
  }

  /// What becomes of a sentence, which is said out of the blue unless a frame is given.
  func verdict(_ sentence: String, in frame: Frame = Frame()) -> Verdict {
    verdict(perception.perceive(sentence), in: frame)
  }

  private func verdict(_ seen: Perceived, in frame: Frame) -> Verdict {
    let heard = Heard(seen, frame, knowledge)
    let topic = heard.goingOn.isElliptical ? heard.frame.topic?.intent : nil
    let scores = proposer.scorer.scores(seen.utterance, heard.slots, heard.rules, topic: topic)
    let next = proposer.hasParts(heard.frame) ? nextScores(heard) : nil
    return Verdict(interpreter: self, heard: heard, scores: scores, next: next)
  }

  /// How likely everything is as what is said next after a written answer.
  private func nextScores(_ heard: Heard) -> TextScores? {
    proposer.scorer.scores(heard.utterance, heard.slots, heard.rules, topic: entryIntent, isNext: true)
  }

  /// Whether nothing is said but what a cue says, and words without meaning.
  private func saysOnly(_ cue: Cue, _ seen: Perceived) -> Bool {
    let places = seen.cues.places(of: cue)
    return !places.isEmpty
      && seen.utterance.tokens.indices.allSatisfy { place in
        seen.utterance.isSmall(place) || places.contains { $0.contains(place) }
      }
  }

  private func settled(_ choice: Choice, _ seen: Perceived, _ frame: Frame) -> Interpretation {
    var result = replying(seen.utterance, choice.intent, to: frame)
    result.slots = choice.slots
    return result
  }

  /// The features by which the linear scorer decided for the intent, strongest first.
  package func evidence(for it: Interpretation) -> [(feature: String, weight: Double)] {
    guard let intent = it.intent, let weighed = it.weighed else { return [] }
    return proposer.scorer.evidence(for: intent, it.utterance, weighed.slots, weighed.rules, weighed.scores)
  }

  /// The numbers of all patterns whose wording an utterance fits, whether they decided or not; for coverage only, since it
  /// tries every pattern.
  package func fittingRules(_ utterance: Utterance) -> [Int] {
    var matcher = PatternMatcher(utterance, cues(of: utterance))
    return (0..<knowledge.patternCount).filter { matcher.match(knowledge.pattern($0).program) != nil }
  }
}

/// A question of Tim's that is open, with its numbered choices.
struct OpenQuestion {
  private let choices: [Choice]
  private let knowledge: KnowledgeBase

  init(_ choices: [Choice], _ knowledge: KnowledgeBase) {
    self.choices = choices
    self.knowledge = knowledge
  }

  /// Longer utterances are no answers to it.
  fileprivate static let longestNumber = 4
  fileprivate static let longestName = 8

  /// The choice that an utterance answers with, by its number or in words.
  func chosen(by seen: Perceived) -> Choice? {
    guard !choices.isEmpty, seen.utterance.tokens.count <= OpenQuestion.longestName else { return nil }
    if seen.utterance.tokens.count <= OpenQuestion.longestNumber,
      let number = ItemNumber.read(seen.utterance, seen.cues)
    {
      return number >= 1 && number <= choices.count ? choices[number - 1] : nil
    }
    let named = Set(
      seen.utterance.mentions.flatMap { mention in
        mention.readings.compactMap { reading -> Entity? in
          if case .entity(let kind) = reading.kind { Entity(kind, reading.index) } else { nil }
        }
      })
    // Who names something else besides asks a new question.
    if let exact = choices.filter({ $0.entity.map(named.contains) ?? false }).only, let entity = exact.entity {
      return named.contains { $0.kind == entity.kind && $0 != entity } ? nil : exact
    }
    let keys = Set(seen.utterance.tokens.map(\.key))
    return choices.filter { !distinctWords($0).isDisjoint(with: keys) }.only
  }

  /// The words of a choice's name that no other choice has: "program" answers "program, project or product manager?".
  private func distinctWords(_ choice: Choice) -> Set<String> {
    choices.filter { $0 != choice }.reduce(words(of: choice)) { $0.subtracting(words(of: $1)) }
  }

  private func words(of choice: Choice) -> Set<String> {
    choice.entity.map { Set(knowledge.nameKeys(of: $0)) } ?? []
  }
}

extension Interpreter {
  /// An utterance that only asks to forget the conversation.
  package func startingOver(_ it: Interpretation) -> Interpretation {
    var result = Interpretation(it.utterance, it.cues)
    result.outcome = .smalltalk
    result.intent = smallTalkIntent
    result.confidence = Calibration.settled
    result.startsOver = true
    return result
  }

  /// An utterance that replies to a question of Tim's own.
  package func replying(_ utterance: Utterance, _ intent: IntentSchema, to frame: Frame) -> Interpretation {
    var result = Interpretation(utterance, cues(of: utterance))
    result.outcome = .answer
    result.intent = intent
    result.move = .answer
    result.asker = frame.asker
    result.confidence = Calibration.settled
    return result
  }
}
