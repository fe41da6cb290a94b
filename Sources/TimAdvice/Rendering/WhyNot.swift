package import TimKnowledge
internal import TimLanguage
package import TimUnderstanding

/// Why an utterance was not understood in another way: the first condition of that way that it does not meet.
package struct WhyNot {
  /// The first thing that stands between an utterance and another reading of it.
  package enum Obstacle: Hashable, Sendable {
    /// Nothing does: it was read that way.
    case none(what: String)
    /// It was read that way, but something else was missing for an answer.
    case unanswered(intent: String, outcome: Outcome)
    /// It is about something that Tim does not keep.
    case limit(kind: String)
    /// No wording of the intent is complete; the nearest lacks this.
    case missing(intent: String, part: Part, rule: Rule)
    /// The intent came second.
    case outranked(intent: String, confidence: Double, by: String, winner: Double, rule: Rule?)
    /// All words of a wording are there, but another reading fits better.
    case unfit(intent: String, rule: Rule, by: String?)
    /// The intent needs two things to hold against each other.
    case needsTwo(intent: String)
    /// Nothing in the utterance names it.
    case unnamed(name: String, others: [String])
    /// It is named, but the words can mean something else, or are taken back.
    case notTaken(name: String, said: String)
  }

  /// A part of a wording.
  package enum Part: Hashable, Sendable {
    case word(String)
    case phrase(of: String)
    case entity(String)
  }

  /// A wording and where it stands.
  package struct Rule: Hashable, Sendable {
    package let text: String
    package let location: SourceLocation
  }

  private let knowledge: KnowledgeBase
  private let interpreter: Interpreter

  package init(_ advisor: Advisor) {
    knowledge = advisor.knowledge
    interpreter = advisor.interpreter
  }

  /// The obstacle between an utterance and what `text` names, nil where it names nothing.
  package func obstacle(to text: String, for utterance: String, in conversation: Conversation) -> Obstacle? {
    let interpretation = interpreter.interpret(utterance, in: conversation.frame)
    if let intent = intent(named: text) { return obstacle(to: intent, interpretation) }
    return entity(named: text).map { obstacle(to: $0, interpretation) }
  }

  private func intent(named text: String) -> IntentSchema? {
    let name = text.lowercased().split { $0.isWhitespace || $0 == "-" }.joined(separator: "-")
    let ids = knowledge.intents.map(\.id)
    let near = ids.contains(name) || entity(named: text) != nil ? name : Nearest.name(to: name, among: ids)
    return knowledge.intents.first { $0.id == near }
  }

  private func entity(named text: String) -> Entity? {
    for mention in interpreter.read(text).mentions {
      for reading in mention.readings {
        if case .entity(let kind) = reading.kind { return Entity(kind, reading.index) }
      }
    }
    return nil
  }

  // MARK: - Things

  private func obstacle(to entity: Entity, _ it: Interpretation) -> Obstacle {
    let name = knowledge.name(of: entity)
    if it.slots.holds(entity) { return .none(what: name) }
    let mention = it.utterance.mentions.first { mention in
      mention.readings.contains { $0.kind == .entity(entity.kind) && $0.index == entity.index }
    }
    guard let mention else { return .unnamed(name: name, others: Array(knowledge.aliases(of: entity).prefix(4))) }
    let said = mention.range.map { it.utterance.tokens[$0].word }.joined(separator: " ")
    return .notTaken(name: name, said: said)
  }

  // MARK: - Intents

  private func obstacle(to intent: IntentSchema, _ it: Interpretation) -> Obstacle {
    if it.intent == intent {
      return it.outcome == .answer || it.outcome == .smalltalk
        ? .none(what: intent.id) : .unanswered(intent: intent.id, outcome: it.outcome)
    }
    if case .limit(let kind) = it.refusal { return .limit(kind: knowledge.smallTalk(kind).kind) }
    if let other = it.readings.first(where: { $0.intent == intent }), let winner = it.intent {
      return .outranked(
        intent: intent.id, confidence: other.confidence, by: winner.id, winner: it.confidence, rule: it.rule.map(rule))
    }
    guard let nearest = nearestWording(of: intent, to: it.utterance) else {
      return .unfit(
        intent: intent.id, rule: Rule(text: "", location: SourceLocation(file: "", line: 0)), by: it.intent?.id)
    }
    if let missing = nearest.missing { return .missing(intent: intent.id, part: missing, rule: nearest.rule) }
    let isPaired = intent.subjects.contains { subject in
      subject.counts.allSatisfy { it.slots[$0.key].count >= $0.value }
    }
    if intent.has(.compares), !isPaired { return .needsTwo(intent: intent.id) }
    return .unfit(intent: intent.id, rule: nearest.rule, by: it.intent?.id)
  }

  /// The wording that has most of its parts in the utterance, and the first part that it lacks.
  private func nearestWording(of intent: IntentSchema, to utterance: Utterance) -> (rule: Rule, missing: Part?)? {
    let presence = Presence(utterance, knowledge)
    var best: (number: Int, missing: [Part], met: Int)?
    for number in 0..<knowledge.patternCount where knowledge.pattern(number).intent == intent.number {
      guard let pattern = try? PatternParser.parse(knowledge.patternSource(number).text) else { continue }
      let missing = presence.missing(pattern)
      let met = pattern.requiredParts - missing.count
      if let best, (missing.count, -met) >= (best.missing.count, -best.met) { continue }
      best = (number, missing, met)
    }
    return best.map { (rule($0.number), $0.missing.first) }
  }

  private func rule(_ number: Int) -> Rule {
    let source = knowledge.patternSource(number)
    return Rule(text: source.text, location: source.location)
  }
}

extension Pattern {
  fileprivate var requiredParts: Int {
    switch self {
    case .word, .concept, .slot: 1
    case .gap, .start, .end, .optional: 0
    case .sequence(let parts): parts.reduce(0) { $0 + $1.requiredParts }
    case .choice(let branches): branches.map(\.requiredParts).min() ?? 0
    }
  }
}

/// Which parts of a wording are in an utterance, wherever they stand.
private struct Presence {
  private let keys: Set<String>
  private let concepts: Set<String>
  private let kinds: Set<Entity.Kind>

  init(_ utterance: Utterance, _ knowledge: KnowledgeBase) {
    keys = Set(utterance.tokens.map(\.key))
    var concepts: Set<String> = []
    for start in utterance.words.indices {
      for match in knowledge.phrases.matches(in: utterance.words, from: start) {
        for reading in knowledge.phrases.readings(of: match.phrase) where reading.kind == .concept {
          concepts.insert(knowledge.conceptName(reading.index))
        }
      }
    }
    self.concepts = concepts
    kinds = Set(
      utterance.mentions.flatMap(\.readings).flatMap { reading -> [Entity.Kind] in
        switch reading.kind {
        case .entity(let kind): [kind]
        case .ambiguity: [.role]
        case .concept, .synonym: []
        }
      })
  }

  /// What a pattern requires and the utterance lacks, in order; of a choice, the branch that lacks least.
  func missing(_ pattern: Pattern) -> [WhyNot.Part] {
    switch pattern {
    case .word(let word): keys.contains(StemKey.key(of: word)) ? [] : [.word(word)]
    case .concept(let name): concepts.contains(name) ? [] : [.phrase(of: name)]
    case .slot(let slot): kinds.contains { $0.slot == slot } ? [] : [.entity(slot.rawValue)]
    case .gap, .start, .end, .optional: []
    case .sequence(let parts): parts.flatMap(missing)
    case .choice(let branches): branches.map(missing).min { $0.count < $1.count } ?? []
    }
  }
}

extension Entity.Kind {
  fileprivate var slot: Pattern.Slot {
    switch self {
    case .role: .role
    case .competency: .competency
    case .level: .level
    case .facet: .facet
    case .term: .term
    case .resource, .entry: .resource
    }
  }
}
