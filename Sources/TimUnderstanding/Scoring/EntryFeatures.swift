internal import TimKnowledge
internal import TimLanguage

/// The features by which entries are told apart: stems, pairs of stems, and runs of letters.
///
/// They are weighed by how rare they are among all wordings (TF-IDF: K. Spärck Jones, "A statistical interpretation of term
/// specificity", 1972).
struct EntryFeatures: Sendable {
  /// The ids of single stems, of groups of synonyms, of pairs, and of runs of letters.
  let stems: [Int]
  let groups: [Int]
  let pairs: [Int]
  let letters: [Int]

  /// A pair counts half as much as a stem, since it repeats two of them.
  static let pairShare = 0.5
  /// How much the letters count beside the words.
  static let letterShare = 0.9

  /// Letters help to tell few entries with few wordings apart; many entries are told apart by their words, and the text of
  /// their answers does the rest at a fifth of the cost.
  static func usesLetters(entries: Int) -> Bool { entries <= 128 }

  /// The features of what was said, without the words of which nothing is asked; `counts` are the numbers in words, each
  /// with its place.
  init(
    _ utterance: Utterance, in words: WordTable, counts: [(number: Int, place: Int)], without aside: Set<Int> = [],
    withLetters: Bool
  ) {
    var codes: [Int] = []
    var letters: [Int] = []
    for (place, token) in utterance.tokens.enumerated() where !aside.contains(place) {
      if let number = Int(token.word) ?? counts.first(where: { $0.place == place })?.number {
        // "3 weeks" is "three weeks"; a year or an amount that nobody wrote about would stand for a rare word that is lacking.
        if number <= EntryFeatures.mostSaidInWords {
          codes.append(Hash.of(EntryFeatures.numberKind, number, 0))
          continue
        }
        if utterance.words[place] < 0 { continue }
      }
      let word = utterance.words[place]
      codes.append(word < 0 ? Hash.ofUnknown(token.key) : Hash.of(words.text(word)))
      guard withLetters else { continue }
      LetterRuns.visit(token.word) { code, length in letters.append(Hash.of(EntryFeatures.letterKind, code, length)) }
    }
    stems = codes.map { Hash.of(EntryFeatures.stemKind, $0, 0) }.distinct
    groups = utterance.synonyms.map { Hash.of(EntryFeatures.synonymKind, $0, 0) }
    pairs = zip(codes, codes.dropFirst()).map { Hash.of(EntryFeatures.pairKind, $0, $1) }.distinct
    self.letters = letters.distinct
  }

  /// Larger numbers are written in figures.
  private static let mostSaidInWords = 12

  private static let stemKind = 64
  private static let pairKind = 65
  private static let letterKind = 66
  private static let synonymKind = 67
  private static let numberKind = 68

  /// The feature of a single word, by its key.
  static func stem(_ key: String) -> Int { Hash.of(stemKind, Hash.of(key), 0) }

  var all: [Int] { stems + groups + pairs + letters }

  /// Each feature with its value: rarity times the block's share, every block of the length that its share gives it.
  func values(_ rarity: (Int) -> Double) -> [(id: Int, value: Double)] {
    let words =
      (stems + groups).map { (id: $0, value: rarity($0)) }
      + pairs.map { (id: $0, value: rarity($0) * EntryFeatures.pairShare) }
    let runs = letters.map { (id: $0, value: rarity($0)) }
    return EntryFeatures.normed(words, 1) + EntryFeatures.normed(runs, EntryFeatures.letterShare)
  }

  private static func normed(_ block: [(id: Int, value: Double)], _ share: Double) -> [(id: Int, value: Double)] {
    let length = block.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
    return length == 0 ? [] : block.map { ($0.id, $0.value / length * share) }
  }
}
