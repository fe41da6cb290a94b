package import TimAdvice
internal import TimKnowledge

/// Holds the conversations of transcripts and compares.
package struct Replayer: Sendable {
  package let advisor: Advisor
  /// Whether a conversation ends with its first failure.
  package let stopsAtFailure: Bool

  package init(_ advisor: Advisor, stopsAtFailure: Bool = false) {
    self.advisor = advisor
    self.stopsAtFailure = stopsAtFailure
  }

  /// Replays files on several threads; the results do not depend on how many.
  package func replay(_ transcripts: [Transcript], selected: Selection = Selection(), jobs: Int = 1) -> [FileResult] {
    let results = Parallel.map(transcripts, jobs: jobs) { replay($0, selected: selected) }
    guard stopsAtFailure, let last = results.firstIndex(where: { $0.turns.contains { $0.status == .failed } }) else {
      return results
    }
    return Array(results[...last])
  }

  package func replay(_ transcript: Transcript, selected: Selection = Selection()) -> FileResult {
    var turns: [TurnResult] = []
    for talk in transcript.talks where selected.includes(talk, in: transcript) {
      turns += replay(talk)
      if stopsAtFailure, turns.contains(where: { $0.status == .failed }) { break }
    }
    return FileResult(transcript: transcript, turns: turns)
  }

  private func replay(_ talk: Talk) -> [TurnResult] {
    if let reason = talk.skip {
      return talk.exchanges.map {
        TurnResult(
          exchange: $0, talk: talk.title, status: .skipped(reason: reason), reply: nil, difference: nil, failures: [])
      }
    }
    var conversation = Conversation()
    var results: [TurnResult] = []
    for exchange in talk.exchanges {
      let turn = advisor.reply(to: exchange.utterance, in: &conversation)
      results.append(compare(exchange, talk, GivenReply(turn, advisor.knowledge)))
      if stopsAtFailure, results.last?.status == .failed { break }
    }
    return results
  }

  private func compare(_ exchange: Exchange, _ talk: Talk, _ reply: GivenReply) -> TurnResult {
    let difference = exchange.reply.flatMap { $0.difference(from: reply.text) }
    let failures = exchange.checks.compactMap { $0.failure(on: reply) }
    let status: TurnResult.Status =
      if let reason = exchange.skip {
        .skipped(reason: reason)
      } else if exchange.isPending {
        .pending
      } else {
        difference == nil && failures.isEmpty ? .passed : .failed
      }
    let isFailed = status == .failed
    return TurnResult(
      exchange: exchange, talk: talk.title, status: status, reply: reply, difference: isFailed ? difference : nil,
      failures: isFailed ? failures : [])
  }
}

extension ReplyBlock {
  /// What differs between the block and a reply, or nil if the reply fits.
  func difference(from text: String) -> ReplyDifference? {
    let expected = ReplyUnit.units(of: self.text)
    let given = ReplyUnit.units(of: text)
    if Fit.holds(expected, given) { return nil }
    return ReplyDifference(expected, given, Alignment(expected, given))
  }
}
