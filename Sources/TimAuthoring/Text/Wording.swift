/// Small changes to how something is worded.
extension String {
  /// The text on one line, with single spaces.
  var collapsed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}

extension Sequence where Element: Hashable {
  /// The elements in their order, each once.
  var eachOnce: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
