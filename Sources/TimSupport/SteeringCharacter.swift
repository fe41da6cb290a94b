extension Unicode.Scalar {
  /// Whether a character is shown by nothing but what it does: a control character, a separator of lines, or a mark
  /// that reorders text so that it reads as something else.
  ///
  /// The one definition of what may not reach a terminal as it is: text drops these, JSON writes their numbers, and
  /// reports make them visible.
  package var steersTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F: true
    case 0x2028...0x202E, 0x2066...0x2069: true
    case 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }
}
