internal import TimKnowledge

/// Text of other systems without the marks of HTML and Markdown, but with the addresses that links lead to.
enum ForeignText {
  private static let breaks = [
    "br", "p", "/p", "div", "/div", "/li", "ul", "/ul", "ol", "/ol", "tr", "/tr", "h1", "h2",
  ]
  private static let characters = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "#39": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
    "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“", "hellip": "…", "euro": "€", "pound": "£",
  ]

  /// The text without tags; what ends a line or begins an item in HTML does so here.
  static func withoutTags(_ text: String) -> String {
    guard text.contains(where: { $0 == "<" || $0 == "&" }) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      result += rest[..<start]
      let end: Character = rest[start] == "<" ? ">" : ";"
      let inner = rest[rest.index(after: start)...]
      let close = inner.prefix(300).firstIndex(of: end)
      if rest[start] == "<", let close, let text = replacement(ofTag: inner[..<close]) {
        result += text
        rest = inner[inner.index(after: close)...]
      } else if rest[start] == "&", let close, let character = characters[String(inner[..<close])] {
        result += character
        rest = inner[inner.index(after: close)...]
      } else {
        result.append(rest[start])
        rest = inner
      }
    }
    return result + rest
  }

  /// What stands for a tag; nil where it is none, such as an address in angle brackets or a comparison.
  private static func replacement(ofTag tag: Substring) -> String? {
    let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" }.lowercased()
    guard let first = name.first, first.isLetter || first == "/", !tag.contains("://") || tag.contains("=") else {
      return tag.contains("://") ? String(tag) : nil
    }
    if name == "a", let address = attribute("href", of: tag) { return "\(address) " }
    if name == "li" { return "\n- " }
    return breaks.contains(name) || breaks.contains(String(name.filter { $0 != "/" })) ? "\n" : ""
  }

  private static func attribute(_ name: String, of tag: Substring) -> String? {
    let parts = tag.split(whereSeparator: { $0 == "\"" || $0 == "'" })
    guard let place = parts.firstIndex(where: { $0.lowercased().trimmed.hasSuffix(name + "=") }),
      place + 1 < parts.count
    else { return nil }
    return String(parts[place + 1])
  }

  /// `[text](address)` as “text (address)”, and words without asterisks, underscores and backticks around them.
  static func withoutMarkup(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "[") {
      guard let close = rest[open...].firstIndex(of: "]"), rest[close...].dropFirst().first == "(",
        let end = rest[close...].firstIndex(of: ")")
      else { break }
      let words = String(rest[rest.index(after: open)..<close])
      let address = rest[rest.index(close, offsetBy: 2)..<end].split(separator: " ").first.map(String.init) ?? ""
      result += rest[..<open].hasSuffix("!") ? rest[..<open].dropLast() : rest[..<open]
      // An address without a place leads nowhere outside the pages that it was written for.
      result += address.isEmpty || address == words || address.hasPrefix("/") ? words : "\(words) (\(address))"
      rest = rest[rest.index(after: end)...]
    }
    return withoutEmphasis(result + rest).collapsed
  }

  private static func withoutEmphasis(_ text: String) -> String {
    ["***", "**", "__", "`"].reduce(text) { text, mark in
      let parts = text.split(separator: mark, omittingEmptySubsequences: false)
      // A mark that is not closed is one that was meant.
      return parts.count % 2 == 1 ? parts.joined() : text
    }
  }
}
