/// Learns a linear model that tells classes apart: multinomial logistic regression by stochastic gradient descent with
/// steps that shrink where much has been learned (AdaGrad: Duchi, Hazan and Singer, Journal of Machine Learning Research
/// 12, 2011).
///
/// The rows are taken in an order that comes from their texts, and so equal rows give equal weights, bit for bit, and one
/// row more leaves the others in their order. The weights are the mean of those that the last rounds went through (Polyak
/// and Juditsky, "Acceleration of stochastic approximation by averaging", 1992), so that they do not hang on the rows which
/// happen to come last.
struct SoftmaxTrainer {
  /// One text: its features by small numbers, how much each counts, and the class that it belongs to.
  struct Row: Sendable {
    let features: [Int32]
    let values: [Float]
    let label: Int
    /// A number that comes from the text alone, by which the rows are ordered.
    let digest: Int
  }

  let rows: [Row]
  let features: Int
  let classes: Int
  let rounds: Int
  /// The length of the first steps.
  let rate: Float
  /// What every feature is taken to have been stepped already, squared: the larger, the smaller the first steps.
  let caution: Float

  private typealias Block = SoftmaxWeights.Block

  /// The weights of each feature, class by class.
  func train() -> [[Float]] {
    guard !rows.isEmpty else { return [] }
    let places = places
    let weights = SoftmaxWeights(classes: classes, places: places, caution: caution)
    let errors = LargeMemory(weights.blocks, Block.zero)
    let active = LargeMemory(weights.blocks, 0)
    var stops: UInt8 = 0
    let ordered = ordered(places, blocks: weights.blocks)
    for round in 0..<rounds {
      for (number, row) in ordered.enumerated() {
        learn(row, weights, errors.start, active.start, stops)
        if isStop(round * ordered.count + number) { stops += 1 }
      }
    }
    return (0..<features).map { weights.mean(of: $0, stops: stops) }
  }

  /// A row by where its features' weights start.
  private struct PlacedRow {
    let starts: [Int]
    let values: [Float]
    let label: Int
  }

  /// An error below this teaches nothing.
  private static let smallestError: Float = 0.006

  /// One step: the error of each class is taken back from the weights of the row's features.
  ///
  /// The loops are written for the memory, which is what learning waits for; which numbers are added in which order must
  /// stay, or the weights are others.
  private func learn(
    _ row: PlacedRow, _ weights: SoftmaxWeights, _ errors: UnsafeMutablePointer<Block>,
    _ active: UnsafeMutablePointer<Int>, _ stops: UInt8
  ) {
    let blocks = weights.blocks
    sum(row, weights.weights, blocks, errors)
    guard replaceByErrors(errors, blocks, label: row.label) > SoftmaxTrainer.smallestError else { return }
    var count = 0
    for block in 0..<blocks where abs(errors[block].highest) + abs(errors[block].lowest) > SoftmaxTrainer.smallestError
    {
      active[count] = block
      count += 1
    }
    touch(row, weights, active, count)
    let (table, background) = (weights.weights, weights.background)
    row.starts.withUnsafeBufferPointer { starts in
      for (number, start) in starts.enumerated() {
        let value = row.values[number]
        for turn in 0..<count {
          let block = active[turn]
          let place = start + block
          weights.addUp(place, stops: stops)
          let gradient = errors[block] * value
          let squares = background[place].squares + gradient * gradient
          background[place].squares = squares
          table[place] -= rate * gradient / squares.squareRoot()
        }
      }
    }
  }

  /// Fetches what a step needs from memory, all at once instead of one after the other, which halves a step.
  private func touch(
    _ row: PlacedRow, _ weights: SoftmaxWeights, _ active: UnsafeMutablePointer<Int>, _ count: Int
  ) {
    let background = UnsafeMutableRawPointer(weights.background)
    var seen: UInt32 = 0
    for start in row.starts {
      for turn in 0..<count {
        let offset = (start + active[turn]) * MemoryLayout<SoftmaxWeights.Background>.stride
        seen |= background.load(fromByteOffset: offset, as: UInt32.self)
      }
    }
    // Squares are never negative, so their highest bit is not set; the compiler does not know that and fetches them.
    if seen > Int32.max { weights.background[0].squares = Block(repeating: caution) }
  }

  /// The sums of the row's weights for each class, in the order of its features; four of them are read at a time.
  private func sum(
    _ row: PlacedRow, _ weights: UnsafeMutablePointer<Block>, _ blocks: Int, _ sums: UnsafeMutablePointer<Block>
  ) {
    for block in 0..<blocks { sums[block] = .zero }
    var number = 0
    let count = row.starts.count
    row.starts.withUnsafeBufferPointer { starts in
      row.values.withUnsafeBufferPointer { values in
        while number + 4 <= count {
          let (one, two) = (weights + starts[number], weights + starts[number + 1])
          let (three, four) = (weights + starts[number + 2], weights + starts[number + 3])
          let share = (values[number], values[number + 1], values[number + 2], values[number + 3])
          for block in 0..<blocks {
            let first = sums[block] + one[block] * share.0 + two[block] * share.1
            sums[block] = first + three[block] * share.2 + four[block] * share.3
          }
          number += 4
        }
        while number < count {
          let (one, share) = (weights + starts[number], values[number])
          for block in 0..<blocks { sums[block] += one[block] * share }
          number += 1
        }
      }
    }
  }

  /// Turns the sums of the classes into how far each is from being right, and gives the largest distance.
  private func replaceByErrors(_ sums: UnsafeMutablePointer<Block>, _ blocks: Int, label: Int) -> Float {
    for lane in classes..<(blocks * Block.scalarCount) { sums[blocks - 1][lane % Block.scalarCount] = -.infinity }
    var most = sums[0]
    for block in 1..<max(1, blocks) { most.replace(with: sums[block], where: most .< sums[block]) }
    let highest = most.highest
    var total: Float = 0
    for block in 0..<blocks {
      var below = sums[block] - highest
      below.replace(with: -60, where: below .< -60)
      let shares = Exponential.of(below).replacing(with: 0, where: below .< SoftmaxTrainer.lowest)
      sums[block] = shares
      total += shares.sum()
    }
    for block in 0..<blocks { sums[block] /= total }
    sums[label / Block.scalarCount][label % Block.scalarCount] -= 1
    var (over, under) = (Block.zero, Block.zero)
    for block in 0..<blocks {
      over.replace(with: sums[block], where: over .< sums[block])
      under.replace(with: sums[block], where: sums[block] .< under)
    }
    return max(over.highest, -under.lowest)
  }

  /// A class that is this far behind the likeliest has no share.
  private static let lowest: Float = -15

  /// How often in a round the weights are noted for their mean, from the middle of the learning on.
  private static let stopsInRound = 4

  private func isStop(_ step: Int) -> Bool {
    step >= rows.count * rounds / 2 && (step + 1) % max(1, rows.count / SoftmaxTrainer.stopsInRound) == 0
  }

  /// The features' places: what most rows have comes first.
  private var places: [Int32] {
    var counts = Array(repeating: 0, count: features)
    for row in rows { for feature in row.features { counts[Int(feature)] += 1 } }
    var places = Array(repeating: Int32(0), count: features)
    let order = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    for (place, feature) in order.enumerated() { places[feature] = Int32(place) }
    return places
  }

  /// The rows by their digests, which mixes the classes.
  private func ordered(_ places: [Int32], blocks: Int) -> [PlacedRow] {
    rows.indices.sorted { (rows[$0].digest, $0) < (rows[$1].digest, $1) }.map { number in
      let row = rows[number]
      return PlacedRow(
        starts: row.features.map { Int(places[Int($0)]) * blocks }, values: row.values, label: row.label)
    }
  }
}

// The library's own maximum is called for each number, which took a seventh of the learning.
extension SIMD8<Float> {
  /// The largest of the eight.
  fileprivate var highest: Float {
    let four = lowHalf.replacing(with: highHalf, where: lowHalf .< highHalf)
    let two = four.lowHalf.replacing(with: four.highHalf, where: four.lowHalf .< four.highHalf)
    return Swift.max(two.x, two.y)
  }

  /// The smallest of the eight.
  fileprivate var lowest: Float { -(-self).highest }
}
