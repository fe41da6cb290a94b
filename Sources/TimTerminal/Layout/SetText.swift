/// Text as it is set for a window, and where a reader can pause in it.
package struct SetText: Hashable, Sendable {
  /// The lines, each without its line end.
  package private(set) var lines: [String]
  /// The numbers of the lines before which the text may be cut, in order; none where it has to stay whole.
  package private(set) var breaks: [Int]

  /// Text that is not to be cut.
  package init(whole text: String) {
    lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    breaks = []
  }

  init(lines: [String], breaks: [Int]) {
    self.lines = lines
    self.breaks = breaks
  }

  /// The text with a line end after every line.
  package var text: String { lines.reduce(into: "") { $0 += $1 + "\n" } }

  package var isEmpty: Bool { lines.isEmpty }

  /// As many lines as `count`, cut where the sense allows it, and what is left.
  package func cut(after count: Int) -> (shown: SetText, rest: SetText?) {
    guard !breaks.isEmpty, lines.count > count else { return (self, nil) }
    // A cut that leaves half of the window empty is worse than one within a paragraph.
    let end = breaks.last { $0 <= count && $0 > count / 2 } ?? count
    let start = lines[end...].firstIndex { !$0.isEmpty } ?? lines.endIndex
    guard start < lines.endIndex else { return (self, nil) }
    let shown = lines[..<end].reversed().drop { $0.isEmpty }.reversed().map(\.self)
    let later = breaks.filter { $0 > start }.map { $0 - start }
    return (SetText(lines: shown, breaks: breaks), SetText(lines: Array(lines[start...]), breaks: [0] + later))
  }
}

extension Layout {
  /// The blocks as lines with the places between them where a reader can pause.
  package func set(_ blocks: [Block], ink: Ink = .plain) -> SetText {
    var (lines, breaks): ([StyledText], [Int]) = ([], [])
    var isAfterHeading = false
    for block in blocks {
      if !isAfterHeading { breaks.append(lines.count) }
      for (number, line) in self.lines(block).enumerated() {
        if line.isEmpty, lines.last?.isEmpty ?? true { continue }
        // Within a block of many points, a line at the margin begins the next one.
        if number > 0, block.isDivisible, !line.text.hasPrefix(" ") { breaks.append(lines.count) }
        lines.append(line)
      }
      isAfterHeading = if case .heading = block { true } else { false }
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return SetText(lines: lines.map { $0.rendered(ink) }, breaks: breaks)
  }
}

extension Layout {
  /// The lines of a text, wrapped below where its first word stands and two columns further in.
  package func hanging(_ text: StyledText) -> [StyledText] {
    let indent = text.text.prefix { $0 == " " }.count
    let lines = LineBreaker(width: max(width - indent - 2, 1)).lines(of: text)
    return lines.enumerated().map { number, line in
      StyledText(String(repeating: " ", count: number == 0 ? indent : indent + 2)) + line
    }
  }
}

extension Block {
  /// Whether it is made of points of which each can stand at the start of a page.
  fileprivate var isDivisible: Bool {
    switch self {
    case .definitions, .table, .verbatim: true
    case .paragraph, .heading, .numbered, .bullet, .link, .bars, .details, .spacer: false
    }
  }
}
