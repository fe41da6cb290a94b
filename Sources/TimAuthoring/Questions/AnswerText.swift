internal import TimKnowledge

/// An answer of another system, in the Markdown of an entry: paragraphs, and items where it has a list.
struct AnswerText {
  let paragraphsAndItems: [Block]

  enum Block: Equatable {
    case paragraph(String)
    case item(String)

    var text: String {
      switch self {
      case .paragraph(let text), .item(let text): text
      }
    }
  }

  /// Whether nothing is left of an answer, such as one of marks alone.
  var isEmpty: Bool { paragraphsAndItems.isEmpty }

  /// Whether an answer only says that there is to be one.
  var isPlaceholder: Bool {
    paragraphsAndItems.count == 1
      && AnswerText.placeholders.contains(paragraphsAndItems[0].text.trimmed.lowercased())
  }

  private static let placeholders: Set<String> = [
    "tbd", "tbd.", "tbc", "tbc.", "todo", "n/a", "na", "none", "-", "–", "?", "???", "…", "...",
  ]

  /// Where lines stand alone, as in the cells of a table, one that begins with a capital does not go on with an item.
  init(_ text: String, linesStandAlone: Bool = false) {
    var blocks: [Block] = []
    var isOpen = false
    for line in ForeignText.withoutTags(text).split(separator: "\n", omittingEmptySubsequences: false) {
      let body = line.trimmed
      if body.isEmpty {
        isOpen = false
      } else if let item = AnswerText.item(body) {
        blocks.append(.item(ForeignText.withoutMarkup(item)))
        isOpen = true
      } else if isOpen, !(linesStandAlone && AnswerText.beginsAnew(body, after: blocks.last)),
        let last = blocks.popLast()
      {
        blocks.append(last.going(on: ForeignText.withoutMarkup(body)))
      } else {
        blocks.append(.paragraph(ForeignText.withoutMarkup(String(body.drop { $0 == "#" || $0 == ">" || $0 == " " }))))
        isOpen = true
      }
    }
    paragraphsAndItems = blocks.filter { !$0.text.trimmed.isEmpty }
  }

  private static func beginsAnew(_ line: String, after block: Block?) -> Bool {
    guard case .item = block else { return false }
    return line.first?.isUppercase == true
  }

  /// The text behind the mark of a list.
  private static func item(_ line: String) -> String? {
    for mark in ["- ", "* ", "• ", "– ", "+ "] where line.hasPrefix(mark) { return line.dropFirst(2).trimmed }
    let number = line.prefix { $0.isASCII && $0.isNumber }
    let rest = line.dropFirst(number.count)
    guard !number.isEmpty, number.count < 3, rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
    return rest.dropFirst(2).trimmed
  }

  var markdown: String {
    var lines: [String] = []
    var number = 0
    for (place, block) in paragraphsAndItems.enumerated() {
      switch block {
      case .paragraph(let text):
        if place > 0 { lines.append("") }
        lines.append(EscapedText.line(text))
        number = 0
      case .item(let text):
        if place > 0, number == 0 { lines.append("") }
        number += 1
        lines.append("\(number). " + EscapedText.line(text))
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension AnswerText.Block {
  fileprivate func going(on text: String) -> AnswerText.Block {
    switch self {
    case .paragraph(let start): .paragraph(start + " " + text)
    case .item(let start): .item(start + " " + text)
    }
  }
}
