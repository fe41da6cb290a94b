import Testing

@testable import TimKnowledge

/// Near duplicates: exactly the pairs at or above the threshold, found without comparing all with all.
@Suite struct NearDuplicatesTests {
  /// A fixed sequence of numbers, so that a failure can be repeated.
  private struct Sequence {
    var state: UInt64 = 20_261_121

    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }

  @Test func thePairsAreThoseOfComparingAllWithAll() {
    var random = Sequence()
    var texts: [[Int]] = []
    for number in 0..<300 {
      if number % 3 == 2 {
        let original = texts[random.next(below: number)]
        let changed = Set(original.map { random.next(below: 4) == 0 ? random.next(below: 900) : $0 })
        texts.append(changed.sorted())
      } else {
        texts.append(Set((0..<(8 + random.next(below: 30))).map { _ in random.next(below: 400) }).sorted())
      }
    }
    let expected = texts.indices.flatMap { second in
      (0..<second).filter { first in
        texts[first].count >= 8 && texts[second].count >= 8
          && NearDuplicates.jaccard(texts[first], texts[second]) >= NearDuplicates.threshold
      }.map { [$0, second] }
    }
    let found = NearDuplicates.pairs(texts).map { [$0.first, $0.second] }
    #expect(Set(found) == Set(expected))
    #expect(expected.count > 20)
  }

  @Test func similarityCountsWhatIsSharedOfAll() {
    #expect(NearDuplicates.jaccard([1, 2, 3], [2, 3, 4]) == 0.5)
    #expect(NearDuplicates.jaccard([], []) == 0)
  }

  @Test(arguments: [
    "Keep one page with the dates of all teams, change it within the hour, and send the link instead of a copy.",
    "Keep one page with the dates of every team, change it within an hour, and send a link instead of any copies.",
    "Keep a page with the dates of all teams, change it within the hour, and send the link in place of a file.",
    "Keep one single page with dates of all teams, change this within one hour, and always send the link instead of copies.",
  ])
  func aCopyWithChangedWordsIsFound(_ copy: String) {
    let original =
      "Keep one page with the dates of all teams, change it within the hour, and send the link instead of a copy."
    #expect(similarity(original, copy) >= NearDuplicates.threshold)
  }

  @Test(arguments: [
    "Keep a calendar of all releases for two quarters, with the freezes of every market marked in red.",
    "Publish the dates of the next two releases on the team's page and say what could move them.",
  ])
  func anotherThoughtOnTheSameMatterIsNot(_ other: String) {
    let original =
      "Keep one page with the dates of all teams, change it within the hour, and send the link instead of a copy."
    #expect(similarity(original, other) < NearDuplicates.threshold)
  }

  private func similarity(_ one: String, _ other: String) -> Double {
    let text = "# T\n\n1. **A.** \(one)\n2. **B.** \(other)\n"
    let statements = DocumentSection(parsing: text, file: "t.md").statements()
    let words = StatementWords(statements, small: ["a", "the", "of", "with", "it", "and", "in", "for", "on", "what"])
    return NearDuplicates.jaccard(words.features[0], words.features[1])
  }
}
