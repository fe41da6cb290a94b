internal import TimKnowledge

/// Finds the entries whose wordings come nearest to an utterance.
struct EntryScorer: Sendable {
  private let weights: EntryWeights
  private let entries: Int
  /// How rare a feature is taken to be that no wording has.
  private let unknownRarity: Double

  init(_ knowledge: KnowledgeBase) {
    weights = knowledge.entryWeights
    entries = knowledge.count(of: .entry)
    unknownRarity = EntryTrainer.rarity(0, of: max(1, entries) * EntryScorer.usualWordings)
  }

  private static let usualWordings = 9

  /// An entry, how likely it is among all, and how much of what was said its wordings know.
  struct Found: Sendable {
    let entry: Int
    let share: Double
    let coverage: Double
    /// How much likelier it is than the one after it, in natural logarithms, up to 4.
    let margin: Double
    /// Whether its text fits the words better than any other entry's.
    let isNearestText: Bool
  }

  static let most = 3

  /// How much the handbook's own words count beside the learned wordings; chosen on wordings that were held out.
  private static let textShare = 0.5

  /// An entry that was just given stands back by so much.
  private static let given = 2.0
  /// The same where the person says that it was not what was asked.
  private static let refused = 5.0

  /// What keeps an entry back: that it was just given, and words that are not meant.
  struct Context {
    var given: [Int] = []
    var isRefused = false
    /// The words that only say what is not meant.
    var aside: Set<Int> = []
  }

  /// The likeliest entries, best first; `texts` says how well the text of entries fits the words.
  func find(
    _ utterance: Utterance, texts: [(entry: Int, score: Double)], context: Context = Context()
  ) -> [Found] {
    guard entries > 0, !weights.isEmpty else { return [] }
    let features = EntryFeatures(
      utterance, without: context.aside, withLetters: EntryFeatures.usesLetters(entries: entries))
    var sums = Array(repeating: 0.0, count: entries)
    var covered = Array(repeating: 0.0, count: entries)
    let words = add(features.stems, features.pairs, &sums, &covered)
    add(letters: features.letters, &sums)
    for (entry, score) in texts where entry < sums.count { sums[entry] += score * EntryScorer.textShare }
    for entry in context.given where entry < sums.count {
      sums[entry] -= context.isRefused ? EntryScorer.refused : EntryScorer.given
    }
    let shares = Softmax.shares(sums)
    let best = EntryScorer.highest(shares)
    return best.indices.prefix(EntryScorer.most).map { place in
      let entry = best[place]
      let next = place + 1 < best.count ? Exponential.logarithm(shares[best[place + 1]]) : -4
      return Found(
        entry: entry, share: shares[entry], coverage: words == 0 ? 0 : covered[entry] / words,
        margin: min(4, Exponential.logarithm(shares[entry]) - next), isNearestText: texts.first?.entry == entry)
    }
  }

  /// The places of the highest shares, one more than are wanted, highest first.
  private static func highest(_ shares: [Double]) -> [Int] {
    var best: [Int] = []
    for place in shares.indices where best.count <= most || shares[place] > shares[best[most]] {
      best.insert(place, at: best.firstIndex { shares[$0] < shares[place] } ?? best.count)
      if best.count > most + 1 { best.removeLast() }
    }
    return best
  }

  /// Adds the weights of stems and pairs, and how much of the stems' rarity each entry knows; gives all their rarity.
  private func add(_ stems: [Int], _ pairs: [Int], _ sums: inout [Double], _ covered: inout [Double]) -> Double {
    var (length, all) = (0.0, 0.0)
    var parts = Array(repeating: 0.0, count: entries)
    for (ids, share, isStem) in [(stems, 1.0, true), (pairs, EntryFeatures.pairShare, false)] {
      for id in ids {
        let known = weights.rarity(id)
        let value = (known.map { Double($0) / 100 } ?? unknownRarity) * share
        length += value * value
        if isStem { all += value * value }
        guard known != nil else { continue }
        _ = weights.visit(id) { entry, weight in
          guard entry < parts.count else { return }
          parts[entry] += Double(weight) * value
          if isStem, weight > 0 { covered[entry] += value * value }
        }
      }
    }
    let factor = length == 0 ? 0 : ScorerFeature.step / length.squareRoot()
    for entry in sums.indices { sums[entry] += parts[entry] * factor }
    return all
  }

  private func add(letters: [Int], _ sums: inout [Double]) {
    var length = 0.0
    var parts = Array(repeating: 0.0, count: entries)
    for id in letters {
      let known = weights.rarity(id)
      let value = known.map { Double($0) / 100 } ?? unknownRarity
      length += value * value
      guard known != nil else { continue }
      _ = weights.visit(id) { entry, weight in
        if entry < parts.count { parts[entry] += Double(weight) * value }
      }
    }
    let factor = length == 0 ? 0 : ScorerFeature.step * EntryFeatures.letterShare / length.squareRoot()
    for entry in sums.indices { sums[entry] += parts[entry] * factor }
  }
}
