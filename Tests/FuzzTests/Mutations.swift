/// Pseudo-random inputs made from seeds, the same ones on every machine.
struct Mutations {
  private var state: UInt64
  private let seeds: [[UInt8]]

  init(of seeds: [[UInt8]], seed: UInt64) {
    self.seeds = seeds.isEmpty ? [[]] : seeds
    state = seed
  }

  /// What breaks readers: marks of formats, controls, ends of ranges, and characters that join, reorder or have no width.
  private static let pieces: [[UInt8]] =
    [
      "\n", "\r\n", "\u{0}", "\u{1B}[2J", "\u{9B}", "\u{202E}", "\u{200D}", "\u{FEFF}", "e\u{301}", "漢字", "👩🏽‍💻", "“", "—",
      "# ", "## ", "- ", "1. ", "**", "[x](../roles/pilot.md)", "[a]: b", "<!--", "```", "|", "\\", "&#27;", ": ",
      "User: ",
      "Tim: ", "Expect:\n- ", "---", "...", "[..]", "matches: ", "(a*)*", "{2,9999999999}", "#1700000000", "=", "\"",
      "9223372036854775807", "-1", "not ", "RTE", "what is ", "tell me more about 4", "/",
    ].map { Array($0.utf8) } + [[0xC3], [0xFF, 0xFE], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]

  /// The next number below `limit` (xorshift).
  mutating func number(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, limit)))
  }

  /// A seed with one to eight changes.
  mutating func next() -> [UInt8] {
    var bytes = seeds[number(below: seeds.count)]
    for _ in 0...number(below: 8) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = number(below: bytes.count + 1)
    let end = min(bytes.count, place + number(below: 40))
    switch number(below: 7) {
    case 0: bytes.insert(UInt8(number(below: 256)), at: place)
    case 1: if place < bytes.count { bytes[place] ^= 1 << UInt8(number(below: 8)) }
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: Self.pieces[number(below: Self.pieces.count)], at: place)
    case 4: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    case 5:
      let other = seeds[number(below: seeds.count)]
      let from = number(below: other.count + 1)
      bytes.insert(contentsOf: other[from..<min(other.count, from + number(below: 200))], at: place)
    default:
      let piece = Self.pieces[number(below: Self.pieces.count)]
      for _ in 0..<number(below: 30) { bytes.insert(contentsOf: piece, at: place) }
    }
  }
}
