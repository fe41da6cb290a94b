/// Small changes to how something is worded.
extension String {
  /// The text on one line, with single spaces.
  var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
