internal import TimKnowledge
internal import TimLanguage

/// Learns which features of a question speak for which entry, from the questions and their other wordings.
struct EntryTrainer {
  private let knowledge: KnowledgeBase
  private let wordings: [Wording]
  private let entries: Int

  /// Rounds and first step were chosen on the wordings of one's own entries, each left out once in five.
  private static let rounds = 6
  private static let rate: Float = 2
  /// With very many classes the first errors are small; this keeps the first steps small as well.
  private static let caution: Float = 1
  /// How many multiplications may be spent at most; a knowledge with very many entries is learned in fewer rounds, and
  /// from some size on by its centres alone.
  private static let mostWork = 6_000_000_000
  /// Weights below this tell little and are left out.
  private static let smallest: Float = 0.3

  init(_ knowledge: KnowledgeBase, _ handbook: Handbook) {
    self.knowledge = knowledge
    let entries = handbook.entries.count
    self.entries = entries
    wordings = handbook.entries.enumerated().flatMap { number, entry in
      let isShort = entry.wordings.count < EntryTrainer.manyWordings || EntryFeatures.usesLetters(entries: entries)
      return [Wording(entry: number, text: entry.question, isTelling: true)]
        + entry.wordings.map { Wording(entry: number, text: $0.text, isTelling: isShort) }
    }
  }

  /// A wording, and whether a word of it tells something although no other wording has it: a story has many such words,
  /// and whoever learns them by heart learns less of the others.
  private struct Wording: Sendable {
    let entry: Int
    let text: String
    let isTelling: Bool
  }

  /// An entry with fewer wordings needs every word of them, and so do few entries.
  private static let manyWordings = 8

  /// A wording as it is read.
  struct Sample: Sendable {
    let entry: Int
    let text: String
    let utterance: Utterance
    fileprivate let features: EntryFeatures
    fileprivate let isTelling: Bool
  }

  /// Whether learning them takes next to no time.
  var areFew: Bool { EntryFeatures.usesLetters(entries: entries) }

  /// Adds everything that is learned from.
  func add(to all: inout KnowledgeCache.Ingredients) {
    all.add(entries)
    all.add(wordings.count)
    for wording in wordings {
      all.add(wording.entry)
      all.add(wording.isTelling ? 1 : 0)
      all.add(wording.text)
    }
  }

  func read() -> [Sample] {
    let reader = UtteranceReader(knowledge, memory: SpellingMemory())
    let lexicon = CueLexicon(knowledge)
    let withLetters = EntryFeatures.usesLetters(entries: entries)
    return Parallel.map(wordings, jobs: 2) { [knowledge] wording in
      let utterance = reader.read(wording.text)
      return Sample(
        entry: wording.entry, text: wording.text, utterance: utterance,
        features: EntryFeatures(
          utterance, in: knowledge.words, counts: Cues(utterance, lexicon).counts, withLetters: withLetters),
        isTelling: wording.isTelling)
    }
  }

  /// What has been learned about each feature, in ascending order of ids.
  func train(_ samples: [Sample]) -> [EntryFeature] {
    guard !samples.isEmpty else { return [] }
    var counts: [Int: Int] = [:]
    var telling: Set<Int> = []
    for sample in samples {
      for id in sample.features.all { counts[id, default: 0] += 1 }
      if sample.isTelling { telling.formUnion(sample.features.all) }
    }
    let ids = counts.keys.filter { telling.contains($0) || counts[$0] != 1 }.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, Int32($0)) })
    let rarities = ids.map { EntryTrainer.rarity(counts[$0] ?? 1, of: samples.count) }
    let rows = samples.map { sample -> SoftmaxTrainer.Row in
      let values = sample.features.values { id in numbers[id].map { rarities[Int($0)] } ?? 0 }
        .filter { numbers[$0.id] != nil }
      return SoftmaxTrainer.Row(
        features: values.map { numbers[$0.id] ?? 0 }, values: values.map { Float($0.value) }, label: sample.entry,
        digest: Hash.of(sample.text))
    }
    let weights = weights(rows, features: ids.count)
    return ids.indices.map { place in
      EntryFeature(id: ids[place], rarity: Int((rarities[place] * 100).rounded()), weights: weights[place])
    }
  }

  static func rarity(_ count: Int, of all: Int) -> Double {
    Logarithm.of(Double(all + 1) / Double(count + 1)) + 1
  }

  private func weights(_ rows: [SoftmaxTrainer.Row], features: Int) -> [[(entry: Int, weight: Int)]] {
    let work = rows.reduce(0) { $0 + $1.features.count } * entries
    let rounds = min(EntryTrainer.rounds, EntryTrainer.mostWork / max(1, work))
    if rounds < 2 { return centres(rows, features) }
    return SoftmaxTrainer(
      rows: rows, features: features, classes: entries, rounds: rounds, rate: EntryTrainer.rate,
      caution: EntryTrainer.caution
    ).train().map { weights in
      weights.indices.compactMap { EntryTrainer.stored(weights[$0], $0) }
    }
  }

  private static func stored(_ weight: Float, _ entry: Int) -> (entry: Int, weight: Int)? {
    guard abs(weight) >= smallest else { return nil }
    return (entry, Int((Double(weight) / ScorerFeature.step).rounded()))
  }

  /// How much a feature counts for an entry where each is known by the mean of its wordings.
  ///
  /// J. Rocchio, "Relevance feedback in information retrieval", 1971.
  private func centres(_ rows: [SoftmaxTrainer.Row], _ features: Int) -> [[(entry: Int, weight: Int)]] {
    var sums: [[Int: Float]] = Array(repeating: [:], count: features)
    var counts = Array(repeating: 0, count: entries)
    for row in rows {
      counts[row.label] += 1
      for (feature, value) in zip(row.features, row.values) { sums[Int(feature)][row.label, default: 0] += value }
    }
    return sums.map { sum in
      sum.sorted { $0.key < $1.key }.compactMap { entry, value in
        EntryTrainer.stored(value / Float(counts[entry]) * EntryTrainer.centreScale, entry)
      }
    }
  }

  /// Brings the means to the size of learned weights.
  private static let centreScale: Float = 12
}
