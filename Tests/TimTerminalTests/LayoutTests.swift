import Testing

@testable import TimTerminal

private let address = "https://framework.scaledagile.com/release-train-engineer/coaching-the-train?version=6#lead"

private let page: [Block] = [
  .spacer, .heading("Skills of a Release Train Engineer"), .spacer, .spacer,
  .paragraph("A Release Train Engineer who leads  Release Management\nshould plan — and re-plan — with 漢字 in mind. "),
  .spacer,
  .numbered(1, title: "Dependency mapping.", body: "Finds what one team needs from another before it hurts."),
  .numbered(10, title: "Facilitation.", body: "Keeps \(address) in view, 👩🏽‍💻 and all."),
  .bullet("One thing after another, and so on until the line is full and a bit more."),
  .link(label: "Release Train Engineer, Scaled Agile", address: address),
  .table(
    Table(
      header: ["Dimension", "Release Train Engineer", "Program Manager"],
      rows: [
        ["Focus", "The flow of value through one train of teams.", "Scope, money and dates of a programme."],
        ["Horizon", "", "A year or more."], ["Short row"],
      ])),
  .bars([Bar(label: "Coach", value: 3, total: 5), Bar(label: "Delivery lead", value: 0, total: 5)]),
  .paragraph(""), .spacer,
]

struct LayoutTests {
  @Test func `paragraphs wrap and numbers hang`() {
    let blocks: [Block] = [
      .heading("Skills"), .spacer, .numbered(1, title: "Title.", body: "Body that goes on."),
      .numbered(10, title: "Other.", body: "More of a body."), .bullet("A point of some length."),
    ]
    #expect(
      Layout(width: 20).render(blocks) == """
        Skills

        1. Title. Body that
           goes on.
        10. Other. More of a
            body.
        - A point of some
          length.

        """)
  }

  @Test func `without a width nothing wraps`() {
    let text = String(repeating: "word ", count: 100)
    #expect(Layout(width: 0).render([.paragraph(StyledText(text))]) == text.dropLast() + "\n")
  }

  @Test func `a link is a label and an address on a line of its own`() {
    let rendered = Layout(width: 30).render([.link(label: "Release Train Engineer, in depth", address: address)])
    #expect(rendered == "Release Train Engineer, in\ndepth\n\(address)\n")
    #expect(Layout(width: 30).render([.link(label: "", address: address)]) == address + "\n")
  }

  @Test func `blank lines are never doubled or at an end`() {
    #expect(
      Layout(width: 30).render([.spacer, .paragraph("a"), .spacer, .spacer, .paragraph("b"), .spacer]) == "a\n\nb\n")
    #expect(Layout(width: 30).render([]) == "")
    #expect(Layout(width: 30).render([.paragraph(" \n "), .spacer]) == "")
  }

  @Test func `styles end with their line`() {
    let rendered = Layout(width: 10).render([.heading("two words here")], ink: .full)
    #expect(rendered == "\u{1B}[1mtwo words\u{1B}[0m\n\u{1B}[1mhere\u{1B}[0m\n")
  }

  @Test func `a blank that must not break does not`() {
    #expect(Layout(width: 8).render([.paragraph("up to 10\u{A0}days")]) == "up to\n10\u{A0}days\n")
  }

  @Test func `no line begins with a slash or a dash of its own`() {
    #expect(Layout(width: 13).render([.paragraph("Scrum Master / Team Coach")]) == "Scrum\nMaster / Team\nCoach\n")
    #expect(Layout(width: 11).render([.paragraph("Well, then — go on")]) == "Well,\nthen — go\non\n")
    #expect(Layout(width: 14).render([.paragraph("/ and /help")]) == "/ and /help\n")
  }

  @Test func `empty parts leave nothing behind`() {
    #expect(Layout(width: 30).render([.numbered(1, title: "", body: "b")]) == "1. b\n")
    #expect(Layout(width: 30).render([.numbered(1, title: "t", body: "")]) == "1. t\n")
    #expect(Layout(width: 30).render([.numbered(1, title: "", body: "")]) == "1.\n")
  }
}

struct LayoutPropertyTests {
  private static let widths = [0] + Array(1...200)

  @Test(arguments: widths) func `no address is broken, indented or glued to anything`(width: Int) {
    for ink in [Ink.plain, .full] {
      let lines = rendered(width, ink).split(separator: "\n").map { $0.withoutEscapes }
      #expect(lines.filter { $0 == address }.count >= 1)
      #expect(lines.filter { $0.contains("https:") }.allSatisfy { $0.contains(address) })
      let isTight = width > 0 && width < address.count
      #expect(!isTight || lines.filter { $0.contains("https:") }.allSatisfy { $0.hasPrefix("https:") })
    }
  }

  @Test(arguments: widths) func `no line ends in a blank or starts with one for show`(width: Int) {
    for ink in [Ink.plain, .full] {
      for line in rendered(width, ink).split(separator: "\n").map({ $0.withoutEscapes }) {
        #expect(line.last?.isWhitespace != true)
      }
    }
    let first = rendered(width, .plain).split(separator: "\n").prefix(2)
    #expect(first.allSatisfy { $0.first != " " })
  }

  @Test(arguments: widths.filter { $0 >= 20 }) func `no line is wider than it may be, addresses aside`(width: Int) {
    for line in rendered(width, .plain).split(separator: "\n") where !line.contains("https:") {
      #expect(String(line).displayWidth <= width)
    }
  }

  @Test(arguments: widths) func `style adds nothing that can be read`(width: Int) {
    #expect(rendered(width, .full).withoutEscapes == rendered(width, .plain))
  }

  @Test(arguments: widths) func `words do not depend on the width`(width: Int) {
    let paragraphs = page.filter { if case .table = $0 { false } else if case .bars = $0 { false } else { true } }
    let words = Layout(width: width).render(paragraphs).split { $0.isWhitespace }
    #expect(words == Layout(width: 0).render(paragraphs).split { $0.isWhitespace })
  }

  private func rendered(_ width: Int, _ ink: Ink) -> String {
    Layout(width: width, usesUnicode: true).render(page, ink: ink)
  }
}

extension StringProtocol {
  /// The text as a terminal shows it.
  fileprivate var withoutEscapes: String {
    split(separator: "\n", omittingEmptySubsequences: false).map { String($0).sanitized }.joined(separator: "\n")
  }
}
