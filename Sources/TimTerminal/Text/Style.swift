/// How a piece of text looks: weight, underline and one of six colours that every terminal theme keeps readable.
///
/// There is deliberately no grey, no bright and no dim: measured on common themes they vanish. Nor does any meaning
/// rest on a colour alone.
package struct Style: Hashable, Sendable {
  package enum Color: Int, CaseIterable, Sendable {
    case red = 31
    case green, yellow, blue, magenta, cyan
  }

  package var isBold: Bool
  package var isUnderlined: Bool
  /// The colour, nil for the terminal's own.
  package var color: Color?

  package init(isBold: Bool = false, isUnderlined: Bool = false, color: Color? = nil) {
    self.isBold = isBold
    self.isUnderlined = isUnderlined
    self.color = color
  }

  package static let plain = Style()
  package static let bold = Style(isBold: true)
  package static let underlined = Style(isUnderlined: true)

  /// The numbers of the SGR sequence that switches the style on, empty for plain text.
  var codes: [Int] {
    (isBold ? [1] : []) + (isUnderlined ? [4] : []) + (color.map { [$0.rawValue] } ?? [])
  }
}
