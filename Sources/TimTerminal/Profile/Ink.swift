/// What a stream can take besides text: colour and weight, and hyperlinks.
package struct Ink: Hashable, Sendable {
  /// Whether bold, underline and colours are written.
  package var hasColor: Bool
  /// Whether addresses are written as OSC 8 hyperlinks.
  package var hasHyperlinks: Bool

  package init(hasColor: Bool, hasHyperlinks: Bool) {
    self.hasColor = hasColor
    self.hasHyperlinks = hasHyperlinks
  }

  /// Text and nothing else, as for a file or a pipe.
  package static let plain = Ink(hasColor: false, hasHyperlinks: false)

  /// Everything Tim knows how to write.
  package static let full = Ink(hasColor: true, hasHyperlinks: true)
}

/// The answer of a person to a question that is otherwise decided by looking at the stream.
package enum Preference: String, CaseIterable, Sendable {
  case auto, always, never
}
