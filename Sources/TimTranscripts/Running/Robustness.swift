package import TimAdvice
internal import TimUnderstanding

/// A question put in other words that mean the same, and understood otherwise.
package struct Slip: Sendable {
  package let exchange: Exchange
  package let variation: Variation
  /// The question as varied.
  package let utterance: String
  package let understood: GivenReply
  package let varied: GivenReply
}

/// Puts every question of a transcript again, a little changed, at the place where it was put.
package struct Robustness: Sendable {
  package private(set) var slips: [Slip] = []
  /// How many variations were put.
  package private(set) var count = 0

  package init(_ transcript: Transcript, _ advisor: Advisor, selected: Selection = Selection()) {
    for talk in transcript.talks where talk.skip == nil && selected.includes(talk, in: transcript) {
      var conversation = Conversation()
      for exchange in talk.exchanges {
        let before = conversation
        let turn = advisor.reply(to: exchange.utterance, in: &conversation)
        vary(exchange, turn, before, advisor)
      }
    }
  }

  private mutating func vary(_ exchange: Exchange, _ turn: Turn, _ before: Conversation, _ advisor: Advisor) {
    for variation in Variation.allCases {
      guard let utterance = variation.applied(to: exchange.utterance) else { continue }
      var conversation = before
      let other = advisor.reply(to: utterance, in: &conversation)
      count += 1
      if Robustness.isSame(turn.interpretation, other.interpretation) { continue }
      slips.append(
        Slip(
          exchange: exchange, variation: variation, utterance: utterance,
          understood: GivenReply(turn, advisor.knowledge), varied: GivenReply(other, advisor.knowledge)))
    }
  }

  private static func isSame(_ one: Interpretation, _ other: Interpretation) -> Bool {
    one.outcome == other.outcome && one.intent == other.intent && one.slots == other.slots && one.item == other.item
  }
}
