/// One piece of a page, as it is meant; how it looks follows from the width and the terminal.
///
/// Blocks stand directly under each other; a blank line is a `spacer`, so that it is the author who decides.
package enum Block: Hashable, Sendable {
  case paragraph(StyledText)
  case heading(StyledText)
  /// A numbered point: its title in bold, then what there is to say about it.
  case numbered(Int, title: StyledText, body: StyledText)
  case bullet(StyledText)
  /// A source: what it is called behind its mark, and its address on a line of its own, whole at any width.
  case link(mark: StyledText = "", label: StyledText, address: String)
  /// Short labels, each with what there is to say about it beside it.
  case definitions([Definition])
  /// Lines that stand as they are, such as an example to type.
  case verbatim([String])
  case table(Table)
  /// Values of one kind, drawn under each other.
  case bars([Bar])
  /// What there is to say to the point above, each under a label of its own.
  case details([Definition])
  case spacer
}

/// Rows of cells under a header; a row may be shorter than the header.
package struct Table: Hashable, Sendable {
  package var header: [StyledText]
  package var rows: [[StyledText]]

  package init(header: [StyledText], rows: [[StyledText]]) {
    self.header = header
    self.rows = rows
  }
}

/// A label and its explanation.
package struct Definition: Hashable, Sendable {
  package var label: StyledText
  package var text: StyledText

  package init(_ label: StyledText, _ text: StyledText) {
    self.label = label
    self.text = text
  }
}

/// A value out of a total, such as three answers of five.
package struct Bar: Hashable, Sendable {
  package var label: StyledText
  package var value: Int
  package var total: Int
  /// How the value is written beside the bar.
  package var number: String

  package init(label: StyledText, value: Int, total: Int, number: String? = nil) {
    self.label = label
    self.value = value
    self.total = total
    self.number = number.map { String($0.sanitized.map { $0.isNewline ? " " : $0 }) } ?? "\(value)/\(total)"
  }
}
