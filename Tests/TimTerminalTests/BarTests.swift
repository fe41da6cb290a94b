import Testing

@testable import TimTerminal

struct BarTests {
  private let bars = [
    Bar(label: "Release Train Engineer", value: 3, total: 4), Bar(label: "Coach", value: 10, total: 10),
    Bar(label: "None", value: 0, total: 0),
  ]

  @Test func `bars stand under each other with their numbers beside them`() {
    #expect(
      Layout(width: 60).render([.bars(bars)]) == """
        Release Train Engineer  ###############.....  3/4
        Coach                   ####################  10/10
        None                    ....................  0/0

        """)
    #expect(Layout(width: 60, usesUnicode: true).render([.bars([bars[0]])]).contains("███████████████░░░░░  3/4"))
  }

  @Test func `the number is enough where there is no room or no use for a drawing`() {
    let words = "Release Train Engineer: 3/4\nCoach: 10/10\nNone: 0/0\n"
    #expect(Layout(width: 30).render([.bars(bars)]) == words)
    #expect(Layout(width: 80, isAccessible: true).render([.bars(bars)]) == words)
  }

  @Test(arguments: [(-1, 5), (9, 5), (1, -5), (Int.max, 1), (Int.min, Int.max)])
  func `numbers that make no sense still draw`(value: Int, total: Int) {
    #expect(Layout(width: 0).render([.bars([Bar(label: "", value: value, total: total)])]).hasSuffix("\(total)\n"))
  }
}
