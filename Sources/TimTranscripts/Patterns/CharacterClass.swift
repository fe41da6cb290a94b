/// A set of characters in a pattern.
struct CharacterClass: Hashable, Sendable {
  enum Member: Hashable, Sendable {
    case range(Character, Character)
    case digit(Bool), word(Bool), space(Bool)
    /// Everything but a line end.
    case any
  }

  var members: [Member]
  var isNegated = false

  func contains(_ character: Character, ignoringCase: Bool) -> Bool {
    let isMember = members.contains { member in
      switch member {
      case .range(let first, let last):
        first <= character && character <= last
          || ignoringCase && first.lowercased() <= String(character) && String(character) <= last.lowercased()
      case .digit(let wanted): (character.isASCII && character.isNumber) == wanted
      case .word(let wanted): character.isWordCharacter == wanted
      case .space(let wanted): character.isWhitespace == wanted
      case .any: !character.isNewline
      }
    }
    return isMember != isNegated
  }
}

extension Character {
  var isWordCharacter: Bool { isLetter || isNumber || self == "_" }
}
