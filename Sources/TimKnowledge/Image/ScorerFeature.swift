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
}

extension ScorerFeature: ImageValue {
  package init(from reader: inout ImageReader) {
    id = reader.number()
    let count = reader.number()
    weights = reader.bytes(count).map { Int($0) - 64 }
  }

  package func write(to writer: inout ImageWriter) {
    writer.number(id)
    writer.number(weights.count)
    writer.raw(weights.map { UInt8($0 + 64) })
  }
}

extension KnowledgeBase {
  /// What has been learned about a feature, if anything.
  ///
  /// **Complexity:** O(log of the number of features).
  package func scorerFeature(_ id: Int) -> ScorerFeature? {
    let table = image.table(.scorer)
    return table.firstIndex(ofNumber: id).map { table.decode($0) }
  }

  /// Whether the knowledge came with anything to learn from.
  package var hasScorer: Bool { image.table(.scorer).count > 0 }
}
