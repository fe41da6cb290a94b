/// Text whose pieces have a style and perhaps an address, safe to print whatever it was made from.
///
/// Everything that goes in is sanitised, so nothing that a knowledge file or a question contains reaches the terminal
/// as a command to it.
package struct StyledText: Hashable, Sendable {
  /// A stretch of text in one style.
  struct Run: Hashable, Sendable {
    var text: String
    var style: Style
    var link: String?
  }

  private(set) var runs: [Run]

  /// A text in one style; a link is the address that the text leads to.
  package init(_ text: String, _ style: Style = .plain, link: String? = nil) {
    let clean = text.sanitized
    runs = clean.isEmpty ? [] : [Run(text: clean, style: style, link: link.map(WebAddress.visible))]
  }

  init() {
    runs = []
  }

  /// The words without style or links.
  package var text: String {
    runs.reduce(into: "") { $0 += $1.text }
  }

  package var isEmpty: Bool { runs.isEmpty }

  /// The columns of the text on one line.
  package var displayWidth: Int {
    runs.reduce(0) { $0 + $1.text.displayWidth }
  }

  package static func bold(_ text: String) -> StyledText {
    StyledText(text, .bold)
  }

  package static func + (left: StyledText, right: StyledText) -> StyledText {
    var result = left
    result += right
    return result
  }

  package static func += (left: inout StyledText, right: StyledText) {
    for run in right.runs { left.append(run) }
  }

  /// The same text with a style added to every piece of it.
  package func bold() -> StyledText {
    var result = self
    for index in result.runs.indices { result.runs[index].style.isBold = true }
    return result
  }

  /// Appends a run, joined with the last one where they look alike.
  mutating func append(_ run: Run) {
    if let last = runs.last, last.style == run.style, last.link == run.link {
      runs[runs.count - 1].text += run.text
    } else if !run.text.isEmpty {
      runs.append(run)
    }
  }
}

extension StyledText: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init(value)
  }
}
