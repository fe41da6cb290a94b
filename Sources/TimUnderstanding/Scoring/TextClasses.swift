internal import TimKnowledge

/// What the linear scorer tells apart: the intents, which facet a question implies without naming it, going on with the
/// topic, and what lies outside the field.
struct TextClasses: Sendable {
  let intents: [IntentSchema]
  /// The intent whose questions may imply a facet, if there is one.
  let faceted: IntentSchema?
  private let facets: Int

  init(_ knowledge: KnowledgeBase) {
    intents = knowledge.intents
    faceted = knowledge.intent(answeredBy: .cells)
    facets = knowledge.count(of: .facet)
  }

  var count: Int { intents.count + facets + 2 }

  /// The class of everything that Tim is not there for.
  var outside: Int { count - 1 }

  /// The class of whatever asks the same as the topic does.
  var continuing: Int { count - 2 }

  /// The classes of questions that imply a facet, one for each.
  var implying: Range<Int> { intents.count..<(intents.count + facets) }

  /// Whether a class is an intent that asks for a part of a written answer.
  func isPart(_ number: Int) -> Bool { number < intents.count && intents[number].isPart }

  /// The class that a phrasing belongs to; nil where the knowledge has no such intent.
  func number(of phrasing: Phrasing) -> Int? {
    guard let intent = phrasing.intent else { return outside }
    if let facet = phrasing.impliedFacet { return implying.lowerBound + facet }
    if intent == phrasing.topic { return continuing }
    return intents.firstIndex { $0.id == intent }
  }
}
