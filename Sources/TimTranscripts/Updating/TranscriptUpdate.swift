/// A transcript with the replies of some turns replaced; nothing else in it moves.
package struct TranscriptUpdate: Sendable {
  /// The new lines of the file.
  package let lines: [String]
  /// How many turns got a new reply.
  package let count: Int

  /// Takes over the replies of `turns`: those that differ, and those of turns that expect nothing yet.
  package init(_ transcript: Transcript, accepting turns: [TurnResult]) {
    var lines = transcript.lines
    var count = 0
    for result in turns.reversed() {
      guard let reply = result.reply, TranscriptUpdate.isOpen(result) else { continue }
      count += 1
      guard let block = result.exchange.reply else {
        TranscriptUpdate.insert(TranscriptText.reply(reply.text), at: result.exchange.end, &lines)
        continue
      }
      lines.replaceSubrange(block.lines, with: ReplyUpdate(block, raw: lines[block.lines], reply: reply.text).lines)
    }
    self.lines = lines
    self.count = count
  }

  /// Whether a turn has a reply to take over.
  package static func isOpen(_ result: TurnResult) -> Bool {
    result.difference != nil || result.status == .pending
  }

  /// A reply below what was said, with a blank line on either side.
  private static func insert(_ reply: [String], at place: Int, _ lines: inout [String]) {
    let isFollowed = place < lines.count && !lines[place].stripped.isEmpty
    let endsFile = place >= lines.count
    lines.insert(contentsOf: [""] + reply + (isFollowed || endsFile ? [""] : []), at: place)
  }

  /// The lines as a file, with the line ends and the byte order mark of the old one.
  package func bytes(like old: [UInt8]) -> [UInt8] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let hasReturns = zip(old, old.dropFirst()).contains { $0 == 0x0D && $1 == 0x0A }
    let text = lines.joined(separator: hasReturns ? "\r\n" : "\n")
    return (old.starts(with: mark) ? mark : []) + Array(text.utf8)
  }
}
