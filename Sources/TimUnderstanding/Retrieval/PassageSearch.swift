package import TimKnowledge
internal import TimLanguage

/// Finds what the handbook says nearest to some words, by BM25 (S. Robertson and H. Zaragoza, "The Probabilistic Relevance
/// Framework: BM25 and Beyond", 2009).
package struct PassageSearch: Sendable {
  private let knowledge: KnowledgeBase
  private let count: Int
  private let meanLength: Double

  /// How soon more of the same word stops to count, and how much long passages are held back: the usual values.
  private static let saturation = 1.2
  private static let lengthShare = 0.75
  /// Only so many of the rarest words are looked up, so that a long story costs no more than a question.
  private static let mostWords = 16

  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    count = knowledge.passageCount
    // The mean over a sample is near enough, and costs the same however many there are.
    let step = max(1, count / 64)
    let sample = stride(from: 0, to: count, by: step).map(knowledge.passageLength)
    meanLength = sample.isEmpty ? 1 : max(1, Double(sample.reduce(0, +)) / Double(sample.count))
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

  /// The passages that fit best, among those that `isWanted` lets pass.
  package func hits(
    _ utterance: Utterance, most: Int, isWanted: (PassagePlace) -> Bool = { _ in true }
  ) -> [Hit] {
    let words = telling(utterance)
    guard !words.isEmpty else { return [] }
    var scores: [Int: (score: Double, covered: Double, words: Int)] = [:]
    let total = words.reduce(0) { $0 + ($1.isSaid ? $1.rarity : 0) }
    for (word, rarity, isSaid) in words where word >= 0 {
      knowledge.postings(ofWord: word).visit { passage, occurrences in
        let length = Double(knowledge.passageLength(passage)) / meanLength
        let often = Double(occurrences)
        let weight =
          often * (PassageSearch.saturation + 1)
          / (often + PassageSearch.saturation * (1 - PassageSearch.lengthShare + PassageSearch.lengthShare * length))
        let held = scores[passage] ?? (0, 0, 0)
        scores[passage] = (held.score + rarity * weight, held.covered + (isSaid ? rarity : 0), held.words + (isSaid ? 1 : 0))
      }
    }
    var best: [Hit] = []
    for (passage, held) in scores.sorted(by: { ($1.value.score, $0.key) < ($0.value.score, $1.key) }) {
      let place = knowledge.passagePlace(passage)
      guard isWanted(place) else { continue }
      best.append(
        Hit(
          passage: passage, place: place, score: held.score, coverage: total == 0 ? 0 : held.covered / total,
          words: held.words))
      if best.count == most { break }
    }
    return best
  }

  private func rarity(_ holding: Int) -> Double {
    Logarithm.of((Double(count - holding) + 0.5) / (Double(holding) + 0.5) + 1)
  }

  /// The words that say something, with how rare each is among all passages; a word that no passage has counts in full.
  /// Groups of synonyms follow: they find more, and prove nothing.
  private func telling(_ utterance: Utterance) -> [(word: Int, rarity: Double, isSaid: Bool)] {
    var seen: Set<Int> = []
    var words: [(word: Int, rarity: Double)] = []
    for (place, word) in utterance.words.enumerated() where !utterance.isSmall(place) {
      guard word < 0 || seen.insert(word).inserted else { continue }
      let holding = word < 0 ? 0 : knowledge.postings(ofWord: word).count
      words.append((word, rarity(holding)))
    }
    let said = words.sorted { ($1.rarity, $0.word) < ($0.rarity, $1.word) }.prefix(PassageSearch.mostWords)
    return said.map { ($0.word, $0.rarity, true) }
      + utterance.synonyms.prefix(PassageSearch.mostWords).map { group in
        let number = knowledge.wordNumber(ofSynonyms: group)
        return (number, rarity(knowledge.postings(ofWord: number).count), false)
      }
  }
}
