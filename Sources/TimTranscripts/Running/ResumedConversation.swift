package import TimAdvice

/// A conversation taken up where a transcript ends.
package struct ResumedConversation: Sendable {
  package var conversation = Conversation()
  /// What was said so far, understood and answered anew.
  package private(set) var turns: [Turn] = []

  /// Says the last conversation of a transcript over again; the replies are Tim's of today.
  package init(_ transcript: Transcript, _ advisor: Advisor) {
    for exchange in transcript.talks.last?.exchanges ?? [] {
      turns.append(advisor.reply(to: exchange.utterance, in: &conversation))
    }
  }
}
