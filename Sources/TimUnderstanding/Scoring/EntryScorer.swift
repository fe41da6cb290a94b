internal import TimKnowledge

/// Finds the entries whose wordings come nearest to an utterance.
struct EntryScorer: Sendable {
  private let knowledge: KnowledgeBase
  private let weights: EntryWeights
  private let entries: Int
  /// How rare a feature is taken to be that no wording has.
  private let unknownRarity: Double

  init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
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

  /// How much the handbook's own words count beside the learned wordings; set by hand on labelled
  /// questions.
  private static let textShare = 0.34

  /// An entry that was just given stands back by so much.
  private static let given = 2.0
  /// The same where the person says that it was not what was asked.
  private static let refused = 5.0

  /// How much a question counts in which nobody is named by his role.
  ///
  /// "The architect and the Scrum Master do not speak" tells of two people, and a wording that tells of two people knows no
  /// architect. Set by hand, like the shares below, by how labelled questions and conversations go.
  private static let anybodyShare = 0.4

  /// How much the sentences that ask count by themselves beside all that is said.
  ///
  /// The others tell what led to them. Set by hand, like the least number of telling words that they need, by how strangers'
  /// conversations go.
  private static let askedShare = 1.0
  private static let fewestAsked = 3

  /// How much an entry gains that stands in the file of the last one that was given, and of an earlier one.
  ///
  /// Of 66 entries that helped in strangers' talks 18 stood in the file of the one before and 29 in that of any, where chance
  /// gives one in 60.
  private static let sameSubject = 1.0
  private static let earlierSubject = 0.6

  /// How much the words of the turns before count for an utterance that points to them, and for one that is merely short:
  /// the more, the less it says itself, but never more than the second number.
  private static let pointing = (share: 3.0, most: 1.5)
  private static let short = (share: 0.4, most: 0.2)
  /// The same for one that just follows.
  static let following = 0.1

  /// How much the talk so far counts beside so many words with a meaning of their own.
  static func leaning(words: Int, isPointing: Bool) -> Double {
    let (share, most) = isPointing ? pointing : short
    return min(most, share / Double(max(1, words)))
  }

  /// What keeps an entry back or brings it near: that it was just given, words that are not meant, and the talk so far.
  struct Context {
    var given: [Int] = []
    /// The entries that were given in this talk, the last one first.
    var before: [Int] = []
    var isRefused = false
    /// The numbers that are said in words, each with its place.
    var counts: [(number: Int, place: Int)] = []
    /// The words that only say what is not meant.
    var aside: Set<Int> = []
    /// The words of sentences that only tell what led to a question.
    var told: Set<Int> = []
    /// The words by which roles are named.
    var roles: Set<Int> = []
    /// The words of the turns before, by their numbers, and how much they count.
    var thread: [Int] = []
    var threadShare = 0.0
  }

  /// The likeliest entries, best first; `texts` says how well the text of entries fits the words.
  func find(
    _ utterance: Utterance, texts: [(entry: Int, score: Double)], context: Context = Context()
  ) -> [Found] {
    guard entries > 0, !weights.isEmpty else { return [] }
    var view = view(of: utterance, without: context.aside, context)
    if !context.roles.isEmpty, utterance.contentCount(without: context.aside.union(context.roles)) > 0 {
      let ofAnybody = self.view(of: utterance, without: context.aside.union(context.roles), context)
      view.blend(ofAnybody, EntryScorer.anybodyShare)
    }
    let besides = context.aside.union(context.told)
    if !context.told.isEmpty, utterance.contentCount(without: besides) >= EntryScorer.fewestAsked {
      view.blend(self.view(of: utterance, without: besides, context), EntryScorer.askedShare)
    }
    lean(on: context, &view)
    stay(near: context, &view)
    for (entry, score) in texts where entry < view.sums.count { view.sums[entry] += score * EntryScorer.textShare }
    for entry in context.given where entry < view.sums.count {
      view.sums[entry] -= context.isRefused ? EntryScorer.refused : EntryScorer.given
    }
    let shares = Softmax.shares(view.sums)
    let best = EntryScorer.highest(shares)
    return best.indices.prefix(EntryScorer.most).map { place in
      let entry = best[place]
      let next = place + 1 < best.count ? Exponential.logarithm(shares[best[place + 1]]) : -4
      return Found(
        entry: entry, share: shares[entry], coverage: view.covered[entry],
        margin: min(4, Exponential.logarithm(shares[entry]) - next), isNearestText: texts.first?.entry == entry)
    }
  }

  /// How well each entry fits an utterance, and how much of the rarity of what was said it knows, from 0 to 1.
  private struct View {
    var sums: [Double]
    var covered: [Double]

    /// Takes the mean with another view of the same utterance that counts `share` as much.
    mutating func blend(_ other: View, _ share: Double) {
      for entry in sums.indices {
        sums[entry] = (sums[entry] + share * other.sums[entry]) / (1 + share)
        covered[entry] = (covered[entry] + share * other.covered[entry]) / (1 + share)
      }
    }
  }

  private func view(of utterance: Utterance, without left: Set<Int>, _ context: Context) -> View {
    let features = EntryFeatures(
      utterance, in: knowledge.words, counts: context.counts, without: left,
      withLetters: EntryFeatures.usesLetters(entries: entries))
    var view = View(sums: Array(repeating: 0, count: entries), covered: Array(repeating: 0, count: entries))
    let words = add(features, to: &view)
    if words > 0 { for entry in view.covered.indices { view.covered[entry] /= words } }
    add(letters: features.letters, &view.sums)
    return view
  }

  /// The talk so far brings entries near, but explains no word of what was said.
  private func lean(on context: Context, _ view: inout View) {
    guard context.threadShare > 0, !context.thread.isEmpty else { return }
    var talk = View(sums: Array(repeating: 0, count: entries), covered: Array(repeating: 0, count: entries))
    add([(context.thread.map { EntryFeatures.stem(knowledge.words.text($0)) }, 1, false)], to: &talk)
    for entry in view.sums.indices { view.sums[entry] += talk.sums[entry] * context.threadShare }
  }

  /// A talk stays with its subject: the entries of one file are about one.
  private func stay(near context: Context, _ view: inout View) {
    for (place, entry) in context.before.enumerated() {
      for other in knowledge.entries(besides: entry) where other < view.sums.count {
        view.sums[other] += place == 0 ? EntryScorer.sameSubject : EntryScorer.earlierSubject
      }
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

  /// Adds the weights of stems, groups and pairs, and how much of the stems' rarity each entry knows; gives all their rarity.
  ///
  /// A word of the same group brings an entry near, and proves nothing.
  private func add(_ features: EntryFeatures, to view: inout View) -> Double {
    add(
      [(features.stems, 1, true), (features.groups, 1, false), (features.pairs, EntryFeatures.pairShare, false)],
      to: &view)
  }

  @discardableResult
  private func add(_ kinds: [(ids: [Int], share: Double, isProof: Bool)], to view: inout View) -> Double {
    var (length, all) = (0.0, 0.0)
    var parts = Array(repeating: 0.0, count: entries)
    view.covered.withUnsafeMutableBufferPointer { covered in
      for (ids, part, isProof) in kinds {
        for id in ids {
          let known = weights.add(id, share: part, to: &parts, proven: isProof ? covered : nil)
          let value = known ?? unknownRarity * part
          length += value * value
          if isProof { all += value * value }
        }
      }
    }
    let factor = length == 0 ? 0 : ScorerFeature.step / length.squareRoot()
    for entry in view.sums.indices { view.sums[entry] += parts[entry] * factor }
    return all
  }

  private func add(letters: [Int], _ sums: inout [Double]) {
    var length = 0.0
    var parts = Array(repeating: 0.0, count: entries)
    for id in letters {
      let value = weights.add(id, share: 1, to: &parts, proven: nil) ?? unknownRarity
      length += value * value
    }
    let factor = length == 0 ? 0 : ScorerFeature.step * EntryFeatures.letterShare / length.squareRoot()
    for entry in sums.indices { sums[entry] += parts[entry] * factor }
  }
}
