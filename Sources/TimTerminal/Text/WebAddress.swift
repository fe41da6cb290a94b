internal import TimSupport

/// The forms of a web address: to read, to follow, and to tell from another.
enum WebAddress {
  /// The address as it is shown: one word, so that it can be selected and is never wrapped.
  static func visible(_ address: String) -> String {
    String(address.sanitized.filter { !$0.isWhitespace })
  }

  /// The address in plain ASCII as a hyperlink or a browser wants it, nil unless it leads to the web.
  static func target(_ address: String) -> String? {
    let encoded = visible(address).utf8.reduce(into: "") { $0 += Self.encoded($1) }
    return isWeb(encoded) ? encoded : nil
  }

  /// Whether a word is a web address, whatever stands before it, such as a bracket.
  static func isWithin(_ word: String) -> Bool {
    var rest = word[...]
    while let colon = rest.firstIndex(of: ":") {
      if rest[colon...].hasPrefix("://") { return true }
      rest = rest[rest.index(after: colon)...]
    }
    return false
  }

  /// A short name for an address, the same in every run.
  static func identifier(_ address: String) -> String {
    var digest = Digest()
    digest.add(address)
    return "tim" + digest.text()
  }

  private static func isWeb(_ address: String) -> Bool {
    let start = address.prefix(8).lowercased()
    return (start.hasPrefix("https://") && address.count > 8) || (start.hasPrefix("http://") && address.count > 7)
  }

  private static func encoded(_ byte: UInt8) -> String {
    let isPrintable = (0x21..<0x7F).contains(byte)
    if isPrintable { return String(Unicode.Scalar(byte)) }
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "%0\(digits)" : "%\(digits)"
  }
}
