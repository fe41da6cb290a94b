/// What the linear scorer has learned about features, read in place.
package struct ScorerWeights: Sendable {
  private let features: FeatureTable
  /// How many classes are told apart.
  package let classes: Int

  init(_ table: Table) {
    features = FeatureTable(table)
    var reader = table.reader(at: 1)
    classes = table.count > 1 ? reader.number() : 0
  }

  package var isEmpty: Bool { features.isEmpty }

  /// How many bytes say which classes have a weight.
  static func marks(classes: Int) -> Int { (classes + 6) / 7 }

  /// Adds a feature's weights to the classes for or against which it speaks, in ``ScorerFeature/step``s.
  ///
  /// - Returns: whether the feature is known.
  package func add(_ id: Int, to sums: UnsafeMutableBufferPointer<Int32>) -> Bool {
    visit(id) { number, weight in
      if number < sums.count { sums[number] &+= Int32(weight) }
    }
  }

  @inline(__always)
  private func visit(_ id: Int, _ body: (_ number: Int, _ weight: Int) -> Void) -> Bool {
    let marks = ScorerWeights.marks(classes: classes)
    guard let row = features.row(id), row.count >= marks else { return false }
    var place = marks
    for byte in 0..<marks {
      var bits = row[byte] & 0x7F
      while bits != 0, place < row.count {
        let number = byte * 7 + bits.trailingZeroBitCount
        if number < classes { body(number, ScorerFeature.weight(row[place])) }
        place += 1
        bits &= bits - 1
      }
    }
    return true
  }

  /// How much a feature speaks for one class; nil for an unknown one.
  package func weight(_ id: Int, for number: Int) -> Int? {
    var found = 0
    return visit(id) { if $0 == number { found = $1 } } ? found : nil
  }
}
