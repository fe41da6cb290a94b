import Testing

@testable import TimTerminal

private let table = Table(
  header: ["Dimension", "Release Train Engineer", "Program Manager"],
  rows: [
    ["Focus", "The flow of value through one train of many teams", "Scope, money and dates of a whole programme"],
    ["Horizon", "", "A year"], ["Decides"],
  ])

struct TableTests {
  @Test func `columns stand side by side where there is room`() {
    #expect(
      Layout(width: 80).render([.table(table)]) == """
        Dimension  Release Train Engineer                Program Manager
        ---------  ------------------------------------  -------------------------------
        Focus      The flow of value through one train   Scope, money and dates of a
                   of many teams                         whole programme
        Horizon                                          A year
        Decides

        """)
  }

  private static let stacked = """
    Focus
    - Release Train Engineer: The flow of value through one train of many teams
    - Program Manager: Scope, money and dates of a whole programme

    Horizon
    - Program Manager: A year

    Decides

    """

  @Test func `otherwise each row is a heading with points`() {
    #expect(Layout(width: 79).render([.table(table)]) == Self.stacked)
    let spoken = Self.stacked.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.hasPrefix("- ") ? line.dropFirst(2) : line
    }
    #expect(Layout(width: 100, isAccessible: true).render([.table(table)]) == spoken.joined(separator: "\n"))
  }

  @Test func `unwrapped text keeps its columns only while they are not too long`() {
    #expect(Layout(width: 0).render([.table(table)]) == Self.stacked)
    let small = Table(header: ["Id", "Name"], rows: [["rte", "Release Train Engineer"], ["漢字", "x"]])
    #expect(
      Layout(width: 0).render([.table(small)]) == """
        Id    Name
        ----  ----------------------
        rte   Release Train Engineer
        漢字  x

        """)
  }

  @Test func `a word too long for its column stacks the table`() {
    let word = StyledText(String(repeating: "x", count: 90))
    let wide = Table(header: ["A", "B"], rows: [["a", word]])
    #expect(Layout(width: 80).render([.table(wide)]) == "a\n- B:\n  \(word.text)\n")
  }

  @Test func `a long label wraps so that what there is to say has room`() {
    let long = StyledText(String(repeating: "word ", count: 40))
    let wide = Table(header: ["", "A", "B"], rows: [["How against what and why", long, long]])
    let lines = Layout(width: 80).lines(.table(wide)).map(\.text)
    #expect(lines[2].hasPrefix("How ") && lines[2].contains("  word word word word word word"))
    #expect(lines.count == 2 + 6)
  }

  @Test func `tall rows have a line between them`() {
    let tall = Table(
      header: ["A", "B"], rows: [["a", StyledText(String(repeating: "word ", count: 50))], ["b", "short"]])
    let lines = Layout(width: 80).lines(.table(tall)).map(\.text)
    #expect(lines.suffix(2) == ["", "b  short"])
  }

  @Test func `a table of nothing is nothing`() {
    #expect(Layout(width: 80).render([.table(Table(header: [], rows: [["a"]]))]) == "")
    #expect(Layout(width: 80).render([.table(Table(header: ["A"], rows: []))]) == "A\n-\n")
  }
}
