/// What the linear scorer has learned about one feature of utterances.
///
/// A weight takes one byte of seven bits: steps of ``step`` around zero are finer than anything that decides. Two in three
/// are nothing at all and are left out.
package struct ScorerFeature: Sendable {
  package let id: Int
  /// One weight for each class, in ``step``s from -64 to 63.
  package let weights: [Int]

  /// How much one unit of a stored weight is.
  package static let step = 0.15

  package init(id: Int, weights: [Double]) {
    self.id = id
    self.weights = weights.map { min(63, max(-64, Int(($0 / ScorerFeature.step).rounded()))) }
  }

  /// The weight that a byte of a row stands for.
  @inline(__always)
  package static func weight(_ byte: UInt8) -> Int { Int(byte) - 64 }

  /// Bits that say which classes have a weight, seven to a byte, then those weights.
  fileprivate var row: (id: Int, bytes: [UInt8]) {
    var marks = Array(repeating: UInt8(0), count: ScorerWeights.marks(classes: weights.count))
    for (place, weight) in weights.enumerated() where weight != 0 { marks[place / 7] |= 1 << UInt8(place % 7) }
    return (id, marks + weights.filter { $0 != 0 }.map { UInt8($0 + 64) })
  }
}

/// How strongly a feature speaks for some of the entries.
package struct EntryFeature: Sendable {
  package let id: Int
  /// How telling the feature is by itself, in hundredths.
  package let rarity: Int
  /// The entries for or against which it speaks, with weights in ``ScorerFeature/step``s.
  package let weights: [(entry: Int, weight: Int)]

  package init(id: Int, rarity: Int, weights: [(entry: Int, weight: Int)]) {
    self.id = id
    self.rarity = rarity
    self.weights = weights.map { ($0.entry, min(63, max(-64, $0.weight))) }
  }
}

extension KnowledgeCompiler {
  /// Adds what the linear scorer has learned.
  package mutating func add(_ scorer: [ScorerFeature]) {
    guard let first = scorer.first else { return }
    writer.record(.scorer) { FeatureTable.write(scorer.map(\.row), to: &$0) }
    writer.record(.scorer) { $0.number(first.weights.count) }
  }

  /// Adds what has been learned about entries: for each feature its rarity, then the steps from entry to entry with a weight
  /// each.
  package mutating func add(_ features: [EntryFeature]) {
    guard !features.isEmpty else { return }
    let rows = features.map { feature -> (id: Int, bytes: [UInt8]) in
      var row = ImageWriter()
      row.short(feature.rarity)
      var before = 0
      for (entry, weight) in feature.weights {
        row.short(entry - before)
        row.raw([UInt8(weight + 64)])
        before = entry
      }
      return (feature.id, row.written)
    }
    writer.record(.entryScorer) { FeatureTable.write(rows, to: &$0) }
  }
}

extension KnowledgeCompiler {
  private static let learnedTables: [Image.Section] = [.scorer, .entryScorer]

  /// What has been learned, as an image that holds nothing else.
  package var learnedImage: [UInt8] { writer.finished(only: Set(KnowledgeCompiler.learnedTables)) }

  /// Adds what such an image holds.
  package mutating func add(learned image: Image) {
    for section in KnowledgeCompiler.learnedTables {
      let table = image.table(section)
      for number in 0..<table.count { writer.record(section) { $0.raw(image.bytes(table.range(of: number))) } }
    }
  }
}

extension KnowledgeBase {
  /// What the linear scorer has learned about features.
  package var scorerWeights: ScorerWeights { ScorerWeights(image.table(.scorer)) }

  /// What has been learned about which features speak for which entries.
  package var entryWeights: EntryWeights { EntryWeights(image.table(.entryScorer)) }
}
