/// How well every passage fits some words, by its number.
package struct PassageTally: Sendable {
  /// The sum of what its words count.
  package internal(set) var scores: [Float]
  /// How much of the rarity of what was said it has in it.
  package internal(set) var covered: [Float]
  /// How many of the words it has.
  package internal(set) var words: [UInt8]

  package init(count: Int) {
    scores = Array(repeating: 0, count: count)
    covered = Array(repeating: 0, count: count)
    words = Array(repeating: 0, count: count)
  }
}
