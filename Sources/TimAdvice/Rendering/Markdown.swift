package import TimKnowledge

/// An answer as CommonMark.
package struct MarkdownText {
  private let knowledge: KnowledgeBase

  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  package func render(_ answer: Answer) -> String {
    var blocks: [String] = []
    if !answer.lead.isEmpty { blocks.append(escape(answer.lead)) }
    for section in answer.sections { blocks += render(section) }
    if !answer.choices.isEmpty {
      blocks.append(answer.choices.enumerated().map { "\($0 + 1). \(escape($1))" }.joined(separator: "\n"))
    }
    let sources = answer.sources.map(knowledge.source)
    if !sources.isEmpty {
      blocks.append(
        sources.map { "- [\(escape($0.title))](<\($0.url)>), \(escape($0.publisher))" }.joined(separator: "\n"))
    }
    if !answer.closing.isEmpty { blocks.append(escape(answer.closing)) }
    if !answer.suggestions.isEmpty {
      // A comment between two lists keeps them two lists.
      blocks.append("<!-- -->\n\n" + answer.suggestions.map { "- *\(escape($0))*" }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n")
  }

  private func render(_ section: Answer.Section) -> [String] {
    var blocks: [String] = []
    if !section.heading.isEmpty { blocks.append("### " + escape(section.heading)) }
    if !section.text.isEmpty { blocks.append(escape(section.text)) }
    if !section.items.isEmpty { blocks.append(section.items.map(line).joined(separator: "\n")) }
    for row in section.rows {
      let cells =
        section.columns.count > 1
        ? zip(section.columns, row.cells).map { "- \(escape($0)): \(escape($1))" } : row.cells.map { "- \(escape($0))" }
      blocks.append("**\(escape(row.label))**\n\n" + cells.joined(separator: "\n"))
    }
    return blocks
  }

  private func line(_ item: Answer.Item) -> String {
    let title = item.title.isEmpty ? "" : "**\(escape(PlainText.stopped(item.title)))** "
    return "\(item.number). " + title + escape(item.text)
  }

  /// Text on one line in which no character has a meaning for Markdown.
  private func escape(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>#|~".contains(character) { escaped.append("\\") }
      escaped += character == "&" ? "&amp;" : character.isNewline ? " " : String(character)
    }
    return withHarmlessStart(escaped)
  }

  /// The same where it begins like an item of a list, or like what underlines a heading.
  private func withHarmlessStart(_ text: String) -> String {
    let mark = text.firstIndex { !("0"..."9").contains($0) } ?? text.endIndex
    let isItem =
      mark == text.startIndex ? "-+=".contains(text.first ?? "x") : mark < text.endIndex && ".)".contains(text[mark])
    return isItem ? text[..<mark] + "\\" + text[mark...] : text
  }
}
