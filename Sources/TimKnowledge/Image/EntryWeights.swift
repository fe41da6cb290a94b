/// The learned weights of entries, read in place.
package struct EntryWeights: Sendable {
  private let features: FeatureTable

  init(_ table: Table) {
    features = FeatureTable(table)
  }

  package var isEmpty: Bool { features.isEmpty }

  /// The same for entries in another order: `place` says where each of them stands now, or nil where it is no more.
  func features(at place: [Int?]) -> [EntryFeature] {
    features.rows.map { row in
      var numbers = ShortNumbers(row.bytes)
      let rarity = numbers.next() ?? 0
      var weights: [(entry: Int, weight: Int)] = []
      var entry = 0
      while let step = numbers.next(), let byte = numbers.byte() {
        entry += step
        guard entry < place.count, let now = place[entry] else { continue }
        weights.append((now, ScorerFeature.weight(byte)))
      }
      return EntryFeature(id: row.id, rarity: rarity, weights: weights.sorted { $0.entry < $1.entry })
    }
  }

  /// Adds a feature's weights to the entries for or against which it speaks, each times how telling the feature is; nil for
  /// an unknown one, otherwise how telling it is times `share`.
  ///
  /// `proven` gets the square of that for each entry for which it speaks. The loop stands here and not with who asks: a call
  /// for each weight costs more than the weight.
  package func add(
    _ id: Int, share: Double, to sums: inout [Double], proven: UnsafeMutableBufferPointer<Double>?
  ) -> Double? {
    guard let row = features.row(id) else { return nil }
    var numbers = ShortNumbers(row)
    guard let rarity = numbers.next() else { return nil }
    let value = Double(rarity) / 100 * share
    sums.withUnsafeMutableBufferPointer { sums in
      var entry = 0
      while let step = numbers.next(), let byte = numbers.byte() {
        entry += step
        guard entry < sums.count else { return }
        let weight = ScorerFeature.weight(byte)
        sums[entry] += Double(weight) * value
        if weight > 0, let proven, entry < proven.count { proven[entry] += value * value }
      }
    }
    return value
  }
}
