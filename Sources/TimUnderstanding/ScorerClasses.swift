internal import TimKnowledge

/// What the linear scorer tells apart: the intents, what a question for requirements implies without naming a facet,
/// going on with the topic, and what lies outside the field.
struct ScorerClasses: Sendable {
  let intents: [IntentID?]

  init(_ knowledge: KnowledgeBase) {
    intents = knowledge.intentIDs.map(IntentID.init(rawValue:))
  }

  var count: Int { intents.count + Facet.allCases.count + 2 }

  /// The class of everything that Tim is not there for.
  var outside: Int { count - 1 }

  /// The class of whatever asks the same as the topic does.
  var continuing: Int { count - 2 }

  /// The class of questions for requirements that imply a facet.
  func implying(_ facet: Facet) -> Int { intents.count + facet.rawValue }

  /// The class that a phrasing belongs to; nil where the knowledge has no such intent.
  func number(of phrasing: Phrasing) -> Int? {
    guard let intent = phrasing.intent else { return outside }
    if let facet = phrasing.impliedFacet { return implying(facet) }
    if intent == phrasing.topic { return continuing }
    return intents.firstIndex { $0?.rawValue == intent }
  }
}
