/// The key under which all forms of a word meet: plural and verb endings, British and American spelling.
///
/// A key is for comparing, never for showing. It is lighter than the Porter stemmer (M. F. Porter, "An algorithm for
/// suffix stripping", 1980): it joins *coach, coaches, coaching, coached* and *organisation, organization*, and keeps
/// *manager* and *management*, *engineer* and *engineering* apart, because for Tim they are different things.
package enum StemKey {
  /// A word of this many letters is its own key.
  package static let shortest = 3

  /// The key of a lower-case word.
  package static func key(of word: String) -> String {
    var bytes = Array(word.utf8)
    guard bytes.count > shortest, bytes.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return word }
    americanise(&bytes)
    stripPlural(&bytes)
    stripVerbEnding(&bytes)
    undouble(&bytes)
    dropFinalE(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func americanise(_ bytes: inout [UInt8]) {
    guard let last = bytes.last, endsBritishEnding(last) else { return }
    for (british, american) in spellings where bytes.count > british.utf8CodeUnitCount + 1 {
      if replaceSuffix(&bytes, british, american) { return }
    }
  }

  /// British endings and the American ones that they are read as.
  private static let spellings: [(StaticString, StaticString)] = [
    ("ogramme", "ogram"), ("ogrammes", "ogram"), ("actise", "actice"), ("actises", "actice"), ("actised", "actice"),
    ("actising", "actice"),
    ("isational", "izational"), ("isation", "ization"), ("isations", "ization"), ("ise", "ize"), ("ises", "ize"),
    ("ised", "ize"), ("ising", "ize"), ("ioural", "ioral"), ("iours", "ior"), ("iour", "ior"), ("vour", "vor"),
    ("vours", "vor"), ("vouring", "vor"), ("lour", "lor"), ("lours", "lor"), ("bour", "bor"), ("yse", "yze"),
    ("ysing", "yze"), ("ence", "ens"), ("ense", "ens"), ("entre", "enter"), ("entres", "enter"),
  ]

  /// Whether a British ending can end with a letter; most words can be left at once.
  private static func endsBritishEnding(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "g"), UInt8(ascii: "l"), UInt8(ascii: "n"),
      UInt8(ascii: "r"), UInt8(ascii: "s"):
      true
    default: false
    }
  }

  private static func stripPlural(_ bytes: inout [UInt8]) {
    guard bytes.count > 3, bytes.last == s else { return }
    if hasSuffix(bytes, "ies"), bytes.count > 4 {
      bytes.removeLast(3)
      bytes.append(y)
    } else if hasSuffix(bytes, "sses") || hasSuffix(bytes, "shes") || hasSuffix(bytes, "ches")
      || hasSuffix(bytes, "xes")
      || hasSuffix(bytes, "zes")
    {
      bytes.removeLast(2)
    } else if !hasSuffix(bytes, "ss"), !hasSuffix(bytes, "us"), !hasSuffix(bytes, "is") {
      bytes.removeLast()
    }
  }

  private static func stripVerbEnding(_ bytes: inout [UInt8]) {
    if hasSuffix(bytes, "eed") || hasSuffix(bytes, "eering") { return }
    for ending: StaticString in ["ing", "ed"] where hasSuffix(bytes, ending) {
      let stem = bytes.dropLast(ending.utf8CodeUnitCount)
      if stem.count >= 3, stem.contains(where: isVowel) {
        bytes = Array(stem)
        return
      }
    }
  }

  private static func undouble(_ bytes: inout [UInt8]) {
    guard bytes.count > 3, let last = bytes.last, last == bytes[bytes.count - 2], !isVowel(last) else { return }
    bytes.removeLast()
  }

  private static func dropFinalE(_ bytes: inout [UInt8]) {
    if bytes.count > 3, bytes.last == UInt8(ascii: "e") { bytes.removeLast() }
  }

  private static let s = UInt8(ascii: "s")
  private static let y = UInt8(ascii: "y")

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: false
    }
  }

  private static func hasSuffix(_ bytes: [UInt8], _ suffix: StaticString) -> Bool {
    let count = suffix.utf8CodeUnitCount
    // Most words fail at their last letter.
    guard bytes.count >= count, bytes.last == suffix.utf8Start[count - 1] else { return false }
    return suffix.withUTF8Buffer { bytes[(bytes.count - count)...].elementsEqual($0) }
  }

  private static func replaceSuffix(
    _ bytes: inout [UInt8], _ suffix: StaticString, _ replacement: StaticString
  ) -> Bool {
    guard hasSuffix(bytes, suffix) else { return false }
    bytes.removeLast(suffix.utf8CodeUnitCount)
    replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
    return true
  }
}
