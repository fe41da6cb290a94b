package import TimKnowledge

/// A file of conversations as their author wrote them: log, test and session to go on with, all in one form.
package struct Transcript: Sendable {
  /// The path as shown to people.
  package let file: String
  /// The lines of the file, without their ends.
  package let lines: [String]
  package let talks: [Talk]

  /// All turns of all conversations.
  package var exchanges: [Exchange] { talks.flatMap(\.exchanges) }

  /// What was said in the last conversation: all that it takes to go on with it.
  package var lastUtterances: [String] { (talks.last?.exchanges ?? []).map(\.utterance) }
}

/// One conversation of a transcript; each starts with an empty memory.
package struct Talk: Sendable {
  package var title = ""
  package var tags: [String] = []
  /// Why the conversation is not replayed, if it is not.
  package var skip: String?
  package var exchanges: [Exchange] = []
}

/// What the person said, and what the author expects of the reply.
package struct Exchange: Sendable {
  /// Its place among the turns of its file, from 1.
  package let number: Int
  /// Where the utterance starts.
  package let location: SourceLocation
  package var utterance: String
  package var reply: ReplyBlock?
  package var checks: [Check] = []
  /// Why the reply is not checked, if it is not.
  package var skip: String?
  /// The line, from 0, before which a reply would be written.
  package var end: Int

  /// Whether the author expects anything.
  package var isPending: Bool { reply == nil && checks.isEmpty && skip == nil }
}

/// A reply as written under `Tim:`.
package struct ReplyBlock: Hashable, Sendable {
  /// Where the reply starts.
  package let location: SourceLocation
  /// The lines of the file, from 0, that the block takes up, without the blank ones after it.
  package var lines: Range<Int>
  /// The text, one entry for each line of `lines`; nil is a hole for any lines.
  package var text: [String?]
}
