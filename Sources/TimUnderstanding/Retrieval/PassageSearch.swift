package import TimKnowledge

/// Finds what the handbook says nearest to some words.
///
/// The measure is BM25 (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009); how
/// much a word counts for a passage stands in the image, and how rare it is comes from how many passages have it.
package struct PassageSearch: Sendable {
  private let knowledge: KnowledgeBase
  private let count: Int

  /// Only so many of the rarest words are looked up, so that a long story costs no more than a question.
  package static let mostWords = 16
  /// A group of synonyms that every fourth passage has a word of finds nothing.
  package static let commonest = 4

  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    count = knowledge.passageCount
  }

  /// A passage and how well it fits.
  package struct Hit: Sendable {
    package let passage: Int
    package let place: PassagePlace
    package let score: Double
    /// The share of what was said, weighed by rarity, that the passage has in it.
    package let coverage: Double
    /// How many of the words it has.
    package let words: Int
  }

  /// How well every passage fits one utterance, to be asked for the best ones of several kinds.
  package struct Scan: Sendable {
    fileprivate let knowledge: KnowledgeBase
    fileprivate var tally: PassageTally
    fileprivate var total: Float = 0

    /// The passages that fit best, among those of `range` that `isWanted` lets pass, best first.
    package func hits(
      most: Int, in range: Range<Int>? = nil, isWanted: (PassagePlace) -> Bool = { _ in true }
    ) -> [Hit] {
      var best: [Hit] = []
      var least: Float = 0
      for passage in range ?? tally.scores.indices where tally.scores[passage] > least {
        let score = tally.scores[passage]
        let place = knowledge.passagePlace(passage)
        guard isWanted(place) else { continue }
        let hit = Hit(
          passage: passage, place: place, score: Double(score),
          coverage: total == 0 ? 0 : Double(tally.covered[passage] / total), words: Int(tally.words[passage]))
        let spot = best.firstIndex { $0.score < hit.score } ?? best.count
        best.insert(hit, at: spot)
        if best.count > most { best.removeLast() }
        if best.count == most, let last = best.last { least = Float(last.score) }
      }
      return best
    }
  }

  /// Looks the words of an utterance up once, without those at the places `aside`, which only say what is not meant.
  package func scan(_ utterance: Utterance, without aside: Set<Int> = []) -> Scan {
    var scan = Scan(knowledge: knowledge, tally: PassageTally(count: count))
    for (word, rarity) in telling(utterance, without: aside) {
      scan.total += Float(rarity)
      knowledge.addPostings(ofWord: word, times: Float(rarity), isSaid: true, to: &scan.tally)
    }
    // Groups of synonyms find more, and prove nothing.
    for group in utterance.synonyms.prefix(PassageSearch.mostWords) {
      let number = knowledge.wordNumber(ofSynonyms: group)
      let holding = knowledge.postingCount(ofWord: number)
      if holding * PassageSearch.commonest < count {
        knowledge.addPostings(ofWord: number, times: Float(rarity(holding)), isSaid: false, to: &scan.tally)
      }
    }
    return scan
  }

  /// The passages that fit best.
  package func hits(
    _ utterance: Utterance, most: Int, isWanted: (PassagePlace) -> Bool = { _ in true }
  ) -> [Hit] {
    scan(utterance).hits(most: most, isWanted: isWanted)
  }

  private func rarity(_ holding: Int) -> Double {
    Logarithm.of((Double(count - holding) + 0.5) / (Double(holding) + 0.5) + 1)
  }

  /// The words that say something, with how rare each is among all passages, rarest first.
  ///
  /// A word that no passage has counts in full.
  private func telling(_ utterance: Utterance, without aside: Set<Int>) -> [(word: Int, rarity: Double)] {
    var seen: [Int] = []
    var words: [(word: Int, rarity: Double)] = []
    for (place, word) in utterance.words.enumerated() where !utterance.isSmall(place) && !aside.contains(place) {
      guard word < 0 || !seen.contains(word) else { continue }
      seen.append(word)
      words.append((word, rarity(word < 0 ? 0 : knowledge.postingCount(ofWord: word))))
    }
    return Array(words.sorted { ($1.rarity, $0.word) < ($0.rarity, $1.word) }.prefix(PassageSearch.mostWords))
  }
}
