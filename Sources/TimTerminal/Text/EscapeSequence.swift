/// Finds where a terminal escape sequence ends, so that one can be skipped or removed as a whole.
enum EscapeSequence {
  typealias Scalars = String.UnicodeScalarView

  /// The end of the sequence that starts at an index, nil where none starts there.
  ///
  /// A sequence that is cut off counts as its introducer only: the text after it must not vanish with it.
  static func end(in scalars: Scalars, from start: Scalars.Index) -> Scalars.Index? {
    let next = scalars.index(after: start)
    switch scalars[start] {
    case "\u{1B}": return endAfterEscape(in: scalars, from: next)
    case "\u{9B}": return endOfControlSequence(in: scalars, from: next) ?? next
    case "\u{90}", "\u{98}", "\u{9D}"..."\u{9F}": return endOfString(in: scalars, from: next) ?? next
    default: return nil
    }
  }

  private static func endAfterEscape(in scalars: Scalars, from index: Scalars.Index) -> Scalars.Index {
    guard index < scalars.endIndex else { return index }
    let next = scalars.index(after: index)
    switch scalars[index] {
    case "[": return endOfControlSequence(in: scalars, from: next) ?? next
    case "]", "P", "X", "^", "_": return endOfString(in: scalars, from: next) ?? next
    case " "..."/": return endOfShortSequence(in: scalars, from: next)
    case "0"..."~": return next
    default: return index
    }
  }

  /// Parameters and intermediates, then one final character.
  private static func endOfControlSequence(in scalars: Scalars, from start: Scalars.Index) -> Scalars.Index? {
    guard let final = scalars[start...].firstIndex(where: { !(" "..."?").contains($0) }) else { return nil }
    return ("@"..."~").contains(scalars[final]) ? scalars.index(after: final) : nil
  }

  /// Anything up to a bell or a string terminator.
  private static func endOfString(in scalars: Scalars, from start: Scalars.Index) -> Scalars.Index? {
    var index = start
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      switch scalars[index] {
      case "\u{7}", "\u{9C}": return next
      case "\u{1B}" where next < scalars.endIndex && scalars[next] == "\\": return scalars.index(after: next)
      case "\u{1B}", "\n": return nil
      default: index = next
      }
    }
    return nil
  }

  private static func endOfShortSequence(in scalars: Scalars, from start: Scalars.Index) -> Scalars.Index {
    guard let final = scalars[start...].firstIndex(where: { !(" "..."/").contains($0) }) else { return start }
    return ("0"..."~").contains(scalars[final]) ? scalars.index(after: final) : final
  }
}
