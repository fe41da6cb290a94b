import Testing
import TimLanguage

/// Spelling: the walk through the vocabulary finds exactly the words within the distance.
@Suite struct SpellingTests {
  private struct Words: SortedWords {
    let words: [[UInt8]]
    var count: Int { words.count }
    func byte(at depth: Int, of index: Int) -> Int { depth < words[index].count ? Int(words[index][depth]) : -1 }

    init(_ words: [String]) { self.words = words.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) } }

    func word(_ index: Int) -> String { String(decoding: words[index], as: UTF8.self) }
  }

  private static let vocabulary = Words([
    "agile", "art", "attribute", "coach", "coaching", "engineer", "epic", "lead", "lean", "learn", "manager", "metric",
    "owner", "plan", "planning", "principal", "principle", "product", "program", "project", "release", "risk", "role",
    "scrum", "skill", "team", "train",
  ])

  /// The distance by its definition: a table of all prefixes.
  private static func distance(_ one: String, _ other: String) -> Int {
    let (a, b) = (Array(one.utf8), Array(other.utf8))
    var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
    for i in 0...a.count { table[i][0] = i }
    for j in 0...b.count { table[0][j] = j }
    for i in 1...max(1, a.count) where !a.isEmpty {
      for j in 1...max(1, b.count) where !b.isEmpty {
        let cost = a[i - 1] == b[j - 1] ? 0 : 1
        table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost)
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[a.count][b.count]
  }

  @Test(arguments: [
    "manger", "releese", "trian", "sckill", "prinicple", "xyz", "leann", "p", "progarm", "tea", "planing",
  ])
  func theCandidatesAreAllWordsWithinTheDistance(_ typed: String) {
    let words = SpellingTests.vocabulary
    for limit in 1...2 {
      let found = Spelling(words: words).candidates(for: typed, within: limit).map {
        "\(words.word($0.index)) \($0.distance)"
      }
      let expected = (0..<words.count).map { ($0, SpellingTests.distance(typed, words.word($0))) }.filter {
        $0.1 <= limit
      }
      .map { "\(words.word($0.0)) \($0.1)" }
      #expect(found == expected)
    }
  }

  @Test func nothingIsNearToNothing() {
    #expect(Spelling(words: SpellingTests.vocabulary).candidates(for: "", within: 2).isEmpty)
    #expect(
      Spelling(words: SpellingTests.vocabulary).candidates(for: String(repeating: "a", count: 41), within: 2).isEmpty)
  }

  @Test func shortWordsAreNotRepaired() {
    #expect((0...8).map(Spelling<NoWords>.allowedDistance(length:)) == [0, 0, 0, 0, 1, 1, 1, 2, 2])
  }

  private struct NoWords: SortedWords {
    var count: Int { 0 }
    func byte(at depth: Int, of index: Int) -> Int { -1 }
  }
}
