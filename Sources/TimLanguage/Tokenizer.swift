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
    var scan = Scan(bytes: Tokenizer.withoutSymbols(text))
    while scan.position < scan.bytes.count { step(&scan) }
    finishWord(&scan)
    return scan.tokens
  }

  /// The bytes of the text, with every non-ASCII character that is no letter or digit (arrows, bullets, emoji) blanked
  /// out, so that places stay the same.
  private static func withoutSymbols(_ text: String) -> [UInt8] {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.utf8) }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      let isLetter =
        scalar.isASCII || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
      bytes +=
        isLetter
        ? Array(UTF8.encode(scalar) ?? UTF8.EncodedScalar()) : Array(repeating: 0x20, count: UTF8.width(scalar))
    }
    return bytes
  }

  private struct Scan {
    let bytes: [UInt8]
    var position = 0
    var wordStart: Int?
    var sentence = 0
    var followsBreak = false
    var tokens: [Token] = []
  }

  private func step(_ scan: inout Scan) {
    let byte = scan.bytes[scan.position]
    if isWordByte(byte) || (isInnerMark(byte) && joins(scan)) {
      if scan.wordStart == nil { scan.wordStart = scan.position }
    } else {
      finishWord(&scan)
      markBoundary(byte, &scan)
    }
    scan.position += 1
  }

  /// An inner mark joins only between two word bytes.
  private func joins(_ scan: Scan) -> Bool {
    guard scan.wordStart != nil, scan.position + 1 < scan.bytes.count else { return false }
    return isWordByte(scan.bytes[scan.position + 1])
  }

  private func markBoundary(_ byte: UInt8, _ scan: inout Scan) {
    switch byte {
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"): endSentence(&scan)
    case UInt8(ascii: "."):
      let next = scan.position + 1
      if next >= scan.bytes.count || scan.bytes[next] == UInt8(ascii: " ") { endSentence(&scan) }
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "\""):
      scan.followsBreak = true
    case UInt8(ascii: "&"), UInt8(ascii: "+"):
      append("and", scan.position..<scan.position + 1, &scan)
    default: break
    }
  }

  private func endSentence(_ scan: inout Scan) {
    if scan.tokens.last?.sentence == scan.sentence { scan.sentence += 1 }
    scan.followsBreak = true
  }

  private func finishWord(_ scan: inout Scan) {
    guard let start = scan.wordStart else { return }
    scan.wordStart = nil
    let range = start..<scan.position
    let word = FoldedWord.fold(scan.bytes[range])
    if let parts = contractions[word] {
      for part in parts { append(part, range, &scan) }
    } else {
      append(FoldedWord.withoutPossessive(word), range, &scan)
    }
  }

  private func append(_ word: String, _ range: Range<Int>, _ scan: inout Scan) {
    guard !word.isEmpty else { return }
    scan.tokens.append(
      Token(
        word: word, key: StemKey.key(of: word), range: range, sentence: scan.sentence, followsBreak: scan.followsBreak))
    scan.followsBreak = false
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private func isInnerMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "'") || byte == UInt8(ascii: "&")
  }
}
