/// What is wrong with a pattern, and at which byte of it.
package enum PatternError: Error, Hashable {
  case unclosed(Character, at: Int)
  case unexpected(Character, at: Int)
  case unknownSlot(String, at: Int)
  case emptyAlternative(at: Int)
  case nothingRequired

  /// The byte of the pattern at which the fault lies.
  package var offset: Int {
    switch self {
    case .unclosed(_, let at), .unexpected(_, let at), .unknownSlot(_, let at), .emptyAlternative(let at): at
    case .nothingRequired: 0
    }
  }
}

/// Reads the pattern language by recursive descent.
package struct PatternParser {
  private let bytes: [UInt8]
  private var position = 0

  /// Parses one pattern.
  package static func parse(_ text: String) throws(PatternError) -> Pattern {
    var parser = PatternParser(bytes: Array(text.utf8))
    let pattern = try parser.alternatives(closedBy: nil)
    guard pattern.requiresSomething else { throw .nothingRequired }
    return pattern
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func alternatives(closedBy closing: UInt8?) throws(PatternError) -> Pattern {
    let opened = position
    var branches: [Pattern] = [try sequence()]
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "|") {
        position += 1
        branches.append(try sequence())
      } else if byte == closing {
        position += 1
        return try joined(branches, openedAt: opened)
      } else {
        throw .unexpected(Character(Unicode.Scalar(byte)), at: position)
      }
    }
    if let closing { throw .unclosed(closing == UInt8(ascii: ")") ? "(" : "[", at: opened - 1) }
    return try joined(branches, openedAt: opened)
  }

  private func joined(_ branches: [Pattern], openedAt opened: Int) throws(PatternError) -> Pattern {
    if branches.contains(.sequence([])) { throw .emptyAlternative(at: opened) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(PatternError) -> Pattern {
    var elements: [Pattern] = []
    while let element = try element() { elements.append(element) }
    return elements.count == 1 ? elements[0] : .sequence(elements)
  }

  private mutating func element() throws(PatternError) -> Pattern? {
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    guard position < bytes.count else { return nil }
    switch bytes[position] {
    case UInt8(ascii: "("):
      position += 1
      return try alternatives(closedBy: UInt8(ascii: ")"))
    case UInt8(ascii: "["):
      position += 1
      return .optional(try alternatives(closedBy: UInt8(ascii: "]")))
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "|"): return nil
    case UInt8(ascii: "<"): return try slot()
    case UInt8(ascii: "~"):
      position += 1
      return .concept(name())
    case UInt8(ascii: "^"): return single(.start)
    case UInt8(ascii: "$"): return single(.end)
    case UInt8(ascii: "."): return try gap()
    default: return try word()
    }
  }

  private mutating func single(_ pattern: Pattern) -> Pattern {
    position += 1
    return pattern
  }

  private mutating func slot() throws(PatternError) -> Pattern {
    let start = position
    position += 1
    let name = name()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else { throw .unclosed("<", at: start) }
    position += 1
    guard let slot = Pattern.Slot(rawValue: name) else { throw .unknownSlot(name, at: start + 1) }
    return .slot(slot)
  }

  private mutating func gap() throws(PatternError) -> Pattern {
    guard bytes[position...].starts(with: Array("...".utf8)) else { throw .unexpected(".", at: position) }
    position += 3
    return .gap
  }

  private mutating func word() throws(PatternError) -> Pattern {
    let start = position
    let name = name()
    guard !name.isEmpty else { throw .unexpected(Character(Unicode.Scalar(bytes[start])), at: start) }
    return .word(name)
  }

  private mutating func name() -> String {
    let start = position
    while position < bytes.count, isNameByte(bytes[position]) { position += 1 }
    return FoldedWord.fold(bytes[start..<position])
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
      || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "-")
  }
}

extension Pattern {
  /// Whether the pattern asks for at least one word, concept or slot; one that does not would match anything.
  package var requiresSomething: Bool {
    switch self {
    case .word, .concept, .slot: true
    case .gap, .start, .end, .optional: false
    case .sequence(let parts): parts.contains { $0.requiresSomething }
    case .choice(let branches): branches.allSatisfy(\.requiresSomething)
    }
  }
}
