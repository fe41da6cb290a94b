internal import TimSupport

extension String {
  /// The text without anything that could steer a terminal: control characters, escape sequences, and the marks that
  /// reorder text so that it reads as something else.
  ///
  /// Line ends become `\n` and tabs become blanks; what is left prints as it reads.
  package var sanitized: String {
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) || $0 == 0x0A }) { return self }
    var result = String.UnicodeScalarView()
    let scalars = unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      if let end = EscapeSequence.end(in: scalars, from: index) {
        index = end
        continue
      }
      let next = scalars.index(after: index)
      let endsWithNewline = next < scalars.endIndex && scalars[next] == "\n"
      if let kept = scalars[index].sanitized(beforeNewline: endsWithNewline) { result.append(kept) }
      index = next
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  fileprivate func sanitized(beforeNewline: Bool) -> Unicode.Scalar? {
    switch self {
    case "\n", "\u{85}", "\u{2028}", "\u{2029}": "\n"
    case "\r": beforeNewline ? nil : "\n"
    case "\t": " "
    default: steersTerminal ? nil : self
    }
  }
}
