internal import TimKnowledge

/// Plain text written so that Markdown reads it as itself.
enum EscapedText {
  private static let marks: Set<Character> = ["\\", "*", "`", "[", "]", "<"]

  /// A text on one line.
  static func line(_ text: String) -> String {
    var result = ""
    var before: Character = " "
    let line = text.collapsed
    for place in line.indices {
      let character = line[place]
      let after = line.index(after: place) < line.endIndex ? line[line.index(after: place)] : " "
      if marks.contains(character) || isEmphasis(character, before, after) || isEntity(character, after) {
        result.append("\\")
      }
      result.append(character)
      before = character
    }
    return escapingStart(result)
  }

  /// An underscore inside a word is one.
  private static func isEmphasis(_ character: Character, _ before: Character, _ after: Character) -> Bool {
    character == "_" && !(isWord(before) && isWord(after))
  }

  private static func isEntity(_ character: Character, _ after: Character) -> Bool {
    character == "&" && (after.isLetter || after == "#")
  }

  private static func isWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// A line that begins like a heading, a list, a quotation or a table is only text.
  private static func escapingStart(_ line: String) -> String {
    guard let first = line.first else { return line }
    if "#+->|=~".contains(first) { return "\\" + line }
    let number = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(number.count)
    guard !number.isEmpty, number.count < 10, let mark = rest.first, mark == "." || mark == ")",
      rest.dropFirst().first.map({ $0 == " " }) ?? true
    else { return line }
    return number + "\\" + rest
  }
}

extension EscapedText {
  /// A text in a cell of a table.
  static func cell(_ text: String) -> String {
    line(text).split(separator: "|", omittingEmptySubsequences: false).joined(separator: "/")
  }
}
