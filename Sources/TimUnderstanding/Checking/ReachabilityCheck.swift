internal import TimKnowledge
internal import TimLanguage

/// Finds patterns that never decide anything, by saying what they ask for.
///
/// Each pattern is written out into wordings, the concepts of each are said in their phrases and the slots by names.
/// A pattern is reached if one of these utterances goes to its intent, or to its kind of small talk. That proves that
/// a pattern can be reached; that none of several dozen utterances made for it does is reason enough to look at it.
struct ReachabilityCheck {
  /// How many utterances are tried for a pattern.
  static let mostTries = 48

  private let interpreter: Interpreter
  private let knowledge: KnowledgeBase
  private let phrases: [String: [String]]
  /// How the word of each key is written.
  private let forms: [String: String]

  init(_ interpreter: Interpreter, phrases: [String: [String]]) {
    self.interpreter = interpreter
    knowledge = interpreter.knowledge
    self.phrases = phrases
    let (words, written) = (knowledge.words, knowledge.forms)
    self.forms = Dictionary(
      (0..<written.count).map { [knowledge] in (words.text(knowledge.written($0).key), written.text($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  func findings() -> [Finding] {
    Parallel.map(Array(0..<knowledge.patternCount), jobs: 2, finding).compactMap(\.self)
  }

  /// What is wrong with a pattern, if it is never reached.
  private func finding(_ number: Int) -> Finding? {
    let source = knowledge.patternSource(number)
    guard let parsed = try? PatternParser.parse(source.text) else { return nil }
    var lexicon = PatternLexicon()
    let wordings = parsed.wordings(atMost: ReachabilityCheck.mostTries, &lexicon).filter { !$0.isImpossible }
    guard !wordings.isEmpty else { return nil }
    let utterances = (0..<ReachabilityCheck.mostTries).lazy.compactMap { [lexicon] attempt in
      self.utterance(wordings[attempt % wordings.count], lexicon, attempt: attempt)
    }
    var rival: Int?
    for utterance in utterances {
      let findings = interpreter.perception.perceive(utterance).rules
      if reaches(number, findings) { return nil }
      rival = rival ?? (findings.rules.first ?? findings.smallTalk.first)?.pattern.number
    }
    guard let rival else { return Finding(.unreachablePattern(pattern: source.text), at: source.location) }
    let other = knowledge.patternSource(rival)
    return Finding(
      .patternOverruled(pattern: source.text, by: other.text), at: source.location, other: other.location)
  }

  private func reaches(_ number: Int, _ findings: RuleFindings) -> Bool {
    let pattern = knowledge.pattern(number)
    guard pattern.intent < knowledge.intentCount else { return !findings.excluded.isEmpty }
    if let kind = pattern.smallTalk { return findings.smallTalk.contains { $0.pattern.smallTalk == kind } }
    return findings.rules.contains { $0.pattern.intent == pattern.intent }
  }

  /// A wording said aloud; each attempt takes other phrases and names.
  private func utterance(_ wording: PatternWording, _ lexicon: PatternLexicon, attempt: Int) -> String? {
    var words: [String] = []
    var count = attempt
    for part in wording.parts {
      switch part {
      case .word(let key): words.append(forms[lexicon[key]] ?? lexicon[key])
      case .concept(let name):
        guard let known = phrases[lexicon[name]], !known.isEmpty else { return nil }
        words.append(known[count % known.count])
      case .slot(let slot):
        guard let name = name(for: slot, count) else { return nil }
        words.append(name)
      case .gap, .start, .end: break
      }
      count += 1
    }
    return words.joined(separator: " ")
  }

  private func name(for slot: Pattern.Slot, _ count: Int) -> String? {
    let kind: Entity.Kind =
      switch slot {
      case .role: .role
      case .competency: .competency
      case .level: .level
      case .facet: .facet
      case .term: .term
      case .resource: .resource
      }
    let total = knowledge.count(of: kind)
    return total == 0 ? nil : knowledge.name(of: Entity(kind, count % total))
  }
}
