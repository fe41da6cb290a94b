internal import TimLanguage

/// Makes outside text safe to show and its invisible characters visible.
package enum Visible {
  /// The text with every character that shows nothing, or changes how others show, as its number: `<U+00A0>`.
  package static func text(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if isHidden(scalar) { shown += code(of: scalar) } else { shown.unicodeScalars.append(scalar) }
    }
    return shown
  }

  private static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }

  /// Line ends, tabs, controls, joiners, direction marks, and every space but the plain one.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == " " { return false }
    return CleanText.isInvisible(scalar) || scalar.properties.isWhitespace
  }
}
