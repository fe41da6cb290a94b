internal import TimKnowledge
internal import TimLanguage

/// What a pattern matched.
package struct PatternMatch: Hashable, Sendable {
  /// The tokens from the first to the last one matched, gaps included.
  package let range: Range<Int>
  /// The tokens that a word, concept or slot of the pattern accounts for.
  package let matched: [Int]
  /// How telling the match is: words, concepts and slots count 2, words without meaning ½.
  package let weight: Double
}

/// Runs pattern programs over an utterance, in the image that they are compiled into.
///
/// Each pair of instruction and token is tried at most once, so matching is linear in the utterance for each pattern
/// (R. Cox, "Regular Expression Matching: the Virtual Machine Approach", 2009).
struct PatternMatcher {
  private let utterance: Utterance
  /// For each token the concept phrases that start there, as pairs of concept and length, one after another.
  private let conceptsAt: [[(concept: Int, length: Int)]]
  /// The named thing that starts at each token, by its place among the mentions, or -1.
  private let mentionAt: [Int]
  /// Tokens of names of several words; inside a name a word has lost its own sense (*earned value* asks for no pay).
  private let insideName: [Bool]
  /// For each pair of instruction and token the last run that tried it, so that nothing has to be cleared between runs.
  private var visited: [Int] = []
  private var runNumber = 0
  private var trail: [(start: Int, length: Int, weight: Double)] = []

  /// Words that open a clause, which a gap does not pass over: "what do they look at *when* they decide" asks for no
  /// decisions of theirs.
  private let opensClause: [Bool]

  init(_ utterance: Utterance, _ cues: Cues) {
    self.utterance = utterance
    var opensClause = Array(repeating: false, count: utterance.tokens.count)
    for place in cues.places(of: .clause) { opensClause[place.lowerBound] = true }
    self.opensClause = opensClause
    let count = utterance.tokens.count
    var conceptsAt: [[(concept: Int, length: Int)]] = Array(repeating: [], count: count)
    for mention in utterance.concepts {
      for reading in mention.readings {
        conceptsAt[mention.range.lowerBound].append((reading.index, mention.range.count))
      }
    }
    var mentionAt = Array(repeating: -1, count: count)
    var insideName = Array(repeating: false, count: count)
    for (number, mention) in utterance.mentions.enumerated() {
      mentionAt[mention.range.lowerBound] = number
      guard mention.range.count > 1, mention.isName, !mention.has(.facet), !mention.has(.level) else { continue }
      for position in mention.range { insideName[position] = true }
    }
    self.conceptsAt = conceptsAt
    self.mentionAt = mentionAt
    self.insideName = insideName
  }

  /// The most telling match of a program, or nil.
  mutating func match(_ code: PatternCode) -> PatternMatch? {
    var best: PatternMatch?
    runNumber += 1
    let states = code.count * (utterance.tokens.count + 1)
    if visited.count < states { visited += Array(repeating: 0, count: states - visited.count) }
    for start in utterance.tokens.indices {
      trail.removeAll(keepingCapacity: true)
      guard let end = run(code, 0, at: start), let first = trail.first else { continue }
      let weight = trail.reduce(0) { $0 + $1.weight }
      if weight > best?.weight ?? 0 {
        best = PatternMatch(
          range: first.start..<end, matched: trail.flatMap { Array($0.start..<($0.start + $0.length)) }, weight: weight)
      }
    }
    return best
  }

  /// The token after the match, or nil; the trail holds what was matched.
  private mutating func run(_ code: PatternCode, _ start: Int, at position: Int) -> Int? {
    var place = start
    while true {
      let state = place * (utterance.tokens.count + 1) + position
      guard state < visited.count, visited[state] != runNumber else { return nil }
      visited[state] = runNumber
      let (operation, operand, second) = code[place]
      switch operation {
      case .match: return position
      case .jump: place = operand
      case .split:
        let mark = trail.count
        if let end = run(code, operand, at: position) { return end }
        trail.removeLast(trail.count - mark)
        place = second
      case .start:
        guard startsSentence(position) else { return nil }
        place += 1
      case .end:
        guard endsSentence(position) else { return nil }
        place += 1
      case .gap: return runGap(code, place, at: position)
      case .word, .concept, .slot: return runElement(code, place, operation, operand, at: position)
      }
    }
  }

  private mutating func runGap(_ code: PatternCode, _ place: Int, at position: Int) -> Int? {
    for skipped in 0...Pattern.longestGap {
      let next = position + skipped
      guard next <= utterance.tokens.count, skipped == 0 || staysInSentence(next) else { return nil }
      let mark = trail.count
      if let end = run(code, place + 1, at: next) { return end }
      trail.removeLast(trail.count - mark)
      if next < opensClause.count, opensClause[next] { return nil }
    }
    return nil
  }

  private mutating func runElement(
    _ code: PatternCode, _ place: Int, _ operation: PatternCode.Operation, _ operand: Int, at position: Int
  ) -> Int? {
    guard position < utterance.tokens.count, trail.isEmpty || staysInSentence(position + 1) else { return nil }
    let mark = trail.count
    func accept(_ length: Int, _ weight: Double) -> Int? {
      trail.append((position, length, weight))
      if let end = run(code, place + 1, at: position + length) { return end }
      trail.removeLast(trail.count - mark)
      return nil
    }
    switch operation {
    case .word:
      if utterance.words[position] == operand, !insideName[position],
        let end = accept(1, utterance.isSmall(position) ? 0.5 : 2)
      {
        return end
      }
    case .concept:
      for (concept, length) in conceptsAt[position] where concept == operand {
        if let end = accept(length, 2) { return end }
      }
    default:
      let number = mentionAt[position]
      if number >= 0, utterance.mentions[number].fits(slot: operand),
        let end = accept(utterance.mentions[number].range.count, 2)
      {
        return end
      }
    }
    // Fillers may stand anywhere inside a pattern, but a match does not begin with one.
    return !trail.isEmpty && isSkippable(position) ? run(code, place, at: position + 1) : nil
  }

  private func isSkippable(_ position: Int) -> Bool {
    utterance.flags[position].contains(.filler)
  }

  private func startsSentence(_ position: Int) -> Bool {
    position == 0 || position < utterance.tokens.count && startsNewSentence(position)
      || (0..<position).allSatisfy {
        isSkippable($0) && utterance.sentence(of: $0) == utterance.sentence(of: position - 1)
      }
  }

  private func endsSentence(_ position: Int) -> Bool {
    var position = position
    while position < utterance.tokens.count, isSkippable(position), !startsNewSentence(position) { position += 1 }
    return position == utterance.tokens.count || startsNewSentence(position)
  }

  private func startsNewSentence(_ position: Int) -> Bool {
    position > 0 && utterance.sentence(of: position) != utterance.sentence(of: position - 1)
  }

  /// Whether the tokens before `end` belong to the sentence in which the match began.
  private func staysInSentence(_ end: Int) -> Bool {
    guard let first = trail.first else { return true }
    return utterance.sentence(of: end - 1) == utterance.sentence(of: first.start)
  }
}

extension Mention {
  /// Whether the phrase can stand in a slot of a pattern; a short name shared by several roles counts as a role.
  func fits(slot: Int) -> Bool {
    guard slot < Pattern.Slot.allCases.count else { return false }
    return switch Pattern.Slot.allCases[slot] {
    case .role: isRole
    case .competency: has(.competency)
    case .level: has(.level)
    case .facet: has(.facet)
    case .term: has(.term)
    case .resource: has(.resource)
    }
  }
}
