import Testing
import TimLanguage

/// Outside text becomes plain: no control character survives, and what people type looks like what patterns hold.
@Suite struct CleanTextTests {
  @Test(arguments: [
    ("  two\t\n words ", "two words"),
    ("\u{1B}[31mred\u{7}", "[31mred"),
    ("a\u{202E}b\u{200B}c\u{FEFF}", "abc"),
    ("“It’s” – a‑b", "\"It's\" – a-b"),
    ("ＲＴＥ", "RTE"),
    ("\u{0}", ""),
    ("what's an RTE?", "what's an RTE?"),
    ("a  b", "a b"), ("a b ", "a b"), (" a", "a"), (" ", ""), ("", ""), ("a `b`", "a 'b'"), ("a\u{7F}b", "ab"),
  ])
  func textIsCleaned(_ raw: String, _ clean: String) {
    #expect(CleanText(raw).text == clean)
  }

  @Test func nothingBelowABlankEverComesThrough() {
    for value in UInt32(0)...0x2FFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let clean = CleanText("a\(Character(scalar))b").text.unicodeScalars
      #expect(clean.allSatisfy { !CleanText.isInvisible($0) }, "U+\(String(value, radix: 16))")
    }
  }

  @Test func cleaningTwiceChangesNothing() {
    for raw in ["“ａ”\u{2028}b", " \u{A0}x\u{3000}y ", "é\u{301} ‘q’"] {
      let once = CleanText(raw).text
      #expect(CleanText(once).text == once)
    }
  }
}
