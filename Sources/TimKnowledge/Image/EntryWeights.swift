/// The learned weights of entries, read in place.
package struct EntryWeights: Sendable {
  private let features: FeatureTable

  init(_ table: Table) {
    features = FeatureTable(table)
  }

  package var isEmpty: Bool { features.isEmpty }

  /// How telling a feature is, in hundredths, and the entries that it speaks for or against; nil for an unknown one.
  @inline(__always)
  package func visit(_ id: Int, _ body: (_ entry: Int, _ weight: Int) -> Void) -> Int? {
    guard let row = features.row(id) else { return nil }
    var numbers = ShortNumbers(row)
    let rarity = numbers.next()
    var entry = 0
    while let step = numbers.next(), let weight = numbers.byte() {
      entry += step
      body(entry, ScorerFeature.weight(weight))
    }
    return rarity
  }

  /// How telling a feature is, in hundredths, or nil for an unknown one.
  package func rarity(_ id: Int) -> Int? {
    features.row(id).flatMap { row in
      var numbers = ShortNumbers(row)
      return numbers.next()
    }
  }
}
