package import TimKnowledge

/// Learns the linear scorer from the intents' examples and from the phrasings.
///
/// Multinomial logistic regression by stochastic gradient descent with steps that shrink where much has been learned
/// (AdaGrad: Duchi, Hazan and Singer, Journal of Machine Learning Research 12, 2011). The rows are taken in a fixed
/// order, and so equal knowledge gives equal weights, bit for bit.
package struct ScorerTrainer {
  private struct Row {
    let features: [Int]
    let label: Int
  }

  private let knowledge: KnowledgeBase
  private let handbook: Handbook
  private let classes: ScorerClasses
  private static let rounds = 8
  private static let rate: Float = 1
  /// What stands in one phrasing only is chance.
  private static let fewestPhrasings = 2

  package init(_ knowledge: KnowledgeBase, _ handbook: Handbook) {
    self.knowledge = knowledge
    self.handbook = handbook
    classes = ScorerClasses(knowledge)
  }

  /// What has been learned about each feature, in ascending order of their ids.
  package func train() -> [ScorerFeature] {
    let (rows, ids) = rows()
    guard !rows.isEmpty else { return [] }
    let weights = descend(rows, features: ids.count)
    return ids.indices.sorted { ids[$0] < ids[$1] }.map { feature in
      ScorerFeature(
        id: ids[feature],
        weights: weights[(feature * classes.count)..<((feature + 1) * classes.count)].map(Double.init))
    }
  }

  /// The examples and phrasings as rows of small feature numbers, and the id that each number stands for.
  private func rows() -> ([Row], ids: [Int]) {
    let texts = labelled()
    let reader = UtteranceReader(knowledge)
    let filler = SlotFiller(knowledge: knowledge, lexicon: ConceptLexicon(knowledge))
    let extractor = ScorerFeatures(knowledge)
    let read = Parallel.map(texts, jobs: 2) { text, topic, _ in
      let utterance = reader.read(text)
      return extractor.features(of: utterance, filler.fill(utterance, excluded: []).slots, topic: topic).map(\.id)
    }
    // Few phrasings go on from a topic, and many that open a conversation look like them: those count twice.
    let seen = zip(read, texts).flatMap { features, text in
      Array(repeating: (features: features, label: text.label), count: text.topic == nil ? 1 : 2)
    }
    var counts: [Int: Int] = [:]
    for row in seen { for id in row.features { counts[id, default: 0] += 1 } }
    let fewest = seen.count < 400 ? 1 : ScorerTrainer.fewestPhrasings
    let ids = counts.filter { $0.value >= fewest }.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    return (seen.map { row in Row(features: row.features.compactMap { numbers[$0] }, label: row.label) }, ids)
  }

  private func labelled() -> [(text: String, topic: IntentID?, label: Int)] {
    var all: [(String, IntentID?, Int)] = []
    for (number, intent) in handbook.intents.enumerated() { all += intent.examples.map { ($0.text, nil, number) } }
    for phrasing in handbook.phrasings {
      guard let label = classes.number(of: phrasing) else { continue }
      all.append((phrasing.text, phrasing.topic.flatMap(IntentID.init(rawValue:)), label))
    }
    return all
  }

  private func descend(_ rows: [Row], features: Int) -> [Float] {
    let blocks = ScorerTrainer.blocks(classes.count)
    var weights = Array(repeating: Block(repeating: 0), count: features * blocks)
    var squares = Array(repeating: Block(repeating: 1e-6), count: features * blocks)
    var sums = Array(repeating: Block(repeating: 0), count: blocks)
    // A stride without a common divisor visits every row once and mixes the intents.
    let stride = ScorerTrainer.stride(rows.count)
    weights.withUnsafeMutableBufferPointer { weights in
      squares.withUnsafeMutableBufferPointer { squares in
        sums.withUnsafeMutableBufferPointer { sums in
          for step in 0..<(rows.count * ScorerTrainer.rounds) {
            learn(rows[step * stride % rows.count], weights, squares, sums)
          }
        }
      }
    }
    return (0..<(features * classes.count)).map { place in
      let (feature, number) = place.quotientAndRemainder(dividingBy: classes.count)
      return weights[feature * blocks + number / Block.scalarCount][number % Block.scalarCount]
    }
  }

  /// The classes are taken eight at a time, because a processor does so too.
  private typealias Block = SIMD8<Float>

  private static func blocks(_ classes: Int) -> Int {
    (classes + Block.scalarCount - 1) / Block.scalarCount
  }

  /// An error below this teaches nothing.
  private static let smallestError: Float = 0.006

  /// One step: the error of each class is taken back from the weights of the row's features.
  private func learn(
    _ row: Row, _ weights: UnsafeMutableBufferPointer<Block>, _ squares: UnsafeMutableBufferPointer<Block>,
    _ errors: UnsafeMutableBufferPointer<Block>
  ) {
    guard !row.features.isEmpty else { return }
    let blocks = errors.count
    let norm = 1 / Float(row.features.count).squareRoot()
    for block in 0..<blocks {
      var sum = Block(repeating: 0)
      for feature in row.features { sum += weights[feature * blocks + block] }
      errors[block] = sum * norm
    }
    guard replaceByErrors(errors, label: row.label) > ScorerTrainer.smallestError else { return }
    for block in 0..<blocks {
      let error = errors[block] * norm
      let square = error * error
      for feature in row.features {
        let place = feature * blocks + block
        squares[place] += square
        weights[place] -= ScorerTrainer.rate * error / squares[place].squareRoot()
      }
    }
  }

  /// Turns the sums of the classes into how far each is from being right, and gives the largest distance.
  private func replaceByErrors(_ sums: UnsafeMutableBufferPointer<Block>, label: Int) -> Float {
    var highest = -Float.greatestFiniteMagnitude
    for number in 0..<classes.count {
      highest = max(highest, sums[number / Block.scalarCount][number % Block.scalarCount])
    }
    var total: Float = 0
    for number in 0..<classes.count {
      let share = Float(Exponential.of(Double(sums[number / Block.scalarCount][number % Block.scalarCount] - highest)))
      sums[number / Block.scalarCount][number % Block.scalarCount] = share
      total += share
    }
    var largest: Float = 0
    for number in 0..<(sums.count * Block.scalarCount) {
      let share = number < classes.count ? sums[number / Block.scalarCount][number % Block.scalarCount] / total : 0
      let error = share - (number == label ? 1 : 0)
      sums[number / Block.scalarCount][number % Block.scalarCount] = error
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
