package import TimKnowledge

/// What became of one turn of a transcript.
package struct TurnResult: Sendable {
  package enum Status: Hashable, Sendable {
    case passed, failed
    case skipped(reason: String)
    /// Nothing is expected of it yet.
    case pending
  }

  package let exchange: Exchange
  package let talk: String
  package let status: Status
  /// What Tim replied; nil where the conversation was not held.
  package let reply: GivenReply?
  package let difference: ReplyDifference?
  package let failures: [CheckFailure]

  /// Where to look first: the first difference, the first failed check, or the utterance.
  package var location: SourceLocation {
    if let block = exchange.reply, let change = difference?.changes.first {
      return SourceLocation(
        file: block.location.file, line: block.lines.lowerBound + change.line + 1,
        column: change.line == 0 ? block.location.column : 1)
    }
    return failures.first?.check.location ?? exchange.location
  }
}

/// What became of all turns of one file.
package struct FileResult: Sendable {
  package let transcript: Transcript
  package let turns: [TurnResult]
}

/// How many turns passed, failed and were skipped.
package struct Tally: Hashable, Sendable {
  package var passed = 0
  package var failed = 0
  package var skipped = 0
  /// How many of the passed or failed ones expect nothing yet.
  package var pending = 0

  /// Counts turns; a turn that expects nothing passes at a desk and fails where nobody looks.
  package init(_ results: some Sequence<TurnResult>, failsPending: Bool) {
    for result in results {
      switch result.status {
      case .passed: passed += 1
      case .failed: failed += 1
      case .skipped: skipped += 1
      case .pending:
        pending += 1
        if failsPending { failed += 1 } else { passed += 1 }
      }
    }
  }

  /// The last line of every replay.
  package var line: String { "replay: \(passed) passed, \(failed) failed, \(skipped) skipped" }
}
