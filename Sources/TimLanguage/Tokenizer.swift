/// Splits cleaned text into words, byte by byte.
///
/// A word is a run of letters and digits; an apostrophe or an ampersand inside a run belongs to it (`don't`, `I&A`);
/// everything else separates, so that `CI/CD`, `PI-planning` and `skills+attributes` are several words. Contractions
/// (`what's`) become several tokens that share one place. Linear in the length of the text.
package struct Tokenizer: Sendable {
  /// What a contraction stands for, by its lower-case spelling: `what's` → `what is`.
  package let contractions: [String: [String]]

  package init(contractions: [String: [String]]) {
    self.contractions = contractions
  }

  package func tokens(of text: String) -> [Token] {
    let bytes = Tokenizer.withoutSymbols(text)
    var scan = Scan(bytes: bytes)
    bytes.withUnsafeBufferPointer { bytes in
      Tokenizer.visit(bytes) { range, isWord in
        if isWord { finishWord(range, &scan) } else { markBoundary(range.lowerBound, &scan) }
      }
    }
    return scan.tokens
  }

  /// Visits the runs of bytes that are words, and each byte between them, in their order.
  @inline(__always)
  static func visit(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (_ range: Range<Int>, _ isWord: Bool) -> Void) {
    var start = -1
    for position in bytes.indices {
      let byte = bytes[position]
      // An inner mark joins only between two word bytes.
      let isInner =
        start >= 0 && isInnerMark(byte) && position + 1 < bytes.count && isWordByte(bytes[position + 1])
      if isWordByte(byte) || isInner {
        if start < 0 { start = position }
        continue
      }
      if start >= 0 { body(start..<position, true) }
      start = -1
      body(position..<position + 1, false)
    }
    if start >= 0 { body(start..<bytes.count, true) }
  }

  /// The bytes of the text, with every non-ASCII character that is no letter or digit (arrows, bullets, emoji) blanked
  /// out, so that places stay the same.
  static func withoutSymbols(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes }
    var place = 0
    for scalar in text.unicodeScalars {
      let end = place + UTF8.width(scalar)
      if !scalar.isASCII, !isLetter(scalar) { for symbol in place..<end { bytes[symbol] = 0x20 } }
      place = end
    }
    return bytes
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private struct Scan {
    let bytes: [UInt8]
    var sentence = 0
    var followsBreak = false
    var tokens: [Token] = []
  }

  /// What the signs say that stand for a word.
  static func word(ofSign byte: UInt8) -> String? {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "+") ? "and" : nil
  }

  private func markBoundary(_ position: Int, _ scan: inout Scan) {
    let byte = scan.bytes[position]
    if let word = Tokenizer.word(ofSign: byte) { return append(word, position..<position + 1, &scan) }
    if scan.bytes.withUnsafeBufferPointer({ Tokenizer.endsSentence(position, in: $0) }) { return endSentence(&scan) }
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""):
      scan.followsBreak = true
    default: break
    }
  }

  /// Whether the mark at a place ends a sentence; a full stop does only before a space, or at the end.
  static func endsSentence(_ position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes[position] {
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"): true
    case UInt8(ascii: "."): position + 1 >= bytes.count || bytes[position + 1] == UInt8(ascii: " ")
    default: false
    }
  }

  private func endSentence(_ scan: inout Scan) {
    if scan.tokens.last?.sentence == scan.sentence { scan.sentence += 1 }
    scan.followsBreak = true
  }

  private func finishWord(_ range: Range<Int>, _ scan: inout Scan) {
    for word in words(spelt: scan.bytes[range]) { append(word, range, &scan) }
  }

  /// The words that a run of letters stands for: one, several for a contraction, none for marks alone.
  func words(spelt bytes: some Collection<UInt8>) -> [String] {
    let word = FoldedWord.fold(bytes)
    return (contractions[word] ?? [FoldedWord.withoutPossessive(word)]).filter { !$0.isEmpty }
  }

  private func append(_ word: String, _ range: Range<Int>, _ scan: inout Scan) {
    scan.tokens.append(
      Token(
        word: word, key: StemKey.key(of: word), range: range, sentence: scan.sentence, followsBreak: scan.followsBreak))
    scan.followsBreak = false
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private static func isInnerMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "&")
  }
}
