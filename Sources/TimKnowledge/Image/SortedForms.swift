internal import TimLanguage

/// Words as they are written, in ascending order of their bytes.
struct SortedForms: SortedWords, Sendable {
  let words: [String]
  private let bytes: [UInt8]
  /// Where each word starts, and after the last where it ends.
  private let starts: [Int]

  init(_ words: some Sequence<String>) {
    self.words = words.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    bytes = self.words.flatMap(\.utf8)
    starts = self.words.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.utf8.count) }
  }

  var count: Int { words.count }

  func byte(at depth: Int, of index: Int) -> Int {
    let place = starts[index] + depth
    return place < starts[index + 1] ? Int(bytes[place]) : -1
  }
}
