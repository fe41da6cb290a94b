/// A node of a CommonMark document, as a value.
package struct MarkdownNode: Sendable {
  package enum Kind: Hashable, Sendable {
    case document, paragraph, quote, code, rule, picture, inlineHTML, other
    case heading(level: Int)
    case bulletList, numberedList, listItem
    case text, lineBreak, codeSpan, emphasis, strong
    case link(url: String)
  }

  package let kind: Kind
  /// The literal text of text, code and code span nodes; of a list entry, its number or bullet as written.
  package let literal: String
  package let children: [MarkdownNode]
  package let line: Int
  /// The column in characters; for a heading, a list entry and a code span, see the children for where the text begins.
  package let column: Int

  /// All text below the node; links and emphasis count with what they show.
  package var plainText: String {
    var text = ""
    appendPlainText(to: &text)
    return text
  }

  func appendPlainText(to text: inout String) {
    switch kind {
    case .text, .codeSpan, .code: text += literal
    case .lineBreak: text += " "
    default: for child in children { child.appendPlainText(to: &text) }
    }
  }

  /// The links below the node, in reading order.
  package var links: [MarkdownLink] {
    if case .link(let url) = kind { return [MarkdownLink(url: url, label: plainText, line: line, column: column)] }
    return children.flatMap(\.links)
  }
}

/// A link with the place where it stands.
package struct MarkdownLink: Hashable, Sendable {
  package let url: String
  package let label: String
  package let line: Int
  package let column: Int
}
