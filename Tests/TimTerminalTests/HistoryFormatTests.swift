import Testing

@testable import TimTerminal

struct HistoryFormatTests {
  @Test(arguments: [
    "one", "two\nlines", "a\n\nb", "\na", "#1", "# heading\n- x", "é漢\n字", "#1234567890", "x\n#1234567890\ny",
    "x\n #1234567890\n  #1234567890", "a\r", "a\r\nb", "\r", "#1\r\n#1234567890\r\n#1234567890",
    "a\u{0}\u{1B}[2J\u{85}b",
  ])
  func `an entry comes back as it went`(entry: String) {
    #expect(Self.back([entry, "next"]) == Self.bytes([entry, "next"]))
  }

  @Test(arguments: [
    ("", []), ("\n\n", []), ("plain\nlines\n", ["plain", "lines"]), ("#1700000000\n", []),
    ("#1700000000\na\n#1700000001\n#1700000002\nb", ["a", "b"]),
    ("#1700000000\na\nb\n\n#1700000001\nc\n", ["a\nb", "c"]),
    ("#1\na\r\n#1700000000\nb\r\n#1700000001\nc", ["#1", "a\r", "b\r", "c"]),
  ])
  func `whatever is in a file, its entries can be told`(text: String, entries: [String]) {
    #expect(HistoryFormat.entries(of: text) == entries)
  }

  @Test(arguments: 0..<500) func `what was read from anything is read again after it was written`(seed: UInt64) {
    let pieces = [
      "\n", "\n", "\r", "\r\n", "#1", "#1700000000", "#1700000000\n", " ", "a", "é", "\u{1B}", "\u{0}", "\u{2028}",
    ]
    var generator = Generator(state: seed)
    let text = (0..<20).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let entries = HistoryFormat.entries(of: text)
    #expect(Self.back(entries) == Self.bytes(entries))
  }

  private static func back(_ entries: [String]) -> [[UInt8]] {
    bytes(HistoryFormat.entries(of: entries.map { HistoryFormat.record($0, time: 1_700_000_000) }.joined()))
  }

  /// Texts as bytes, because equal texts may be written differently.
  private static func bytes(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }
}

/// The same numbers for the same seed (SplitMix64).
private struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
