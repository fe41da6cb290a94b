import Testing

@testable import TimTerminal

struct SanitizingTests {
  @Test(arguments: [
    ("plain text, unchanged — “é” 漢字 👩🏽‍💻", "plain text, unchanged — “é” 漢字 👩🏽‍💻"),
    ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{1B}[2J\u{1B}[H", ""), ("\u{1B}]0;title\u{7}x", "x"),
    ("\u{1B}]52;c;ZXZpbA==\u{1B}\\x", "x"), ("\u{1B}Pq#0\u{1B}\\x", "x"), ("\u{9B}31mred", "red"),
    ("\u{9D}0;title\u{9C}x", "x"), ("\u{1B}cx", "x"), ("\u{1B}(0x", "x"), ("\u{1B}", ""), ("\u{1B}[", ""),
    ("\u{1B}]never closed", "never closed"), ("\u{1B}[1;2", "1;2"), ("\u{1B}\u{1B}[1mx", "x"),
    ("a\tb", "a b"), ("a\r\nb\rc\nd\u{85}e\u{2028}f", "a\nb\nc\nd\ne\nf"), ("a\u{0}b\u{7}c\u{8}\u{7F}", "abc"),
    ("\u{202E}evil\u{202C} \u{2066}x\u{2069}", "evil x"), ("\u{FEFF}bom", "bom"), ("\u{1}\u{2}", ""),
  ])
  func `nothing is left that steers a terminal`(text: String, expected: String) {
    #expect(text.sanitized == expected)
  }

  @Test func `whatever goes in, only text comes out`() {
    var random = Numbers(seed: 42)
    let alphabet: [Unicode.Scalar] = [
      "\u{1B}", "[", "]", "P", "\\", "\u{7}", "\u{9B}", "\u{9C}", "\u{9D}", "3", ";", "m", "a", "é", "\n", "\r", "\t",
      "\u{202E}", "\u{0}", " ", "(", "漢", "\u{7F}", "\u{1F}",
    ]
    for _ in 0..<20_000 {
      let length = random.next(below: 12)
      let text = String(
        String.UnicodeScalarView((0..<length).map { _ in alphabet[random.next(below: alphabet.count)] }))
      let clean = text.sanitized
      #expect(clean.unicodeScalars.allSatisfy { $0 == "\n" || $0.properties.generalCategory != .control })
      #expect(!clean.unicodeScalars.contains("\u{202E}"))
      #expect(clean.sanitized == clean)
    }
  }
}

/// Numbers that look random and are the same in every run.
struct Numbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
