internal import TimKnowledge

/// Ranks intents where no rule fits: a linear model over the words, word pairs and kinds of things said.
///
/// It is learned from the intents' own examples when the knowledge is compiled. The same knowledge gives the same
/// weights, and every score is a sum of words' weights that can be shown.
package struct IntentScorer: Sendable {
  package struct Score: Sendable {
    package let intent: IntentID
    package let probability: Double
    /// The words that spoke for the intent, strongest first.
    package let evidence: [(feature: String, weight: Double)]
  }

  private let table: Table
  private let intents: [IntentID?]
  private let reader: ScorerFeatures

  init(_ knowledge: KnowledgeBase) {
    table = knowledge.image.table(.scorer)
    intents = knowledge.intentIDs.map(IntentID.init(rawValue:))
    reader = ScorerFeatures(knowledge)
  }

  /// The best intent, or nil where nothing has been learned or no word is known.
  package func score(_ utterance: ReadUtterance) -> Score? {
    guard table.count > 0 else { return nil }
    let features = reader.features(of: utterance)
    var sums = Array(repeating: 0.0, count: intents.count)
    var parts: [(name: String, weights: [Double])] = []
    for feature in features {
      guard let weights = weights(of: feature.id) else { continue }
      parts.append((feature.name, weights))
      for index in sums.indices { sums[index] += weights[index] }
    }
    guard !parts.isEmpty, let best = sums.indices.max(by: { sums[$0] < sums[$1] }), let intent = intents[best]
    else { return nil }
    let norm = 1 / Double(features.count).squareRoot()
    let exponentials = sums.map { Exponential.of(($0 - sums[best]) * norm) }
    let evidence = parts.map { (feature: $0.name, weight: $0.weights[best] * norm) }
      .filter { $0.weight > 0.05 }.sorted { ($1.weight, $0.feature) < ($0.weight, $1.feature) }
    return Score(
      intent: intent, probability: 1 / exponentials.reduce(0, +), evidence: Array(evidence.prefix(5)))
  }

  private func weights(of feature: Int) -> [Double]? {
    var low = 0
    var high = table.count
    while low < high {
      let middle = (low + high) / 2
      var reader = table.reader(at: middle)
      if reader.number() < feature { low = middle + 1 } else { high = middle }
    }
    guard low < table.count else { return nil }
    var reader = table.reader(at: low)
    guard reader.number() == feature else { return nil }
    return intents.indices.map { _ in Double(reader.number() - IntentScorer.zero) / IntentScorer.scale }
  }

  /// Weights are stored as whole numbers around ``zero``, in steps of 1/``scale``.
  static let zero = 1 << 20
  static let scale = 1000.0
}

/// e to the power of x by repeated squaring of a short series, so that no C library decides about a last digit.
enum Exponential {
  static func of(_ x: Double) -> Double {
    if x < -40 { return 0 }
    let small = x / 1024
    var value = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
    for _ in 0..<10 { value *= value }
    return value
  }
}
