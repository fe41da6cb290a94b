internal import TimKnowledge
internal import TimLanguage

/// What a pattern matched.
struct PatternMatch: Hashable, Sendable {
  /// The tokens from the first to the last one matched, gaps included.
  let range: Range<Int>
  /// The tokens that a word, concept or slot of the pattern accounts for.
  let matched: [Int]
  /// How telling the match is: words, concepts and slots count 2, words without meaning ½.
  let weight: Double
}

/// Runs pattern programs over an utterance.
///
/// Each pair of instruction and token is tried at most once, so matching is linear in the utterance for each pattern.
struct PatternMatcher {
  private let utterance: ReadUtterance
  /// The concept phrases that start at each token.
  private let conceptsAt: [[Mention]]
  /// The named thing that starts at each token.
  private let mentionsAt: [Mention?]
  /// Tokens of names of several words; inside a name a word has lost its own sense (*earned value* asks for no pay).
  private let insideName: [Bool]
  /// For each pair of instruction and token the last run that tried it, so that nothing has to be cleared between runs.
  private var visited: [Int] = []
  private var runNumber = 0
  private var trail: [(tokens: Range<Int>, weight: Double)] = []

  init(_ utterance: ReadUtterance) {
    self.utterance = utterance
    var conceptsAt: [[Mention]] = Array(repeating: [], count: utterance.tokens.count)
    for mention in utterance.concepts { conceptsAt[mention.range.lowerBound].append(mention) }
    var mentionsAt: [Mention?] = Array(repeating: nil, count: utterance.tokens.count)
    var insideName = Array(repeating: false, count: utterance.tokens.count)
    for mention in utterance.mentions {
      mentionsAt[mention.range.lowerBound] = mention
      guard mention.range.count > 1, mention.isName, !mention.has(.facet), !mention.has(.level) else { continue }
      for position in mention.range { insideName[position] = true }
    }
    self.conceptsAt = conceptsAt
    self.mentionsAt = mentionsAt
    self.insideName = insideName
  }

  /// The most telling match of a program, or nil.
  mutating func match(_ program: PatternProgram) -> PatternMatch? {
    var best: PatternMatch?
    runNumber += 1
    let states = program.instructions.count * (utterance.tokens.count + 1)
    if visited.count < states { visited += Array(repeating: 0, count: states - visited.count) }
    for start in utterance.tokens.indices {
      trail.removeAll(keepingCapacity: true)
      guard let end = run(program.instructions, 0, at: start), let first = trail.first else { continue }
      let weight = trail.reduce(0) { $0 + $1.weight }
      if weight > best?.weight ?? 0 {
        best = PatternMatch(
          range: first.tokens.lowerBound..<end, matched: trail.flatMap { Array($0.tokens) }, weight: weight)
      }
    }
    return best
  }

  /// The token after the match, or nil; the trail holds what was matched.
  private mutating func run(_ code: [PatternProgram.Instruction], _ pc: Int, at position: Int) -> Int? {
    let state = pc * (utterance.tokens.count + 1) + position
    guard visited[state] != runNumber else { return nil }
    visited[state] = runNumber
    switch code[pc] {
    case .match: return position
    case .jump(let target): return run(code, target, at: position)
    case .split(let first, let second):
      let mark = trail.count
      if let end = run(code, first, at: position) { return end }
      trail.removeLast(trail.count - mark)
      return run(code, second, at: position)
    case .start: return startsSentence(position) ? run(code, pc + 1, at: position) : nil
    case .end: return endsSentence(position) ? run(code, pc + 1, at: position) : nil
    case .gap: return runGap(code, pc, at: position)
    case .word, .concept, .slot: return runElement(code, pc, at: position)
    }
  }

  private mutating func runGap(_ code: [PatternProgram.Instruction], _ pc: Int, at position: Int) -> Int? {
    for skipped in 0...Pattern.longestGap {
      let next = position + skipped
      guard next <= utterance.tokens.count, skipped == 0 || staysInSentence(next) else { return nil }
      let mark = trail.count
      if let end = run(code, pc + 1, at: next) { return end }
      trail.removeLast(trail.count - mark)
    }
    return nil
  }

  private mutating func runElement(_ code: [PatternProgram.Instruction], _ pc: Int, at position: Int) -> Int? {
    guard position < utterance.tokens.count, trail.isEmpty || staysInSentence(position + 1) else { return nil }
    let mark = trail.count
    for (length, weight) in accepted(code[pc], at: position) {
      trail.append((position..<position + length, weight))
      if let end = run(code, pc + 1, at: position + length) { return end }
      trail.removeLast(trail.count - mark)
    }
    // Fillers may stand anywhere inside a pattern, but a match does not begin with one.
    if !trail.isEmpty, isSkippable(position) { return run(code, pc, at: position + 1) }
    return nil
  }

  private func accepted(_ instruction: PatternProgram.Instruction, at position: Int) -> [(Int, Double)] {
    switch instruction {
    case .word(let id):
      guard utterance.words[position] == id, !insideName[position] else { return [] }
      return [(1, utterance.flags[position].isDisjoint(with: .small) ? 2 : 0.5)]
    case .concept(let id):
      return conceptsAt[position].filter { mention in mention.readings.contains { $0.index == id } }
        .map { ($0.range.count, 2) }
    case .slot(let slot):
      guard let mention = mentionsAt[position], mention.fits(slot) else { return [] }
      return [(mention.range.count, 2)]
    default: return []
    }
  }

  private func isSkippable(_ position: Int) -> Bool {
    utterance.flags[position].contains(.filler)
  }

  private func startsSentence(_ position: Int) -> Bool {
    position == 0
      || position < utterance.tokens.count
        && utterance.tokens[position].sentence != utterance.tokens[position - 1].sentence
      || (0..<position).allSatisfy {
        isSkippable($0) && utterance.tokens[$0].sentence == utterance.tokens[position - 1].sentence
      }
  }

  private func endsSentence(_ position: Int) -> Bool {
    var position = position
    while position < utterance.tokens.count, isSkippable(position), !startsNewSentence(position) { position += 1 }
    return position == utterance.tokens.count || startsNewSentence(position)
  }

  private func startsNewSentence(_ position: Int) -> Bool {
    position > 0 && utterance.tokens[position].sentence != utterance.tokens[position - 1].sentence
  }

  /// Whether the tokens before `end` belong to the sentence in which the match began.
  private func staysInSentence(_ end: Int) -> Bool {
    guard let first = trail.first else { return true }
    return utterance.tokens[end - 1].sentence == utterance.tokens[first.tokens.lowerBound].sentence
  }
}

extension Mention {
  /// Whether the phrase can stand in a slot; a short name shared by several roles counts as a role.
  func fits(_ slot: Pattern.Slot) -> Bool {
    switch slot {
    case .role: has(.role) || ambiguity != nil
    case .competency: has(.competency)
    case .level: has(.level)
    case .facet: has(.facet)
    case .term: has(.term)
    case .resource: has(.resource)
    }
  }
}
