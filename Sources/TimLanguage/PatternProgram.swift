/// A pattern as instructions for a small backtracking machine.
///
/// Patterns are compiled once, at build time; matching one then needs no tree and no allocation, and visits each pair
/// of instruction and word at most once (R. Cox, "Regular Expression Matching: the Virtual Machine Approach", 2009).
package struct PatternProgram: Hashable, Sendable {
  /// One instruction; operands are ids of words, concepts and slots, or targets of jumps.
  package enum Instruction: Hashable, Sendable {
    case word(Int)
    case concept(Int)
    case slot(Pattern.Slot)
    case gap
    case start
    case end
    /// Try the first target, then the second.
    case split(Int, Int)
    case jump(Int)
    case match
  }

  /// Something that has to be in an utterance for the pattern to match at all.
  package enum Anchor: Hashable, Sendable {
    case word(Int)
    case concept(Int)
    case slot(Pattern.Slot)
  }

  package let instructions: [Instruction]
  /// One of these is in every utterance that the pattern matches.
  package let anchors: [Anchor]

  package init(instructions: [Instruction], anchors: [Anchor]) {
    self.instructions = instructions
    self.anchors = anchors
  }

  /// Compiles `pattern`; `word` and `concept` give the ids under which keys and concept names are known, `frequency` how
  /// often something is said.
  package init(
    _ pattern: Pattern, word: (String) -> Int, concept: (String) -> Int, frequency: (Anchor) -> Int = { _ in 1 }
  ) {
    var code: [Instruction] = []
    PatternProgram.emit(pattern, word, concept, &code)
    code.append(.match)
    instructions = code
    anchors = PatternProgram.anchors(of: pattern, word, concept, frequency)
  }

  private static func emit(
    _ pattern: Pattern, _ word: (String) -> Int, _ concept: (String) -> Int, _ code: inout [Instruction]
  ) {
    switch pattern {
    case .word(let name): code.append(.word(word(StemKey.key(of: name))))
    case .concept(let name): code.append(.concept(concept(name)))
    case .slot(let slot): code.append(.slot(slot))
    case .gap: code.append(.gap)
    case .start: code.append(.start)
    case .end: code.append(.end)
    case .sequence(let parts): for part in parts { emit(part, word, concept, &code) }
    case .choice(let branches): emit(choice: branches, word, concept, &code)
    case .optional(let inner):
      let split = code.count
      code.append(.jump(0))
      emit(inner, word, concept, &code)
      code[split] = .split(split + 1, code.count)
    }
  }

  private static func emit(
    choice branches: [Pattern], _ word: (String) -> Int, _ concept: (String) -> Int, _ code: inout [Instruction]
  ) {
    var exits: [Int] = []
    for (index, branch) in branches.enumerated() {
      let split = code.count
      if index < branches.count - 1 { code.append(.jump(0)) }
      emit(branch, word, concept, &code)
      if index < branches.count - 1 {
        exits.append(code.count)
        code.append(.jump(0))
        code[split] = .split(split + 1, code.count)
      }
    }
    for exit in exits { code[exit] = .jump(code.count) }
  }

  /// The required part that is said least often, by how often each of its anchors is.
  private static func anchors(
    of pattern: Pattern, _ word: (String) -> Int, _ concept: (String) -> Int, _ frequency: (Anchor) -> Int
  ) -> [Anchor] {
    switch pattern {
    case .word(let name): [.word(word(StemKey.key(of: name)))]
    case .concept(let name): [.concept(concept(name))]
    case .slot(let slot): [.slot(slot)]
    case .gap, .start, .end, .optional: []
    case .choice(let branches): branches.flatMap { anchors(of: $0, word, concept, frequency) }
    case .sequence(let parts):
      parts.filter(\.requiresSomething).map { anchors(of: $0, word, concept, frequency) }
        .min { $0.reduce(0) { $0 + frequency($1) } < $1.reduce(0) { $0 + frequency($1) } } ?? []
    }
  }
}
