/// Makes outside text safe and plain: one line, no control characters, one spelling for each mark.
///
/// Whatever a person or a file says is data. Control characters, escape sequences and bidirectional overrides could
/// change what a terminal shows, so none of them survives; typographic quotes and dashes become the plain ones that
/// patterns are written with.
package struct CleanText {
  /// The cleaned text.
  package let text: String

  /// Cleans `raw`; whitespace of any kind becomes single spaces, and none is left at the ends.
  package init(_ raw: String) {
    if CleanText.isClean(raw.utf8) {
      text = raw
      return
    }
    var scalars = String.UnicodeScalarView()
    var owesSpace = false
    for scalar in raw.unicodeScalars {
      if CleanText.isSpace(scalar) || CleanText.isInvisible(scalar) {
        owesSpace = owesSpace || (CleanText.isSpace(scalar) && !scalars.isEmpty)
        continue
      }
      if owesSpace {
        scalars.append(" ")
        owesSpace = false
      }
      scalars.append(CleanText.plain(scalar))
    }
    text = String(scalars)
  }

  /// Whether nothing is to be done: plain letters and marks with single spaces between them, as most texts are.
  private static func isClean(_ bytes: String.UTF8View) -> Bool {
    let (space, backtick) = (UInt8(ascii: " "), UInt8(ascii: "`"))
    var previous = space
    for byte in bytes {
      guard byte >= space, byte < 0x7F, byte != backtick, byte != space || previous != space else { return false }
      previous = byte
    }
    return previous != space
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar == " " || (0x09...0x0D).contains(scalar.value) }
    return scalar.properties.isWhitespace
  }

  /// Whether a scalar shows nothing itself but may change how others show.
  package static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201B}", "\u{02BC}", "\u{0060}", "\u{00B4}": "'"
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{00AB}", "\u{00BB}": "\""
    case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2212}": "-"
    case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: scalar
    }
  }
}
