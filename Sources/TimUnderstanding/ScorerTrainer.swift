package import TimKnowledge

/// Learns the linear scorer from the intents' examples.
///
/// Multinomial logistic regression by batch gradient descent with a fixed number of steps from zero: the problem is
/// convex, the order of summation is fixed, and so equal knowledge gives equal weights, bit for bit.
package struct ScorerTrainer {
  private let knowledge: KnowledgeBase
  private static let steps = 60
  private static let rate = 4.0
  private static let decay = 0.0005

  package init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  /// One record for each feature: its number, then one weight for each intent.
  package func train() -> [[Int]] {
    let reader = UtteranceReader(knowledge)
    let extractor = ScorerFeatures(knowledge)
    var numbers: [Int: Int] = [:]
    var ids: [Int] = []
    var rows: [(features: [Int], intent: Int)] = []
    for number in 0..<knowledge.exampleCount {
      let example = knowledge.example(number)
      let features = extractor.features(of: reader.read(example.text)).map(\.id)
      rows.append(
        (
          features.map { id in
            if let known = numbers[id] { return known }
            numbers[id] = ids.count
            ids.append(id)
            return ids.count - 1
          }, example.intent
        ))
    }
    let weights = descend(rows, features: ids.count, intents: knowledge.intentCount)
    return ids.indices.sorted { ids[$0] < ids[$1] }.map { feature in
      [ids[feature]]
        + weights[(feature * knowledge.intentCount)..<((feature + 1) * knowledge.intentCount)].map {
          Int(($0 * IntentScorer.scale).rounded()) + IntentScorer.zero
        }
    }
  }

  private func descend(_ rows: [(features: [Int], intent: Int)], features: Int, intents: Int) -> [Double] {
    var weights = Array(repeating: 0.0, count: features * intents)
    guard !rows.isEmpty else { return weights }
    var sums = Array(repeating: 0.0, count: intents)
    for _ in 0..<ScorerTrainer.steps {
      var gradient = Array(repeating: 0.0, count: weights.count)
      for row in rows where !row.features.isEmpty {
        let norm = 1 / Double(row.features.count).squareRoot()
        for intent in 0..<intents {
          sums[intent] = row.features.reduce(0) { $0 + weights[$1 * intents + intent] } * norm
        }
        let highest = sums.max() ?? 0
        var total = 0.0
        for intent in 0..<intents {
          sums[intent] = Exponential.of(sums[intent] - highest)
          total += sums[intent]
        }
        for intent in 0..<intents {
          let error = (sums[intent] / total - (intent == row.intent ? 1 : 0)) * norm
          for feature in row.features { gradient[feature * intents + intent] += error }
        }
      }
      let step = ScorerTrainer.rate / Double(rows.count) * Double(intents)
      for index in weights.indices {
        weights[index] -= step * gradient[index] + ScorerTrainer.rate * ScorerTrainer.decay * weights[index]
      }
    }
    return weights
  }
}
