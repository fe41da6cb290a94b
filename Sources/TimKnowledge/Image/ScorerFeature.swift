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
  var row: (id: Int, bytes: [UInt8]) {
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
