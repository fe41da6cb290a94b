/// Sets blocks into lines of a width: words wrap, numbers hang, addresses stay whole, nothing trails.
package struct Layout: Hashable, Sendable {
  /// The columns to fill at most, 0 for no wrapping; only a word that is longer goes beyond.
  package var width: Int
  /// Whether bars may use block characters instead of ASCII.
  package var usesUnicode: Bool
  /// Whether words are wanted instead of columns and bars.
  package var isAccessible: Bool

  package init(width: Int, usesUnicode: Bool = false, isAccessible: Bool = false) {
    self.width = width
    self.usesUnicode = usesUnicode
    self.isAccessible = isAccessible
  }

  /// The blocks as text for a stream, with a newline after every line: no two blank ones in a row, none at either end.
  package func render(_ blocks: [Block], ink: Ink = .plain) -> String {
    set(blocks, ink: ink).text
  }

  /// The lines of text under each other, wrapped, the first behind a prefix and the others below where it ends.
  func wrapped(_ text: StyledText, after prefix: StyledText = StyledText()) -> [StyledText] {
    LineBreaker(width: width).lines(of: text, after: prefix)
  }

  /// The lines of one block.
  func lines(_ block: Block) -> [StyledText] {
    switch block {
    case .paragraph(let text): wrapped(text)
    case .heading(let text): wrapped(text.bold())
    case .numbered(let number, let title, let body):
      wrapped(title.bold() + (title.isEmpty || body.isEmpty ? "" : " ") + body, after: "\(number). ")
    case .bullet(let text): wrapped(text, after: "- ")
    case .link(let mark, let label, let address): wrapped(label, after: mark) + addressLines(address)
    case .definitions(let definitions): lines(definitions)
    case .verbatim(let text):
      text.flatMap { $0.split(separator: "\n", omittingEmptySubsequences: false) }
        .map { StyledText(String($0)).withoutTrailingBlanks }
    case .table(let table): lines(table)
    case .bars(let bars): lines(bars)
    case .details(let details):
      details.flatMap { wrapped($0.label + ": " + $0.text, after: isAccessible ? "" : "   - ") }
    case .spacer: [StyledText()]
    }
  }

  private func addressLines(_ address: String) -> [StyledText] {
    let visible = WebAddress.visible(address)
    return visible.isEmpty ? [] : [StyledText(visible, link: visible)]
  }
}

extension TerminalProfile {
  /// How text is set on standard output.
  package var layout: Layout {
    Layout(width: width, usesUnicode: usesUnicode, isAccessible: isAccessible)
  }
}
