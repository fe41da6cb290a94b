package import TimKnowledge

/// An answer as plain text: one paragraph, item or source a line, the same on every terminal.
package struct PlainText {
  private let knowledge: KnowledgeBase

  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  /// The text of an answer, without a line end after it.
  package func render(_ answer: Answer) -> String {
    var blocks: [String] = []
    if !answer.lead.isEmpty { blocks.append(answer.lead) }
    for section in answer.sections { blocks += render(section) }
    if !answer.choices.isEmpty {
      blocks.append(answer.choices.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n"))
    }
    let sources = answer.sources.map(knowledge.source)
    if !sources.isEmpty {
      blocks.append(sources.map { "\($0.title), \($0.publisher): \($0.url)" }.joined(separator: "\n"))
    }
    if !answer.closing.isEmpty { blocks.append(answer.closing) }
    if !answer.suggestions.isEmpty { blocks.append(answer.suggestions.map { "- " + $0 }.joined(separator: "\n")) }
    return blocks.joined(separator: "\n\n")
  }

  private func render(_ section: Answer.Section) -> [String] {
    var blocks: [String] = []
    if !section.heading.isEmpty { blocks.append(section.heading + ":") }
    if !section.text.isEmpty { blocks.append(section.text) }
    if !section.items.isEmpty { blocks.append(section.items.map(PlainText.line).joined(separator: "\n")) }
    for row in section.rows { blocks.append(PlainText.line(row, section.columns)) }
    return blocks
  }

  static func line(_ item: Answer.Item) -> String {
    "\(item.number). "
      + [item.title.isEmpty ? "" : PlainText.stopped(item.title), item.text].filter { !$0.isEmpty }.joined(
        separator: " ")
  }

  static func line(_ row: Answer.Row, _ columns: [String]) -> String {
    guard columns.count > 1 else { return "\(row.label): \(row.cells.joined(separator: "; "))" }
    return ([row.label] + zip(columns, row.cells).map { "- \($0): \($1)" }).joined(separator: "\n")
  }

  /// A title with the full stop that ends it in the text.
  package static func stopped(_ title: String) -> String {
    guard let last = title.last, !"?!.".contains(last) else { return title }
    return title + "."
  }
}
