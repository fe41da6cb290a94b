@testable import TimTerminal

/// Whatever text is set at whatever width: nothing steers, nothing trails, and a line is longer than the width only where
/// it is one word.
enum TerminalFuzz {
  static func check(_ bytes: [UInt8]) throws {
    guard let first = bytes.first else { return }
    let width = Int(first)
    let parts = bytes.dropFirst().split(separator: 0, maxSplits: 5, omittingEmptySubsequences: false)
      .map { StyledText(String(decoding: $0, as: UTF8.self)) }
    for unicode in [false, true] {
      let layout = Layout(width: width, usesUnicode: unicode, isAccessible: first % 2 == 1)
      let text = layout.render(blocks(of: parts))
      try text.requireHarmless("a page")
      for line in text.split(separator: "\n") {
        try require(line.last != " ", "a line ends with a blank: \(line.debugDescription)")
      }
      try requireWidth(layout.render([.paragraph(parts.first ?? StyledText())]), width)
      try require(text == layout.render(blocks(of: parts)), "the same blocks look otherwise")
    }
  }

  private static func requireWidth(_ text: String, _ width: Int) throws {
    guard width > 0 else { return }
    for line in text.split(separator: "\n") where String(line).displayWidth > width {
      // A dash does not begin a line and so stays with the word before it.
      let words = line.split(separator: " ").filter { !["—", "–", "/"].contains($0) }
      try require(words.count <= 1, "wider than \(width): \(line.debugDescription)")
    }
  }

  private static func blocks(of parts: [StyledText]) -> [Block] {
    guard let first = parts.first, let last = parts.last else { return [] }
    return [
      .heading(first), .paragraph(first), .numbered(3, title: last, body: first), .bullet(last),
      .link(mark: "[1] ", label: first, address: last.text), .definitions([Definition(first, last)]),
      .table(Table(header: parts, rows: [parts, [first], Array(parts.reversed())])),
      .bars([Bar(label: first, value: 1, total: 3, number: last.text)]), .spacer, .verbatim([last.text]),
    ]
  }
}
