/// What somebody says to a statement that asks for a yes or a no, or to the asking itself.
package enum QuestionnaireReply: Hashable, Sendable {
  case yes, partly, notYet
  case skip, back, stop
  /// Goes on with questions that were left.
  case takeUp
}

extension Interpreter {
  /// The words for each reply; where two are said, the first in this order counts.
  private static let questionnaireCues: [(Cue, QuestionnaireReply)] = [
    (.takeUp, .takeUp), (.stop, .stop), (.skip, .skip), (.stepBack, .back), (.notYet, .notYet), (.soSo, .partly),
    (.no, .notYet), (.yes, .yes),
  ]

  /// A longer utterance, or one that names something, is no reply.
  private static let longestReply = 6

  /// What an utterance replies to a statement; nil for anything else.
  package func questionnaireReply(_ utterance: Utterance) -> QuestionnaireReply? {
    guard utterance.tokens.count <= Interpreter.longestReply, utterance.mentions.allSatisfy({ !$0.isName }) else {
      return nil
    }
    let cues = cues(of: utterance)
    return Interpreter.questionnaireCues.first { cues.says($0.0) }?.1
  }
}
