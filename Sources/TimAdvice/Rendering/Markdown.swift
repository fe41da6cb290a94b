package import TimKnowledge

/// An answer as CommonMark.
package struct MarkdownText {
  private let knowledge: KnowledgeBase

  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  package func render(_ answer: Answer) -> String {
    var blocks: [String] = []
    let citations = Citations(answer, knowledge)
    if !answer.lead.isEmpty { blocks.append(escape(answer.lead) + marks(answer.leadSources, citations)) }
    for section in answer.sections { blocks += render(section, citations) }
    if !answer.choices.isEmpty {
      blocks.append(answer.choices.enumerated().map { "\($0 + 1). \(escape($1))" }.joined(separator: "\n"))
    }
    if !citations.sources.isEmpty {
      let sources = citations.sources.enumerated().map { place, source in
        "- \\[\(place + 1)\\] [\(escape(source.title))](<\(source.url)>), \(escape(source.publisher))"
      }
      blocks.append(sources.joined(separator: "\n"))
    }
    if !citations.remark.isEmpty { blocks.append(escape(citations.remark)) }
    if !answer.closing.isEmpty { blocks.append(escape(answer.closing)) }
    if !answer.suggestions.isEmpty {
      // Another bullet keeps two lists two lists.
      blocks.append(answer.suggestions.map { "* *\(escape($0))*" }.joined(separator: "\n"))
    }
    return blocks.joined(separator: "\n\n")
  }

  private func render(_ section: Answer.Section, _ citations: Citations) -> [String] {
    var blocks: [String] = []
    let marks = marks(section.textSources, citations)
    if !section.heading.isEmpty {
      blocks.append("### " + escape(section.heading) + (section.text.isEmpty ? marks : ""))
    }
    if !section.text.isEmpty { blocks.append(escape(section.text) + marks) }
    if !section.items.isEmpty {
      let isChecklist = section.isChecklist
      blocks.append(section.items.map { line($0, isChecklist, citations) }.joined(separator: "\n"))
    }
    if !section.rows.isEmpty { blocks.append(section.columns.isEmpty ? list(section.rows) : table(section)) }
    return blocks
  }

  /// Numbers that lead to the sources, as links.
  private func marks(_ cited: [Int], _ citations: Citations) -> String {
    citations.numbers(of: cited).map { " [\\[\($0)\\]](<\(citations[$0].url)>)" }.joined()
  }

  /// An item, numbered or to be ticked off, with its details as a list within.
  private func line(_ item: Answer.Item, _ isChecklist: Bool, _ citations: Citations) -> String {
    let title = item.title.isEmpty ? "" : "**\(escape(PlainText.stopped(item.title)))** "
    let mark = isChecklist ? "- " : "\(item.number). "
    let indent = String(repeating: " ", count: mark.count)
    let details = item.details.map { "\n\(indent)- *\(escape($0.label)):* \(escape($0.text))" }.joined()
    return mark + (isChecklist ? PlainText.box : "") + title + escape(item.text) + marks(item.sources, citations)
      + details
  }

  private func list(_ rows: [Answer.Row]) -> String {
    rows.map { "- **\(escape($0.label))**: \(escape($0.cells.joined(separator: "; ")))" }.joined(separator: "\n")
  }

  private func table(_ section: Answer.Section) -> String {
    let header = [""] + section.columns
    let rows = section.rows.map { ["**\(escape($0.label))**"] + $0.cells.map(escape) }
    return ([header.map(escape), header.map { _ in "---" }] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
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
