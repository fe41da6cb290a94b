internal import TimKnowledge

/// A line `- key: value` with the place of each part.
struct CheckLine {
  /// A stretch of the line: its text, and its first character counted from 0.
  struct Part {
    let text: String
    let offset: Int

    /// The one character at `place`, or the last.
    func character(_ place: Int) -> Part {
      Part(text: " ", offset: offset + min(place, max(0, text.count - 1)))
    }
  }

  let whole: Part
  let key: Part
  let value: Part
  let isCheck: Bool
  private let line: String
  private let start: SourceLocation

  init(_ line: String, _ start: SourceLocation) {
    self.line = line
    self.start = start
    let indent = line.prefix { $0 == " " || $0 == "\t" }.count
    whole = Part(text: line.stripped, offset: indent)
    let body = CheckLine.part(of: line, from: indent + 1, to: line.count)
    let colon = body.text.firstIndex(of: ":")
    let keyLength = colon.map { body.text.distance(from: body.text.startIndex, to: $0) } ?? 0
    key = CheckLine.part(of: line, from: body.offset, to: body.offset + keyLength)
    value = CheckLine.part(of: line, from: min(line.count, body.offset + keyLength + 1), to: line.count)
    isCheck = (whole.text.hasPrefix("- ") || whole.text.hasPrefix("* ")) && colon != nil && !key.text.isEmpty
  }

  /// The part of `line` between two offsets, without blanks around it.
  private static func part(of line: String, from first: Int, to last: Int) -> Part {
    let stretch = line.prefix(last).dropFirst(first)
    let indent = stretch.prefix { $0 == " " || $0 == "\t" }.count
    return Part(text: stretch.stripped, offset: first + indent)
  }

  var location: SourceLocation { place(key) }

  var written: String { key.text + ": " + value.text }

  /// The number in a key such as `item 3`.
  var itemNumber: Int? {
    let words = key.text.lowercased().plainWords
    guard words.count == 2, words[0] == "item" else { return nil }
    return Int(words[1])
  }

  /// The value without the quotation marks around it.
  var phrase: String {
    for (open, close) in [("\"", "\""), ("“", "”")] where value.text.count > 1 {
      if value.text.hasPrefix(open), value.text.hasSuffix(close) { return String(value.text.dropFirst().dropLast()) }
    }
    return value.text
  }

  /// The parts of the value between separators; “or” separates where the separator is a bar.
  func list(separator: Character) -> [Part] {
    var parts: [Part] = []
    var offset = value.offset
    let text = separator == "|" ? CheckLine.barred(value.text) : value.text
    for piece in text.split(separator: separator, omittingEmptySubsequences: false) {
      let indent = piece.prefix { $0 == " " }.count
      parts.append(Part(text: piece.stripped, offset: offset + indent))
      offset += piece.count + 1
    }
    return parts
  }

  /// The text with a bar, as long as before, for each “or”.
  private static func barred(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    return words.map { $0 == "or" ? "| " : String($0) }.joined(separator: " ")
  }

  func problem(_ fault: TranscriptProblem.Fault, _ part: Part) -> TranscriptProblem {
    TranscriptProblem(fault, at: place(part), in: line, length: part.text.count)
  }

  private func place(_ part: Part) -> SourceLocation {
    SourceLocation(file: start.file, line: start.line, column: part.offset + 1)
  }
}
