internal import TimKnowledge
internal import TimUnderstanding

/// Which questions two versions may understand differently at all, so that the others need not be asked.
struct QuestionFilter: Sendable {
  /// Whether the two versions are one and the same.
  let areEqual: Bool
  private let reader: UtteranceReader
  private let knowledge: KnowledgeBase
  /// By what a question may be taken for another; nil where any question may be.
  private let otherwise: FoundOtherwise?

  init(_ old: KnowledgeBase, _ new: KnowledgeBase) {
    areEqual = old.image.isSame(as: new.image)
    reader = UtteranceReader(new)
    knowledge = new
    otherwise = areEqual ? nil : new.foundOtherwise(than: old)
  }

  /// How two versions stand to a question that opens a conversation.
  enum Stand {
    /// Both take it for the same.
    case alike
    /// Both read the same words in it, and may still take it for different things.
    case readAlike(Utterance)
    case apart
  }

  func stand(of question: String) -> Stand {
    if areEqual { return .alike }
    guard let otherwise else { return .apart }
    let (words, strange) = (otherwise.words, otherwise.strange)
    if words.isEmpty, strange.isEmpty { return .alike }
    let utterance = reader.read(question)
    if utterance.tokens.contains(where: strange.mayBe) { return .apart }
    // A sentence by itself may be mended otherwise than among others.
    let mayDiffer =
      !utterance.repairs.isEmpty || !words.isDisjoint(with: utterance.words)
      || !words.isDisjoint(with: utterance.synonyms.map(knowledge.wordNumber(ofSynonyms:)))
    guard mayDiffer else { return .alike }
    // The versions number their words alike where they have the same.
    return strange.isEmpty ? .readAlike(utterance) : .apart
  }
}
