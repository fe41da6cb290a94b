/// What the linear scorer has learned about one feature of utterances.
///
/// A weight takes one byte of seven bits: steps of ``step`` around zero are finer than anything that decides.
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

  fileprivate var row: (id: Int, bytes: [UInt8]) { (id, weights.map { UInt8($0 + 64) }) }
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
    writer.record(.scorer) { FeatureTable.write(scorer.map(\.row), width: first.weights.count, to: &$0) }
  }

  /// Adds what has been learned about entries: a table of features, then where their weights are, one row after another.
  package mutating func add(_ features: [EntryFeature]) {
    guard !features.isEmpty else { return }
    var weights = ImageWriter()
    let rows = features.map { feature -> (id: Int, bytes: [UInt8]) in
      var row = ImageWriter()
      for number in [weights.written.count, feature.weights.count, feature.rarity] { row.number(number) }
      var before = 0
      for (entry, weight) in feature.weights {
        weights.short(entry - before)
        weights.raw([UInt8(weight + 64)])
        before = entry
      }
      return (feature.id, row.written)
    }
    writer.record(.entryScorer) { FeatureTable.write(rows, width: 3 * Image.numberSize, to: &$0) }
    writer.record(.entryScorer) { $0.raw(weights.written) }
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
  /// What the linear scorer has learned about features: a byte for each class, see ``ScorerFeature/weight(_:)``.
  package var scorerTable: FeatureTable { FeatureTable(image.table(.scorer)) }

  /// What has been learned about which features speak for which entries.
  package var entryWeights: EntryWeights { EntryWeights(image.table(.entryScorer)) }
}

/// The learned weights of entries, read in place.
package struct EntryWeights: Sendable {
  private let features: FeatureTable
  private let image: Image
  private let weights: Range<Int>

  init(_ table: Table) {
    features = FeatureTable(table)
    image = table.image
    weights = table.count > 1 ? table.range(of: 1) : 0..<0
  }

  package var isEmpty: Bool { features.isEmpty }

  /// How telling a feature is, in hundredths, and the entries that it speaks for or against; nil for an unknown one.
  @inline(__always)
  package func visit(_ id: Int, _ body: (_ entry: Int, _ weight: Int) -> Void) -> Int? {
    guard let row = features.row(id), row.count == 3 * Image.numberSize else { return nil }
    let (offset, count, rarity) = (
      EntryWeights.number(row, 0), EntryWeights.number(row, 1), EntryWeights.number(row, 2)
    )
    let start = min(weights.lowerBound + offset, weights.upperBound)
    var numbers = ShortNumbers(image.bytes(start..<weights.upperBound))
    var entry = 0
    for _ in 0..<count {
      guard let step = numbers.next(), let weight = numbers.byte() else { return rarity }
      entry += step
      body(entry, ScorerFeature.weight(weight))
    }
    return rarity
  }

  /// How telling a feature is, in hundredths, or nil for an unknown one.
  package func rarity(_ id: Int) -> Int? { features.row(id).map { EntryWeights.number($0, 2) } }

  private static func number(_ row: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int {
    (0..<Image.numberSize).reduce(0) { $0 | Int(row[place * Image.numberSize + $1]) << (7 * $1) }
  }
}
