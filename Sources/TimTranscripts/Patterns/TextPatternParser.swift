/// Compiles the text of a ``TextPattern``.
struct TextPatternParser {
  private(set) var program: [TextPattern.Step] = []
  private let text: [Character]
  private var position: Int
  private var depth = 0

  /// Counted repeats multiply, so a bound keeps a short pattern from becoming a huge program.
  private static let mostSteps = 4_000
  private static let deepest = 100

  init(_ text: [Character], from start: Int) {
    self.text = text
    position = start
  }

  mutating func parse() throws(TextPatternFault) -> TextPatternParser {
    program = try alternatives()
    guard position == text.count else { throw fault(.strayBracket) }
    program.append(.match)
    return self
  }

  private func fault(_ reason: TextPatternFault.Reason, at offset: Int? = nil) -> TextPatternFault {
    TextPatternFault(reason: reason, offset: offset ?? position)
  }

  private var next: Character? { position < text.count ? text[position] : nil }

  // MARK: - Structure; the targets of steps are relative to the start of their fragment

  private mutating func alternatives() throws(TextPatternFault) -> [TextPattern.Step] {
    var steps = try sequence()
    while next == "|" {
      position += 1
      let other = try sequence()
      steps =
        [.either(1, steps.count + 2)] + moved(steps, by: 1) + [.jump(steps.count + other.count + 2)]
        + moved(other, by: steps.count + 2)
      if steps.count > TextPatternParser.mostSteps { throw fault(.tooLarge) }
    }
    return steps
  }

  private mutating func sequence() throws(TextPatternFault) -> [TextPattern.Step] {
    var steps: [TextPattern.Step] = []
    while let character = next, character != "|", character != ")" {
      let start = position
      let atom = try repeated(try atom(character), from: start)
      steps += moved(atom, by: steps.count)
      if steps.count > TextPatternParser.mostSteps { throw fault(.tooLarge, at: start) }
    }
    return steps
  }

  private mutating func atom(_ character: Character) throws(TextPatternFault) -> [TextPattern.Step] {
    position += 1
    switch character {
    case "(": return try group()
    case "[": return [.one(try bracket())]
    case ".": return [.one(CharacterClass(members: [.any]))]
    case "^": return [.lineStart]
    case "$": return [.lineEnd]
    case "*", "+", "?": throw fault(.nothingToRepeat, at: position - 1)
    case "\\": return [try escape()]
    default: return [.one(CharacterClass(members: [.range(character, character)]))]
    }
  }

  private mutating func group() throws(TextPatternFault) -> [TextPattern.Step] {
    let open = position - 1
    depth += 1
    guard depth <= TextPatternParser.deepest else { throw fault(.tooLarge, at: open) }
    if next == "?", position + 1 < text.count, text[position + 1] == ":" { position += 2 }
    let steps = try alternatives()
    guard next == ")" else { throw fault(.unclosed("("), at: open) }
    position += 1
    depth -= 1
    return steps
  }

  private mutating func escape() throws(TextPatternFault) -> TextPattern.Step {
    guard let character = next else { throw fault(.loneBackslash, at: position - 1) }
    position += 1
    switch character {
    case "b": return .wordEdge(true)
    case "B": return .wordEdge(false)
    default: return .one(CharacterClass(members: [member(escaped: character)]))
    }
  }

  private func member(escaped character: Character) -> CharacterClass.Member {
    switch character {
    case "d": .digit(true)
    case "D": .digit(false)
    case "w": .word(true)
    case "W": .word(false)
    case "s": .space(true)
    case "S": .space(false)
    case "n": .range("\n", "\n")
    case "t": .range("\t", "\t")
    default: .range(character, character)
    }
  }

  private mutating func bracket() throws(TextPatternFault) -> CharacterClass {
    let open = position - 1
    var set = CharacterClass(members: [])
    if next == "^" {
      set.isNegated = true
      position += 1
    }
    while let character = next, character != "]" || set.members.isEmpty {
      position += 1
      if character == "\\", let escaped = next {
        position += 1
        set.members.append(member(escaped: escaped))
      } else if next == "-", position + 1 < text.count, text[position + 1] != "]" {
        let last = text[position + 1]
        guard character <= last else { throw fault(.badRange, at: position - 1) }
        position += 2
        set.members.append(.range(character, last))
      } else {
        set.members.append(.range(character, character))
      }
    }
    guard next == "]" else { throw fault(.unclosed("["), at: open) }
    position += 1
    return set
  }

  // MARK: - Repeats

  private mutating func repeated(
    _ atom: [TextPattern.Step], from start: Int
  ) throws(TextPatternFault) -> [TextPattern.Step] {
    var atom = atom
    while let mark = next, let (least, most) = try range(mark) {
      guard atom.count * (max(least, most ?? 0) + 1) <= TextPatternParser.mostSteps else {
        throw fault(.tooLarge, at: start)
      }
      atom = copies(of: atom, least, most)
    }
    return atom
  }

  /// How often a repeat mark repeats, or nil if it is none; the mark is read.
  private mutating func range(_ mark: Character) throws(TextPatternFault) -> (Int, Int?)? {
    switch mark {
    case "*", "+", "?":
      position += 1
      return (mark == "+" ? 1 : 0, mark == "?" ? 1 : nil)
    case "{":
      let open = position
      guard let close = text[position...].firstIndex(of: "}") else { throw fault(.unclosed("{")) }
      let ends = String(text[open + 1..<close]).split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      position = close + 1
      guard let least = Int(ends[0]), least >= 0, ends.count <= 2 else { throw fault(.badRange, at: open) }
      guard max(least, Int(ends.last ?? "") ?? 0) <= TextPatternParser.mostSteps else {
        throw fault(.tooLarge, at: open)
      }
      if ends.count == 1 { return (least, least) }
      if ends[1].isEmpty { return (least, nil) }
      guard let most = Int(ends[1]), most >= least else { throw fault(.badRange, at: open) }
      return (least, most)
    default: return nil
    }
  }

  private func copies(of atom: [TextPattern.Step], _ least: Int, _ most: Int?) -> [TextPattern.Step] {
    var steps: [TextPattern.Step] = []
    for _ in 0..<least { steps += moved(atom, by: steps.count) }
    guard let most else {
      let start = steps.count
      steps.append(.either(start + 1, start + atom.count + 2))
      return steps + moved(atom, by: start + 1) + [.jump(start)]
    }
    for _ in least..<most {
      let start = steps.count
      steps.append(.either(start + 1, start + atom.count + 1))
      steps += moved(atom, by: start + 1)
    }
    return steps
  }

  private func moved(_ steps: [TextPattern.Step], by distance: Int) -> [TextPattern.Step] {
    steps.map { step in
      switch step {
      case .either(let first, let second): .either(first + distance, second + distance)
      case .jump(let target): .jump(target + distance)
      default: step
      }
    }
  }
}
