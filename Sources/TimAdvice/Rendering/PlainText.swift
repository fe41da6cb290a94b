internal import TimLanguage
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
    let citations = Citations(answer, knowledge)
    if !answer.lead.isEmpty { blocks.append(answer.lead + citations.marks(answer.leadSources)) }
    for section in answer.sections { blocks += PlainText.render(section, citations) }
    if !answer.choices.isEmpty {
      blocks.append(answer.choices.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n"))
    }
    let sources = citations.sources.enumerated().map { "[\($0 + 1)] \($1.title), \($1.publisher): \($1.url)" }
    let list = (sources + [citations.remark]).filter { !$0.isEmpty }
    if !list.isEmpty { blocks.append(list.joined(separator: "\n")) }
    if !answer.closing.isEmpty { blocks.append(answer.closing) }
    if !answer.suggestions.isEmpty { blocks.append(answer.suggestions.map { "- " + $0 }.joined(separator: "\n")) }
    return blocks.joined(separator: "\n\n")
  }

  private static func render(_ section: Answer.Section, _ citations: Citations) -> [String] {
    var blocks: [String] = []
    let marks = citations.marks(section.textSources)
    // Sources of a section without a text of its own belong to all of it.
    if !section.heading.isEmpty {
      blocks.append(section.heading + (section.text.isEmpty ? marks : "") + (section.heading.endsSentence ? "" : ":"))
    }
    if !section.text.isEmpty { blocks.append(section.text + marks) }
    if !section.items.isEmpty {
      let box = section.isChecklist ? PlainText.box : ""
      blocks.append(section.items.map { line($0, box: box, citations.marks($0.sources)) }.joined(separator: "\n"))
    }
    for row in section.rows { blocks.append(line(row, section.columns)) }
    return blocks
  }

  /// What stands before something to be ticked off.
  package static let box = "[ ] "

  private static func line(_ item: Answer.Item, box: String, _ marks: String) -> String {
    let words = [item.title.isEmpty ? "" : stopped(item.title), item.text].filter { !$0.isEmpty }
    let details = item.details.map { "\n- \($0.label): \($0.text)" }.joined()
    return "\(item.number). " + box + words.joined(separator: " ") + marks + details
  }

  private static func line(_ row: Answer.Row, _ columns: [String]) -> String {
    guard columns.count > 1 else { return "\(row.label): \(row.cells.joined(separator: "; "))" }
    let cells = zip(columns, row.cells).filter { !$1.isEmpty }
    return ([row.label] + cells.map { "- \($0): \($1)" }).joined(separator: "\n")
  }

  /// A title with the full stop that ends it in the text.
  package static func stopped(_ title: String) -> String {
    title.isEmpty || title.endsSentence ? title : title + "."
  }
}
