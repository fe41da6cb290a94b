extension String {
  /// The columns that the text takes on a terminal, escape sequences not counted.
  ///
  /// - Complexity: O(*n*); text in ASCII is only counted.
  package var displayWidth: Int {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return utf8.count }
    return withoutEscapeSequences.reduce(0) { $0 + $1.displayWidth }
  }

  private var withoutEscapeSequences: String {
    guard unicodeScalars.contains(where: { $0 == "\u{1B}" || ("\u{80}"..."\u{9F}").contains($0) }) else { return self }
    var result = String.UnicodeScalarView()
    let scalars = unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      if let end = EscapeSequence.end(in: scalars, from: index) {
        index = end
      } else {
        result.append(scalars[index])
        index = scalars.index(after: index)
      }
    }
    return String(result)
  }
}

extension Character {
  /// The columns that one grapheme takes: 0 for a lone mark or a control character, 2 for East Asian and emoji, else 1.
  ///
  /// A grapheme of many scalars (a family, a flag, a syllable in jamo) is never wider than two columns.
  package var displayWidth: Int {
    if let ascii = asciiValue { return (0x20..<0x7F).contains(ascii) ? 1 : 0 }
    let scalars = unicodeScalars
    guard let first = scalars.first else { return 0 }
    if scalars.contains("\u{FE0F}"), first.properties.isEmoji { return 2 }
    if scalars.contains("\u{FE0E}"), first.properties.isEmojiPresentation { return 1 }
    return min(2, scalars.reduce(0) { $0 + $1.displayWidth })
  }
}

extension Unicode.Scalar {
  fileprivate var displayWidth: Int {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format, .surrogate: self == "\u{AD}" ? 1 : 0
    case .lineSeparator, .paragraphSeparator: 0
    default: properties.isEmojiPresentation && !isRegionalIndicator || isEastAsianWide ? 2 : 1
    }
  }

  /// A flag is two of these, and one alone is a narrow letter.
  private var isRegionalIndicator: Bool {
    ("\u{1F1E6}"..."\u{1F1FF}").contains(self)
  }
}
