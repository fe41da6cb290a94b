package import TimKnowledge
internal import TimLanguage

/// Turns what was said into what was meant: `(frame, utterance) → interpretation`, without side effects.
package struct Interpreter: Sendable {
  package let knowledge: KnowledgeBase
  let reader: UtteranceReader
  let ranker: IntentRanker
  let filler: SlotFiller
  let lexicon: ConceptLexicon
  let scorer: IntentScorer
  let subjects: SubjectScorer

  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    reader = UtteranceReader(knowledge)
    lexicon = ConceptLexicon(knowledge)
    ranker = IntentRanker(
      knowledge: knowledge, intents: knowledge.intentIDs.map(IntentID.init(rawValue:)), lexicon: lexicon)
    filler = SlotFiller(knowledge: knowledge, lexicon: lexicon)
    scorer = IntentScorer(knowledge)
    subjects = SubjectScorer(knowledge: knowledge)
  }

  /// Understands `raw` as the next utterance of a conversation that stands at `frame`.
  package func interpret(_ raw: String, in frame: Frame = Frame()) -> Interpretation {
    let utterance = reader.read(raw)
    var result = Interpretation(utterance: utterance)
    guard !utterance.tokens.isEmpty else {
      result.refusal = .empty
      return result
    }
    if let chosen = choice(utterance, frame) { return settled(chosen, utterance) }
    let findings = ranker.findings(utterance)
    let filled = filler.fill(utterance, excluded: findings.excluded)
    // Who starts over and asks in the same breath asks out of the blue.
    let frame = utterance.says(.startOver, lexicon) ? Frame() : frame
    var reading = Reading(utterance: utterance, findings: findings, filled: filled, frame: frame)
    reading.chooseIntent(self)
    reading.inherit(self)
    return conclude(reading)
  }

  /// An open question answered by its number or in words.
  private func choice(_ utterance: ReadUtterance, _ frame: Frame) -> Choice? {
    guard !frame.choices.isEmpty else { return nil }
    if let number = ItemNumber.read(utterance, lexicon), utterance.tokens.count <= 4 {
      return number >= 1 && number <= frame.choices.count ? frame.choices[number - 1] : nil
    }
    guard utterance.tokens.count <= 8 else { return nil }
    let named = Set(
      utterance.mentions.flatMap { mention in
        mention.readings.compactMap { reading -> Entity? in
          if case .entity(let kind) = reading.kind { Entity(kind, reading.index) } else { nil }
        }
      })
    // Who names something else besides asks a new question.
    if let exact = frame.choices.filter({ $0.entity.map(named.contains) ?? false }).only, let entity = exact.entity {
      return named.contains { $0.kind == entity.kind && $0 != entity } ? nil : exact
    }
    return frame.choices.filter { distinctWords($0, frame.choices).contains { utterance.says($0) } }.only
  }

  /// The words of a choice's name that no other choice has: "program" answers "program, project or product manager?".
  private func distinctWords(_ choice: Choice, _ all: [Choice]) -> [String] {
    func keys(_ choice: Choice) -> Set<String> {
      choice.entity.map { Set(knowledge.nameKeys(of: $0)) } ?? []
    }
    return keys(choice).subtracting(all.filter { $0 != choice }.reduce(into: []) { $0.formUnion(keys($1)) }).sorted()
  }

  private func settled(_ choice: Choice, _ utterance: ReadUtterance) -> Interpretation {
    var result = Interpretation(utterance: utterance)
    result.outcome = .answer
    result.intent = choice.intent
    result.slots = choice.slots
    result.origins = choice.origins
    result.confidence = 0.95
    return result
  }
}

extension ReadUtterance {
  func says(_ key: String) -> Bool {
    tokens.contains { $0.key == key }
  }
}

extension Collection {
  /// The element, if there is exactly one.
  var only: Element? { count == 1 ? first : nil }
}

/// A number that points to an item or a choice: "3", "number three", "the third one".
package enum ItemNumber {
  /// Stands for the last item, however many there are.
  package static let last = Int.max

  /// The first number up to `largest`, beyond which a number is no item's, but a year or an amount.
  static func read(_ utterance: ReadUtterance, _ lexicon: ConceptLexicon, largest: Int = 99) -> Int? {
    for token in utterance.tokens {
      if let number = Int(token.word), number > 0, number <= largest, number != ItemNumber.last { return number }
    }
    for mention in utterance.concepts {
      for reading in mention.readings {
        if let value = lexicon.ordinals[reading.index] { return value }
        if reading.index == lexicon.last { return ItemNumber.last }
      }
    }
    return nil
  }
}

/// A reply to a reflective question.
package enum QuizReply: Hashable, Sendable {
  case yes, no, soSo
}

extension Interpreter {
  /// Reads an utterance without interpreting it.
  package func read(_ raw: String) -> ReadUtterance {
    reader.read(raw)
  }

  /// Whether an utterance is a reply to a yes-or-no question, and which; anything longer is something else.
  package func quizReply(_ utterance: ReadUtterance) -> QuizReply? {
    guard utterance.tokens.count <= 6, utterance.mentions.allSatisfy({ !$0.isName }) else { return nil }
    if utterance.says(.soSo, lexicon) { return .soSo }
    if utterance.says(.no, lexicon) { return .no }
    return utterance.says(.yes, lexicon) ? .yes : nil
  }
}
