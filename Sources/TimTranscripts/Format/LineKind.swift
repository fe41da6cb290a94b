/// What a line of a transcript is by its first characters.
enum LineKind: Hashable {
  /// A label, the text after it, and the column at which that text starts.
  case label(Label, rest: String, column: Int)
  /// A word that is almost a label: written so by mistake more often than on purpose.
  case almostLabel(String, Label)
  /// `---`, which starts another conversation.
  case rule
  case blank
  /// Anything else, with the backslash taken off that kept it from being one of the above.
  case text(String)

  /// The hole that stands for any lines.
  static let hole = "..."

  init(_ line: String) {
    let bare = line.stripped
    if bare.isEmpty {
      self = .blank
    } else if LineKind.isRule(bare), !line.hasPrefix(" ") {
      self = .rule
    } else if let word = LineKind.labelWord(line) {
      self = LineKind.labelled(line, word)
    } else {
      self = .text(LineKind.unescaped(line))
    }
  }

  private static func labelled(_ line: String, _ word: Substring) -> LineKind {
    guard let label = Label(rawValue: String(word)) else {
      guard let near = Label(nearly: word) else { return .text(line) }
      return .almostLabel(String(word), near)
    }
    let after = line.dropFirst(word.count + 1)
    let spaces = after.prefix { $0 == " " || $0 == "\t" }.count
    return .label(label, rest: after.stripped, column: word.count + 2 + spaces)
  }

  /// The letters before a colon at the start of a line.
  private static func labelWord(_ line: String) -> Substring? {
    let word = line.prefix { $0.isASCII && $0.isLetter }
    guard !word.isEmpty, line.dropFirst(word.count).first == ":" else { return nil }
    return word
  }

  private static func isRule(_ bare: String) -> Bool {
    bare.utf8.count >= 3 && bare.utf8.allSatisfy { $0 == UInt8(ascii: "-") }
  }

  // MARK: - Backslashes

  /// Whether a line would be read as something else than text.
  private static func isSpecial(_ line: Substring) -> Bool {
    let bare = line.stripped
    if isRule(bare) || bare == hole { return true }
    guard let word = labelWord(String(line)) else { return false }
    return Label(nearly: word) != nil
  }

  /// The line without the backslash that kept it from being a label, a rule or a hole.
  static func unescaped(_ line: String) -> String {
    line.hasPrefix("\\") && isSpecial(line.drop { $0 == "\\" }) ? String(line.dropFirst()) : line
  }

  /// The line with a backslash before it where it would otherwise be read as a label, a rule or a hole.
  static func escaped(_ line: String) -> String {
    isSpecial(line.drop { $0 == "\\" }) ? "\\" + line : line
  }
}
