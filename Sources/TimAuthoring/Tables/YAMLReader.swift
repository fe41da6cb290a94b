internal import TimKnowledge

/// Reads the part of YAML that training files are written in: keys, lists, and plain, quoted and block text.
///
/// A whole YAML library would be several times the size of what it is for here; what this does not know (anchors, tags,
/// collections in braces) is refused with its line and never misread.
struct YAMLReader {
  private struct Line {
    let number: Int
    let indent: Int
    let text: String
  }

  private let file: String
  private var lines: [Line] = []
  private let raw: [String]
  private var place = 0

  static func read(_ text: String, file: String) throws(ImportProblem) -> YAMLValue {
    var reader = YAMLReader(text, file: file)
    return try reader.value(at: 0)
  }

  private init(_ text: String, file: String) {
    self.file = file
    raw = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for (number, line) in raw.enumerated() {
      let body = line.trimmed
      guard !body.isEmpty, !body.hasPrefix("#"), body != "---", body != "..." else { continue }
      lines.append(Line(number: number + 1, indent: YAMLReader.indent(line), text: body))
    }
  }

  private static func indent(_ line: String) -> Int { line.utf8.prefix { $0 == UInt8(ascii: " ") }.count }

  private var next: Line? { place < lines.count ? lines[place] : nil }

  /// The value that begins on the next line, if that is set in far enough.
  private mutating func value(at indent: Int) throws(ImportProblem) -> YAMLValue {
    guard let line = next, line.indent >= indent else { return .text("", line: next?.number ?? raw.count) }
    if YAMLReader.isEntry(line.text) { return try list(at: line.indent) }
    if YAMLReader.key(of: line.text) != nil { return try map(at: line.indent) }
    place += 1
    let text = ([line.text] + continuation(at: line.indent)).joined(separator: " ")
    return .text(try scalar(text, line.number), line: line.number)
  }

  /// The lines on which a text goes on.
  private mutating func continuation(at indent: Int) -> [String] {
    var texts: [String] = []
    while let line = next, line.indent >= indent {
      texts.append(line.text)
      place += 1
    }
    return texts
  }

  private static func isEntry(_ text: String) -> Bool { text == "-" || text.hasPrefix("- ") }

  private mutating func list(at indent: Int) throws(ImportProblem) -> YAMLValue {
    var items: [YAMLValue] = []
    while let line = next, line.indent == indent, YAMLReader.isEntry(line.text) {
      let body = String(line.text.dropFirst()).trimmed
      if body.isEmpty {
        place += 1
        items.append(try value(at: indent + 1))
      } else {
        // What follows the dash stands as if it had a line of its own, as far in as it begins.
        let inner = indent + line.text.utf8.count - body.utf8.count
        lines[place] = Line(number: line.number, indent: inner, text: body)
        items.append(try value(at: inner))
      }
    }
    return .list(items)
  }

  private mutating func map(at indent: Int) throws(ImportProblem) -> YAMLValue {
    var pairs: [(key: String, value: YAMLValue, line: Int)] = []
    while let line = next, line.indent == indent, let (key, rest) = YAMLReader.key(of: line.text) {
      place += 1
      pairs.append((key, try valueBeside(key: rest, line), line.number))
    }
    if let line = next, line.indent > indent { throw unreadable(line) }
    return .map(pairs)
  }

  private mutating func valueBeside(key rest: String, _ line: Line) throws(ImportProblem) -> YAMLValue {
    if let first = rest.first, first == "|" || first == ">" {
      return .text(block(below: line, folds: first == ">"), line: line.number + 1)
    }
    if !rest.isEmpty {
      let text = ([rest] + continuation(at: line.indent + 1)).joined(separator: " ")
      return .text(try scalar(text, line.number), line: line.number)
    }
    // A list may stand no further in than the key that it belongs to.
    if let following = next, following.indent == line.indent, YAMLReader.isEntry(following.text) {
      return try list(at: line.indent)
    }
    return try value(at: line.indent + 1)
  }

  /// The lines further in than the key, as they stand, or run together.
  private mutating func block(below key: Line, folds: Bool) -> String {
    var body: [String] = []
    for line in raw[key.number...] {
      guard line.trimmed.isEmpty || YAMLReader.indent(line) > key.indent else { break }
      body.append(line)
    }
    while next.map({ $0.number <= key.number + body.count }) == true { place += 1 }
    let depth = body.filter { !$0.trimmed.isEmpty }.map(YAMLReader.indent).min() ?? 0
    let text = body.map { String($0.dropFirst(depth)) }
    return (folds ? text.map(\.trimmed).joined(separator: " ") : text.joined(separator: "\n")).trimmed
  }

  /// `key: value` or `key:`, with the key plain or quoted.
  private static func key(of text: String) -> (key: String, rest: String)? {
    var inQuote: Character?
    for place in text.indices {
      let character = text[place]
      if let quote = inQuote {
        if character == quote { inQuote = nil }
      } else if place == text.startIndex, character == "\"" || character == "'" {
        inQuote = character
      } else if character == ":" {
        let after = text.index(after: place)
        guard after == text.endIndex || text[after] == " " else { continue }
        let key = text[..<place].trimmed
        return (key.trimmingQuotes, text[after...].trimmed)
      }
    }
    return nil
  }

  private func scalar(_ text: String, _ line: Int) throws(ImportProblem) -> String {
    guard let first = text.first, !"&*!{[%@`".contains(first) || text == "[]" || text == "{}" else {
      throw ImportProblem(.yaml(text: text), at: file, line: line)
    }
    if first == "\"" || first == "'" { return try quoted(text, first, line) }
    return text.range(of: " #").map { text[..<$0].trimmed } ?? text
  }

  private func quoted(_ text: String, _ quote: Character, _ line: Int) throws(ImportProblem) -> String {
    var result = ""
    var rest = text.dropFirst()
    while let character = rest.popFirst() {
      if character == quote {
        guard quote == "'", rest.first == "'" else { return result }
        rest.removeFirst()
        result.append("'")
      } else if character == "\\", quote == "\"", let escaped = rest.popFirst() {
        result.append(["n": "\n", "t": "\t"][escaped] ?? escaped)
      } else {
        result.append(character)
      }
    }
    throw ImportProblem(.unclosedQuote, at: file, line: line)
  }

  private func unreadable(_ line: Line) -> ImportProblem {
    ImportProblem(.yaml(text: line.text), at: file, line: line.number)
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    guard count >= 2, let first, first == last, first == "\"" || first == "'" else { return self }
    return String(dropFirst().dropLast())
  }

  /// Where another text first stands in this one.
  fileprivate func range(of other: String) -> String.Index? {
    indices.first { self[$0...].hasPrefix(other) }
  }
}
