internal import TimKnowledge

/// Ranks intents by how people ask for them: a linear model over words, word pairs and the kinds of things named.
///
/// It is learned from examples and phrasings when the knowledge is compiled. The same knowledge gives the same weights,
/// and every score is a sum of words' weights that can be shown.
struct IntentScorer: Sendable {
  private let knowledge: KnowledgeBase
  private let classes: ScorerClasses
  private let extractor: ScorerFeatures

  init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    classes = ScorerClasses(knowledge)
    extractor = ScorerFeatures(knowledge)
  }

  /// How likely each intent is, or nil where nothing has been learned or nothing said is known.
  func scores(_ utterance: ReadUtterance, _ slots: Slots, topic: IntentID?) -> IntentScores? {
    guard knowledge.hasScorer else { return nil }
    let features = extractor.features(of: utterance, slots, topic: topic)
    let known = features.compactMap { feature in knowledge.scorerFeature(feature.id).map { (feature.name, $0.weights) }
    }
    guard !known.isEmpty else { return nil }
    let norm = ScorerFeature.step / Double(features.count).squareRoot()
    var sums = Array(repeating: 0.0, count: classes.count)
    for (_, weights) in known { for index in sums.indices { sums[index] += Double(weights[index]) * norm } }
    let highest = sums.max() ?? 0
    let shares = sums.map { Exponential.of($0 - highest) }
    let total = shares.reduce(0, +)
    return IntentScores(
      classes: classes, topic: topic, shares: shares.map { $0 / total },
      parts: known.map { name, weights in (name, weights.map { Double($0) * norm }) })
  }
}

/// What the scorer makes of an utterance.
struct IntentScores: Sendable {
  let classes: ScorerClasses
  /// The intent of the topic, if the utterance goes on from one.
  let topic: IntentID?
  /// The likelihood of each class; together they are 1.
  let shares: [Double]
  let parts: [(feature: String, weights: [Double])]

  /// How likely it is that the utterance is nothing for Tim.
  var outside: Double { shares[classes.outside] }

  /// How likely an intent is.
  func share(of intent: IntentID) -> Double {
    guard let number = classes.intents.firstIndex(of: intent) else { return 0 }
    let own = shares[number] + (intent == topic ? shares[classes.continuing] : 0)
    return intent == .requirements ? Facet.allCases.reduce(own) { $0 + shares[classes.implying($1)] } : own
  }

  /// Whether an intent is likelier as a going on with the topic than by its own words.
  func continues(_ intent: IntentID) -> Bool {
    intent == topic && shares[classes.continuing] > share(of: intent) / 2
  }

  /// The facet that a question for requirements implies without naming it.
  var impliedFacet: Facet? {
    guard let plain = classes.intents.firstIndex(of: .requirements),
      let facet = Facet.allCases.max(by: { shares[classes.implying($0)] < shares[classes.implying($1)] }),
      shares[classes.implying(facet)] > max(shares[plain], topic == nil ? 0 : shares[classes.continuing])
    else { return nil }
    return facet
  }

  /// The words that speak for an intent, strongest first.
  func evidence(for intent: IntentID) -> [(feature: String, weight: Double)] {
    let own = continues(intent) ? classes.continuing : classes.intents.firstIndex(of: intent)
    guard let number = own else { return [] }
    let sorted = parts.map { (feature: $0.feature, weight: $0.weights[number]) }.filter { $0.weight > 0.05 }
      .sorted { ($1.weight, $0.feature) < ($0.weight, $1.feature) }
    return Array(sorted.prefix(5))
  }
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
