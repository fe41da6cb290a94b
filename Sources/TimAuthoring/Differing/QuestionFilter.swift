internal import TimKnowledge
internal import TimUnderstanding

/// Which questions two versions may understand differently at all, so that the others need not be asked.
struct QuestionFilter: Sendable {
  /// Whether the two versions are one and the same.
  let areEqual: Bool
  private let reader: UtteranceReader
  private let knowledge: KnowledgeBase
  /// The words by which a question may be taken for another; nil where any question may be.
  private let words: Set<Int>?

  init(_ old: KnowledgeBase, _ new: KnowledgeBase) {
    areEqual = old.image.isSame(as: new.image)
    reader = UtteranceReader(new)
    knowledge = new
    words = areEqual ? [] : new.wordsFoundOtherwise(than: old)
  }

  /// Whether a question that opens a conversation may be taken for something else.
  func mayDiffer(_ question: String) -> Bool {
    guard let words else { return true }
    if words.isEmpty { return false }
    let utterance = reader.read(question)
    // A sentence by itself may be mended otherwise than among others.
    guard utterance.repairs.isEmpty else { return true }
    return !words.isDisjoint(with: utterance.words)
      || !words.isDisjoint(with: utterance.synonyms.map(knowledge.wordNumber(ofSynonyms:)))
  }
}
