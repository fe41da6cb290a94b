/// Finds texts that say nearly the same.
///
/// The measure is the Jaccard coefficient of two texts' features, which are their content stems and the pairs of
/// neighbouring content stems: how many features both have, divided by how many either has. Texts at or above
/// ``threshold`` are nearly the same; stems alone would let two texts on one matter pass for copies, and pairs alone
/// would let one changed word in three hide a copy.
///
/// Every pair at or above the threshold is found, without comparing all with all: two such texts share a feature
/// among the rarest features of each (S. Chaudhuri, V. Ganti, R. Kaushik, "A primitive operator for similarity joins
/// in data cleaning", 2006), and only those are indexed.
struct NearDuplicates {
  /// A pair of texts; `first` stands before `second`.
  struct Pair: Hashable {
    let first: Int
    let second: Int
    let similarity: Double
  }

  /// From this coefficient on, two texts say nearly the same.
  static let threshold = 0.4

  /// All pairs at or above the threshold; texts of fewer than `fewest` features are too short to be copies.
  static func pairs(_ texts: [Set<Int>], fewest: Int = 8) -> [Pair] {
    let sorted = byRarity(texts)
    var index: [Int: [Int]] = [:]
    var found: [Pair] = []
    for (second, features) in sorted.enumerated() where features.count >= fewest {
      var candidates: Set<Int> = []
      let prefix = features.prefix(features.count - Int((threshold * Double(features.count)).rounded(.up)) + 1)
      for feature in prefix {
        candidates.formUnion(index[feature] ?? [])
        index[feature, default: []].append(second)
      }
      for first in candidates.sorted() where couldReach(sorted[first].count, features.count) {
        let similarity = jaccard(texts[first], texts[second])
        if similarity >= threshold { found.append(Pair(first: first, second: second, similarity: similarity)) }
      }
    }
    return found
  }

  static func jaccard(_ left: Set<Int>, _ right: Set<Int>) -> Double {
    let (small, large) = left.count < right.count ? (left, right) : (right, left)
    let shared = small.count { large.contains($0) }
    let all = left.count + right.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  private static func couldReach(_ one: Int, _ other: Int) -> Bool {
    Double(min(one, other)) >= threshold * Double(max(one, other))
  }

  /// Each text's features, the rarest first.
  private static func byRarity(_ texts: [Set<Int>]) -> [[Int]] {
    var counts: [Int: Int] = [:]
    for text in texts { for feature in text { counts[feature, default: 0] += 1 } }
    return texts.map { text in
      text.map { (counts[$0] ?? 0, $0) }.sorted { $0 < $1 }.map(\.1)
    }
  }
}
