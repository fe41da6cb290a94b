extension StringProtocol {
  /// The text without blanks and tabs around it.
  var stripped: String {
    var part = self[...]
    while let first = part.first, first == " " || first == "\t" { part = part.dropFirst() }
    while let last = part.last, last == " " || last == "\t" { part = part.dropLast() }
    return String(part)
  }

  /// The words between blanks, tabs and line ends; other spaces are part of a word, so that they show as a difference.
  var plainWords: [Substring] {
    Substring(self).utf8.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A }.map { Substring($0) }
  }
}
