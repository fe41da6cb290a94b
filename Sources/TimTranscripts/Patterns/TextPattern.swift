/// A small regular expression that takes time linear in the text, whatever the pattern.
///
/// Literals, `.`, classes (`[a-z]`, `\d`, `\w`, `\s`), groups, `|`, `*`, `+`, `?`, `{n,m}`, `^` and `$` at line ends,
/// `\b`; `(?i)` in front ignores case. All states are followed at once (K. Thompson, "Regular expression search
/// algorithm", 1968), so no pattern in a transcript can make a replay hang.
package struct TextPattern: Hashable, Sendable {
  package let source: String
  private let program: [Step]
  private let ignoresCase: Bool

  /// One instruction of the compiled form.
  enum Step: Hashable, Sendable {
    case one(CharacterClass)
    case either(Int, Int)
    case jump(Int)
    case lineStart, lineEnd, wordEdge(Bool)
    case match
  }

  package init(_ source: String) throws(TextPatternFault) {
    self.source = source
    ignoresCase = source.hasPrefix("(?i)")
    var parser = TextPatternParser(Array(source), from: ignoresCase ? 4 : 0)
    program = try parser.parse().program
  }

  /// Whether the pattern fits anywhere in `text`.
  package func matches(_ text: String) -> Bool {
    let text = Array(ignoresCase ? text.lowercased() : text)
    var current = StateSet(program.count)
    var next = StateSet(program.count)
    for position in 0...text.count {
      follow(0, text, position, &current)
      if current.holdsMatch { return true }
      guard position < text.count else { return false }
      next.removeAll()
      for state in current.states {
        guard case .one(let characters) = program[state] else { continue }
        if characters.contains(text[position], ignoringCase: ignoresCase) {
          follow(state + 1, text, position + 1, &next)
        }
      }
      swap(&current, &next)
    }
    return false
  }

  /// Adds a state and all that can be reached from it without reading a character.
  private func follow(_ state: Int, _ text: [Character], _ position: Int, _ set: inout StateSet) {
    var pending = [state]
    while let state = pending.popLast() {
      guard set.insert(state) else { continue }
      switch program[state] {
      case .one: set.states.append(state)
      case .match: set.holdsMatch = true
      case .jump(let target): pending.append(target)
      case .either(let first, let second): pending += [second, first]
      case .lineStart: if position == 0 || text[position - 1].isNewline { pending.append(state + 1) }
      case .lineEnd: if position == text.count || text[position].isNewline { pending.append(state + 1) }
      case .wordEdge(let wanted): if isWordEdge(text, position) == wanted { pending.append(state + 1) }
      }
    }
  }

  private func isWordEdge(_ text: [Character], _ position: Int) -> Bool {
    let before = position > 0 && text[position - 1].isWordCharacter
    let after = position < text.count && text[position].isWordCharacter
    return before != after
  }

  /// The states that the pattern may be in.
  private struct StateSet {
    var states: [Int] = []
    var holdsMatch = false
    private var seen: [Bool]

    init(_ count: Int) {
      seen = Array(repeating: false, count: count)
    }

    mutating func insert(_ state: Int) -> Bool {
      guard !seen[state] else { return false }
      seen[state] = true
      return true
    }

    mutating func removeAll() {
      states.removeAll(keepingCapacity: true)
      holdsMatch = false
      for index in seen.indices { seen[index] = false }
    }
  }
}

/// Why a pattern cannot be read, and at which of its characters.
package struct TextPatternFault: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    case unclosed(Character), nothingToRepeat, strayBracket, loneBackslash, badRange, tooLarge
  }

  package let reason: Reason
  package let offset: Int

  /// What is wrong, in a few words.
  package var message: String {
    switch reason {
    case .unclosed(let mark): "“\(mark)” is never closed"
    case .nothingToRepeat: "there is nothing to repeat here"
    case .strayBracket: "this bracket closes nothing"
    case .loneBackslash: "the backslash stands before nothing"
    case .badRange: "this range is empty or not a range"
    case .tooLarge: "it is too large"
    }
  }
}
