/// The lower-case, accent-free form of a word.
package enum FoldedWord {
  /// Folds the UTF-8 of one word.
  package static func fold(_ bytes: some Collection<UInt8>) -> String {
    if bytes.allSatisfy({ $0 < 0x80 }) {
      return String(unsafeUninitializedCapacity: bytes.count) { buffer in
        for (place, byte) in bytes.enumerated() { buffer[place] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
        return bytes.count
      }
    }
    var folded = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where !isMark(scalar) {
      folded += base(of: scalar).lowercased()
    }
    return folded
  }

  /// `rte's` and `teams'` without the sign of possession.
  package static func withoutPossessive(_ word: String) -> String {
    guard word.utf8.contains(UInt8(ascii: "'")) else { return word }
    return word.hasSuffix("'s") ? String(word.dropLast(2)) : word.filter { $0 != "'" }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
  }

  /// The letter without its accent, read off the character's Unicode name (`LATIN SMALL LETTER E WITH ACUTE`), because
  /// the standard library offers no decomposition and a table of our own would be one more thing to keep right.
  private static func base(of scalar: Unicode.Scalar) -> String {
    guard !scalar.isASCII, scalar.properties.isAlphabetic, let name = scalar.properties.name, name.hasPrefix("LATIN "),
      let with = name.range(of: " WITH ")
    else { return String(scalar) }
    let letter = name[..<with].split(separator: " ").last ?? ""
    return letter.count == 1 ? String(letter) : String(scalar)
  }
}

extension String {
  /// The first place where `other` stands, without Foundation.
  fileprivate func range(of other: String) -> String.Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) { return start }
      start = index(after: start)
    }
    return nil
  }
}
