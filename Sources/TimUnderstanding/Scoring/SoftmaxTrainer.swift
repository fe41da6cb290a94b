/// Learns a linear model that tells classes apart: multinomial logistic regression by stochastic gradient descent with
/// steps that shrink where much has been learned (AdaGrad: Duchi, Hazan and Singer, Journal of Machine Learning Research
/// 12, 2011).
///
/// The rows are taken in a fixed order, and so equal rows give equal weights, bit for bit.
struct SoftmaxTrainer {
  /// One text: its features by small numbers, how much each counts, and the class that it belongs to.
  struct Row: Sendable {
    let features: [Int32]
    let values: [Float]
    let label: Int
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
    // A stride without a common divisor visits every row once and mixes the classes.
    let stride = SoftmaxTrainer.stride(rows.count)
    weights.withUnsafeMutableBufferPointer { weights in
      squares.withUnsafeMutableBufferPointer { squares in
        sums.withUnsafeMutableBufferPointer { sums in
          for step in 0..<(rows.count * rounds) { learn(rows[step * stride % rows.count], weights, squares, sums) }
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
    for block in 0..<blocks where abs(errors[block].max()) + abs(errors[block].min()) > SoftmaxTrainer.smallestError {
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
    var highest = -Float.greatestFiniteMagnitude
    for number in 0..<classes {
      highest = max(highest, sums[number / Block.scalarCount][number % Block.scalarCount])
    }
    var total: Float = 0
    for number in 0..<classes {
      let (block, lane) = (number / Block.scalarCount, number % Block.scalarCount)
      let below = sums[block][lane] - highest
      let share = below < -15 ? 0 : Float(Exponential.of(Double(below)))
      sums[block][lane] = share
      total += share
    }
    var largest: Float = 0
    for number in 0..<(sums.count * Block.scalarCount) {
      let (block, lane) = (number / Block.scalarCount, number % Block.scalarCount)
      let share = number < classes ? sums[block][lane] / total : 0
      let error = share - (number == label ? 1 : 0)
      sums[block][lane] = error
      largest = max(largest, abs(error))
    }
    return largest
  }

  private static func stride(_ count: Int) -> Int {
    (0...).lazy.map { 7919 + 2 * $0 }.first { divisor($0, count) == 1 } ?? 1
  }

  private static func divisor(_ one: Int, _ other: Int) -> Int {
    other == 0 ? one : divisor(other, one % other)
  }
}
