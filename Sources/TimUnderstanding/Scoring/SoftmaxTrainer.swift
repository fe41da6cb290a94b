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

  /// The classes are taken eight at a time, because a processor does so too.
  private typealias Block = SIMD8<Float>

  private var blocks: Int { (classes + Block.scalarCount - 1) / Block.scalarCount }

  /// The weights, class by class for each feature.
  func train() -> [Float] {
    guard !rows.isEmpty else { return [] }
    var weights = Array(repeating: Block(repeating: 0), count: features * blocks)
    var squares = Array(repeating: Block(repeating: caution), count: features * blocks)
    var sums = Array(repeating: Block(repeating: 0), count: blocks)
    var total = Array(repeating: Block(repeating: 0), count: features * blocks)
    var stops: Float = 0
    let order = order
    weights.withUnsafeMutableBufferPointer { weights in
      squares.withUnsafeMutableBufferPointer { squares in
        sums.withUnsafeMutableBufferPointer { sums in
          total.withUnsafeMutableBufferPointer { total in
            for step in 0..<(order.count * rounds) {
              learn(rows[order[step % order.count]], weights, squares, sums)
              guard isStop(step) else { continue }
              stops += 1
              for index in total.indices { total[index] += weights[index] }
            }
            for index in total.indices where stops > 0 { weights[index] = total[index] / stops }
          }
        }
      }
    }
    var flat: [Float] = []
    flat.reserveCapacity(features * classes)
    for feature in 0..<features {
      for number in 0..<classes {
        flat.append(weights[feature * blocks + number / Block.scalarCount][number % Block.scalarCount])
      }
    }
    return flat
  }

  /// An error below this teaches nothing.
  private static let smallestError: Float = 0.006

  /// One step: the error of each class is taken back from the weights of the row's features.
  private func learn(
    _ row: Row, _ weights: UnsafeMutableBufferPointer<Block>, _ squares: UnsafeMutableBufferPointer<Block>,
    _ errors: UnsafeMutableBufferPointer<Block>
  ) {
    let blocks = errors.count
    for block in 0..<blocks { errors[block] = Block(repeating: 0) }
    for (feature, value) in zip(row.features, row.values) {
      let start = Int(feature) * blocks
      for block in 0..<blocks { errors[block] += weights[start + block] * value }
    }
    guard replaceByErrors(errors, label: row.label) > SoftmaxTrainer.smallestError else { return }
    for block in 0..<blocks where abs(errors[block].highest) + abs(errors[block].lowest) > SoftmaxTrainer.smallestError
    {
      let error = errors[block]
      for (feature, value) in zip(row.features, row.values) {
        let place = Int(feature) * blocks + block
        let gradient = error * value
        squares[place] += gradient * gradient
        weights[place] -= rate * gradient / squares[place].squareRoot()
      }
    }
  }

  /// Turns the sums of the classes into how far each is from being right, and gives the largest distance.
  private func replaceByErrors(_ sums: UnsafeMutableBufferPointer<Block>, label: Int) -> Float {
    for lane in classes..<(sums.count * Block.scalarCount) {
      sums[sums.count - 1][lane % Block.scalarCount] = -.infinity
    }
    let highest = sums.reduce(-Float.greatestFiniteMagnitude) { max($0, $1.highest) }
    var total: Float = 0
    for block in sums.indices {
      let below = (sums[block] - highest).clamped(lowerBound: Block(repeating: -60), upperBound: Block(repeating: 0))
      let shares = Exponential.of(below).replacing(with: 0, where: below .< SoftmaxTrainer.lowest)
      sums[block] = shares
      total += shares.sum()
    }
    var largest: Float = 0
    for block in sums.indices {
      sums[block] /= total
      if block == label / Block.scalarCount { sums[block][label % Block.scalarCount] -= 1 }
      largest = max(largest, sums[block].highest, -sums[block].lowest)
    }
    return largest
  }

  /// A class that is this far behind the likeliest has no share.
  private static let lowest: Float = -15

  /// How often in a round the weights are noted for their mean, from the middle of the learning on.
  private static let stopsInRound = 4

  private func isStop(_ step: Int) -> Bool {
    step >= rows.count * rounds / 2 && (step + 1) % max(1, rows.count / SoftmaxTrainer.stopsInRound) == 0
  }

  /// The rows by their digests, which mixes the classes.
  private var order: [Int] {
    rows.indices.sorted { (rows[$0].digest, $0) < (rows[$1].digest, $1) }
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
