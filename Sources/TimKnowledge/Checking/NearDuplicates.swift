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
  ///
  /// A text is given as its features, small numbers without repetition in ascending order.
  static func pairs(_ texts: [[Int]], fewest: Int = 8) -> [Pair] {
    let counts = occurrences(texts)
    var index = Array(repeating: [Int](), count: counts.count)
    var lastSeen = Array(repeating: -1, count: texts.count)
    var found: [Pair] = []
    for (second, features) in texts.enumerated() where features.count >= fewest {
      let rarest = features.sorted { (counts[$0], $0) < (counts[$1], $1) }
        .prefix(features.count - Int((threshold * Double(features.count)).rounded(.up)) + 1)
      for feature in rarest {
        for first in index[feature] where lastSeen[first] != second {
          lastSeen[first] = second
          guard couldReach(texts[first].count, features.count) else { continue }
          let similarity = jaccard(texts[first], features)
          if similarity >= threshold { found.append(Pair(first: first, second: second, similarity: similarity)) }
        }
        index[feature].append(second)
      }
    }
    return found
  }

  /// How many of all features two texts share; both in ascending order.
  static func jaccard(_ left: [Int], _ right: [Int]) -> Double {
    var (shared, leftPlace, rightPlace) = (0, 0, 0)
    while leftPlace < left.count, rightPlace < right.count {
      let (one, other) = (left[leftPlace], right[rightPlace])
      if one == other { shared += 1 }
      if one <= other { leftPlace += 1 }
      if other <= one { rightPlace += 1 }
    }
    let all = left.count + right.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  private static func couldReach(_ one: Int, _ other: Int) -> Bool {
    Double(min(one, other)) >= threshold * Double(max(one, other))
  }

  /// In how many texts each feature is.
  private static func occurrences(_ texts: [[Int]]) -> [Int] {
    var counts = Array(repeating: 0, count: (texts.compactMap(\.last).max() ?? -1) + 1)
    for text in texts { for feature in text { counts[feature] += 1 } }
    return counts
  }
}
