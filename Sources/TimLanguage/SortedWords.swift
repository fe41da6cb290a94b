/// Words in ascending byte order, so that they can be searched as if they were a trie.
package protocol SortedWords {
  /// How many words there are.
  var count: Int { get }
  /// The byte of word `index` at `depth`, or -1 past its end.
  func byte(at depth: Int, of index: Int) -> Int
}

extension SortedWords {
  /// The place of an exact word, or nil.
  ///
  /// **Complexity:** O(length × log count).
  @inlinable
  package func firstIndex(ofWord word: String) -> Int? {
    var range = 0..<count
    var depth = 0
    for byte in word.utf8 {
      range = narrowed(range, at: depth, to: Int(byte))
      if range.isEmpty { return nil }
      depth += 1
    }
    return byte(at: depth, of: range.lowerBound) == -1 ? range.lowerBound : nil
  }

  /// The part of `range` whose words have `wanted` at `depth`; the words of `range` agree on all bytes before.
  @inlinable
  package func narrowed(_ range: Range<Int>, at depth: Int, to wanted: Int) -> Range<Int> {
    let start = partition(range) { self.byte(at: depth, of: $0) >= wanted }
    let end = partition(start..<range.upperBound) { self.byte(at: depth, of: $0) > wanted }
    return start..<end
  }

  /// The first index of `range` for which the (monotonous) condition holds.
  @inlinable
  package func partition(_ range: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
