/// Addresses of links: those of the web that a page may lead to, and paths as a browser wants them.
enum PageAddress {
  /// The address in plain ASCII, or nil where it leads to nothing that a reader should be led to.
  static func outside(_ address: String) -> String? {
    let encoded = encoded(address)
    let start = encoded.lowercased()
    return ["https://", "http://", "mailto:"].contains { start.hasPrefix($0) && start.utf8.count > $0.utf8.count }
      ? encoded : nil
  }

  /// A path of the site in plain ASCII; the mark before an anchor stays one.
  static func inside(_ path: String) -> String { encoded(path) }

  private static func encoded(_ text: String) -> String {
    let scalars = text.unicodeScalars.filter { $0.mayStandOnPage && !$0.properties.isWhitespace }
    return String(String.UnicodeScalarView(scalars)).utf8.reduce(into: "") { result, byte in
      if (0x21..<0x7F).contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += byte < 0x10 ? "%0" : "%"
        result += String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
