/// What is special about a word.
package struct WordFlags: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// A mistyped word may be read as this one.
  package static let target = WordFlags(rawValue: 1)
  /// May stand anywhere in a pattern.
  package static let filler = WordFlags(rawValue: 2)
  /// Is no evidence for or against anything.
  package static let stop = WordFlags(rawValue: 4)
  /// Is correctly spelt English.
  package static let good = WordFlags(rawValue: 8)
  /// Is part of the name of something, or of a concept.
  package static let named = WordFlags(rawValue: 16)
}

/// Gives every key a number, in ascending order of its bytes.
struct WordIndex {
  private var flags: [String: WordFlags] = [:]
  private var ids: [String: Int] = [:]
  private(set) var sorted: [(key: String, flags: Int)] = []

  mutating func add(_ key: String, _ flags: WordFlags) {
    self.flags[key, default: []].formUnion(flags)
  }

  mutating func sort() {
    sorted = flags.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value.rawValue) }
    ids = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.key, $0) })
  }

  func id(of key: String) -> Int {
    ids[key] ?? Image.largestNumber >> 8
  }
}
