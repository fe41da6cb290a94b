/// Small changes to how something is worded.
extension String {
  /// The text on one line, with single spaces.
  var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  var capitalisingFirst: String { (first.map { $0.uppercased() } ?? "") + dropFirst() }

  /// The first words, for a message.
  var opening: String {
    let words = split(whereSeparator: \.isWhitespace)
    return words.prefix(8).joined(separator: " ") + (words.count > 8 ? " …" : "")
  }
}
