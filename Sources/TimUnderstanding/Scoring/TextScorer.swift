internal import TimKnowledge

/// Ranks intents by how people ask for them: a linear model over ``Features``.
///
/// It is learned from examples, phrasings and conversations when the knowledge is compiled. The same knowledge gives the
/// same weights, and every score is a sum of features' weights that can be shown.
struct TextScorer: Sendable {
  let classes: TextClasses
  let reader: FeatureReader
  private let weights: ScorerWeights

  init(_ knowledge: KnowledgeBase) {
    classes = TextClasses(knowledge)
    reader = FeatureReader(knowledge)
    weights = knowledge.scorerWeights
  }

  /// How likely each intent is, or nil where nothing has been learned or nothing said is known.
  ///
  /// What was written to be said next after an answer is only asked for after one (`isNext`).
  func scores(
    _ utterance: Utterance, _ slots: Slots, _ rules: RuleFindings, topic: IntentSchema?, isNext: Bool = false
  ) -> TextScores? {
    guard !weights.isEmpty, weights.classes == classes.count else { return nil }
    let features = reader.features(utterance, slots, rules, topic: topic, isNext: isNext)
    var sums = Array(repeating: 0.0, count: classes.count)
    let known =
      add(features.words, features.wordValue, to: &sums) + add(features.letters, features.letterValue, to: &sums)
    guard known > 0 else { return nil }
    if !isNext { for intent in classes.intents where intent.isPart { sums[intent.number] = -.infinity } }
    return TextScores(classes: classes, topic: topic, isNext: isNext, shares: Softmax.shares(sums))
  }

  /// Adds the weights of a block of features, and gives how many of them are known.
  private func add(_ features: [Int], _ value: Double, to sums: inout [Double]) -> Int {
    var known = 0
    var whole = Array(repeating: Int32(0), count: sums.count)
    whole.withUnsafeMutableBufferPointer { whole in
      for id in features {
        known += weights.add(id, to: whole) ? 1 : 0
      }
    }
    for place in sums.indices { sums[place] += Double(whole[place]) * value * ScorerFeature.step }
    return known
  }

  /// The features that speak for an intent, strongest first.
  func evidence(
    for intent: IntentSchema, _ utterance: Utterance, _ slots: Slots, _ rules: RuleFindings, _ scores: TextScores
  ) -> [(feature: String, weight: Double)] {
    let number = scores.continues(intent) ? classes.continuing : intent.number
    let features = reader.features(utterance, slots, rules, topic: scores.topic, isNext: scores.isNext)
    let value = features.wordValue * ScorerFeature.step
    var seen: Set<Int> = []
    let weighed = reader.names(utterance, slots, rules, topic: scores.topic, isNext: scores.isNext).compactMap {
      id, name -> (feature: String, weight: Double)? in
      guard seen.insert(id).inserted, let weight = weights.weight(id, for: number) else { return nil }
      return (name, Double(weight) * value)
    }
    let sorted = weighed.filter { $0.weight > 0.05 }.sorted { ($1.weight, $0.feature) < ($0.weight, $1.feature) }
    return Array(sorted.prefix(5))
  }
}

/// What the scorer makes of an utterance.
struct TextScores: Sendable {
  let classes: TextClasses
  /// The intent of the topic, if the utterance goes on from one.
  let topic: IntentSchema?
  /// Whether it is what is said next after a written answer.
  let isNext: Bool
  /// The likelihood of each class; together they are 1.
  let shares: [Double]

  /// How likely it is that the utterance is nothing for Tim.
  var outside: Double { shares[classes.outside] }

  /// How likely an intent is.
  func share(of intent: IntentSchema) -> Double {
    var share = shares[intent.number]
    if intent == topic { share += shares[classes.continuing] }
    if intent == classes.faceted { for place in classes.implying { share += shares[place] } }
    return share
  }

  /// Whether an intent is likelier as a going on with the topic than by its own words.
  func continues(_ intent: IntentSchema) -> Bool {
    intent == topic && shares[classes.continuing] > share(of: intent) / 2
  }

  /// The facet that a question for what somebody needs implies without naming it.
  var impliedFacet: Int? {
    guard let plain = classes.faceted?.number,
      let best = classes.implying.max(by: { shares[$0] < shares[$1] }),
      shares[best] > max(shares[plain], topic == nil ? 0 : shares[classes.continuing])
    else { return nil }
    return best - classes.implying.lowerBound
  }
}

/// Sums of evidence as shares of one.
enum Softmax {
  static func shares(_ sums: [Double]) -> [Double] {
    let highest = sums.max() ?? 0
    let raised = sums.map { Exponential.of($0 - highest) }
    let total = raised.reduce(0, +)
    return raised.map { $0 / total }
  }
}

/// What the scorer was given for an utterance, and what it made of it.
package struct Weighed: Sendable {
  let slots: Slots
  let rules: RuleFindings
  let scores: TextScores
}
