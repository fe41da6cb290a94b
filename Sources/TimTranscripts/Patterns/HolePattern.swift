/// The text of a unit in which `[..]` stands for any text and `\[..]` for itself.
struct HolePattern: Hashable, Sendable {
  static let hole = "[..]"

  /// What stands before, between and after the holes.
  let parts: [String]

  init(_ text: String) {
    var parts = [""]
    var rest = text[...]
    while let first = rest.first {
      if rest.hasPrefix("\\" + HolePattern.hole) {
        parts[parts.count - 1] += HolePattern.hole
        rest = rest.dropFirst(HolePattern.hole.count + 1)
      } else if rest.hasPrefix(HolePattern.hole) {
        parts.append("")
        rest = rest.dropFirst(HolePattern.hole.count)
      } else {
        parts[parts.count - 1].append(first)
        rest = rest.dropFirst()
      }
    }
    self.parts = parts
  }

  var hasHoles: Bool { parts.count > 1 }

  /// Whether a text fits; each part is looked for as early as possible, which never misses a fit.
  func matches(_ text: String) -> Bool {
    guard hasHoles else { return text == parts[0] }
    var rest = Array(text.utf8)[...]
    guard rest.starts(with: parts[0].utf8) else { return false }
    rest = rest.dropFirst(parts[0].utf8.count)
    for part in parts.dropFirst().dropLast() {
      guard let end = HolePattern.end(of: Array(part.utf8), in: rest) else { return false }
      rest = rest[end...]
    }
    let last = Array((parts.last ?? "").utf8)
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }

  private static func end(of part: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    guard part.count <= text.count else { return nil }
    for start in text.startIndex...(text.endIndex - part.count)
    where text[start..<start + part.count].elementsEqual(part) {
      return start + part.count
    }
    return nil
  }

  /// The text with a backslash before what would be read as a hole.
  static func escaped(_ text: String) -> String {
    guard text.contains(hole) else { return text }
    var escaped = ""
    var rest = text[...]
    while let first = rest.first {
      if rest.hasPrefix(hole) { escaped.append("\\") }
      escaped.append(first)
      rest = rest.dropFirst()
    }
    return escaped
  }
}
