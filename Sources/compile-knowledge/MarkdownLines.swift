/// Markdown as lines, cut where authors cut it: at headings, list entries and paragraphs.
enum MarkdownLines {
  static func lines(of text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The lines before the first heading of a level, and each such heading with all that follows it.
  static func sections(_ lines: [String], level: Int) -> (head: [String], sections: [[String]]) {
    let mark = String(repeating: "#", count: level) + " "
    var head: [String] = []
    var sections: [[String]] = []
    for line in lines {
      if line.hasPrefix(mark) { sections.append([]) }
      if sections.isEmpty { head.append(line) } else { sections[sections.count - 1].append(line) }
    }
    return (head, sections)
  }

  /// The text of the heading with which a section begins.
  static func title(_ section: [String]) -> String {
    String((section.first ?? "").drop { $0 == "#" }.dropFirst())
  }

  /// Runs of lines that belong together; blank lines and headings stand alone.
  static func blocks(_ lines: [String]) -> [[String]] {
    var blocks: [[String]] = []
    for line in lines {
      let joins = !line.isEmpty && !startsEntry(line) && !line.hasPrefix("#")
      if joins, let last = blocks.last?.first, !last.isEmpty, !last.hasPrefix("#") {
        blocks[blocks.count - 1].append(line)
      } else {
        blocks.append([line])
      }
    }
    return blocks
  }

  /// Whether a line begins an entry of a list.
  static func startsEntry(_ line: String) -> Bool {
    line.hasPrefix("- ") || line.drop { $0.isNumber }.hasPrefix(". ") && line.first?.isNumber == true
  }

  /// The targets of the links in a stretch of text.
  static func links(_ lines: [String]) -> [Substring] {
    lines.joined(separator: " ").split(separator: "](").dropFirst().map { $0.prefix { $0 != ")" } }
  }

  /// The list of wordings in an entry `- Key: one, two`, or nil if the entry is another.
  static func wordings(_ entry: [String], key: String) -> [String]? {
    let text = entry.map { $0.drop { $0 == " " } }.joined(separator: " ")
    guard text.hasPrefix("- \(key): ") else { return nil }
    return text.dropFirst(key.count + 4).split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init)
  }
}
