internal import TimLanguage

/// The known name that somebody probably meant.
package enum Nearest {
  /// The nearest of `names` within a third of its length, or nil; ties go to the first in alphabetical order.
  package static func name(to typed: String, among names: some Sequence<String>) -> String? {
    let sorted = names.sorted()
    let words = Sorted(words: sorted.map { Array($0.utf8) })
    guard words.count > 0 else { return nil }
    return Spelling(words: words).candidates(for: typed, within: max(2, typed.utf8.count / 3))
      .min { ($0.distance, $0.index) < ($1.distance, $1.index) }
      .map { sorted[$0.index] }
  }

  /// The stems of a name's words: a plural is no slip.
  private static func keys(_ name: String) -> [String] {
    words(name).map(StemKey.key(of:))
  }

  private static func words(_ name: String) -> [String] {
    name.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
  }

  /// Whether two names are the same but for a slip or two of the keyboard.
  package static func isSlip(_ name: String, of id: String) -> Bool {
    let (name, other) = (words(name).joined(separator: "-"), words(id).joined(separator: "-"))
    return name != other && !name.hasPrefix(other) && !other.hasPrefix(name) && keys(name) != keys(other)
      && !Spelling(words: Sorted(words: [Array(other.utf8)])).candidates(for: name, within: 2).isEmpty
  }

  private struct Sorted: SortedWords {
    let words: [[UInt8]]
    var count: Int { words.count }
    func byte(at depth: Int, of index: Int) -> Int { depth < words[index].count ? Int(words[index][depth]) : -1 }
  }
}
