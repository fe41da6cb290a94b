import Testing

@testable import TimTerminal

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("naïve", 5), ("nai\u{308}ve", 5), ("漢字", 4), ("ｆｕｌｌ", 8), ("ｶﾅ", 2), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("🚂", 2), ("👍🏽", 2), ("👩🏽‍💻", 2), ("👨‍👩‍👧‍👦", 2), ("🇬🇧", 2), ("1️⃣", 2),
    ("❤", 1), ("❤️", 2), ("⌚", 2), ("⌚\u{FE0E}", 1), ("✓ — “x”…", 8), ("█░", 2), ("a\u{200B}b", 2), ("\u{301}", 0),
    ("\u{7}\u{0}", 0), ("a\u{AD}b", 3), ("\u{1B}[1;31mred\u{1B}[0m", 3),
    ("\u{1B}]8;id=1;https://example.org\u{1B}\\link\u{1B}]8;;\u{1B}\\", 4), ("\u{1B}]0;title\u{7}x", 1),
    ("\u{9B}31mred", 3), ("\u{1B}(Bx", 1), ("é\u{1B}[1mé", 2), ("ก็", 1), ("𠀀", 2),
  ])
  func `columns are counted by grapheme`(text: String, expected: Int) {
    #expect(text.displayWidth == expected)
  }

  @Test func `what is counted is what is shown`() {
    let text = StyledText("漢字", .bold) + " " + StyledText("link", link: "https://example.org")
    #expect(text.rendered(.full).displayWidth == text.displayWidth)
  }
}
