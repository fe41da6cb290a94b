/// What is learned while it is learned: the weights of all classes for each feature, and what is noted about each.
///
/// Classes are taken eight at a time, because a processor does so too.
final class SoftmaxWeights {
  typealias Block = SIMD8<Float>

  /// What goes on behind eight weights: it stands together, since it is needed together and seldom.
  struct Background: BitwiseCopyable {
    /// How far the weights have been stepped already, squared.
    var squares: Block
    /// The sum of the weights at the stops so far.
    var total: Block
  }

  let classes: Int
  let blocks: Int
  /// The weights, block by block for each feature, at its place.
  let weights: UnsafeMutablePointer<Block>
  let background: UnsafeMutablePointer<Background>
  /// How many stops are in the totals already: a weight is added up when it changes next.
  let summed: UnsafeMutablePointer<UInt8>

  /// Where each feature stands: what many rows have lies close together.
  private let places: [Int32]
  private let owners: (LargeMemory<Block>, LargeMemory<Background>, LargeMemory<UInt8>)

  init(classes: Int, places: [Int32], caution: Float) {
    self.classes = classes
    self.places = places
    blocks = (classes + Block.scalarCount - 1) / Block.scalarCount
    let count = places.count * blocks
    owners = (
      LargeMemory(count, .zero),
      LargeMemory(count, Background(squares: Block(repeating: caution), total: .zero)), LargeMemory(count, 0)
    )
    (weights, background, summed) = (owners.0.start, owners.1.start, owners.2.start)
  }

  /// Adds a block's weight for the stops since it was changed last.
  @inline(__always)
  func addUp(_ place: Int, stops: UInt8) {
    guard summed[place] != stops else { return }
    for _ in summed[place]..<stops { background[place].total += weights[place] }
    summed[place] = stops
  }

  /// The mean of a feature's weights at so many stops, class by class; without stops what they are at the end.
  func mean(of feature: Int, stops: UInt8) -> [Float] {
    let start = Int(places[feature]) * blocks
    return Array(unsafeUninitializedCapacity: blocks * Block.scalarCount) { buffer, count in
      for block in 0..<blocks {
        addUp(start + block, stops: stops)
        let mean = stops == 0 ? weights[start + block] : background[start + block].total / Float(stops)
        for lane in 0..<Block.scalarCount {
          buffer.initializeElement(at: block * Block.scalarCount + lane, to: mean[lane])
        }
      }
      count = classes
    }
  }
}
