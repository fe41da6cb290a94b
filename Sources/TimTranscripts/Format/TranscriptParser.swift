package import TimKnowledge

/// Reads transcripts: three labels at the start of a line, and everything up to the next one belongs to it.
package struct TranscriptParser {
  private let names: KnownNames

  package init(_ knowledge: KnowledgeBase) {
    names = KnownNames(knowledge)
  }

  /// The transcript in `text`, and everything that keeps it from being one.
  package func parse(_ text: String, file: String) -> (transcript: Transcript, problems: [TranscriptProblem]) {
    var reading = TranscriptReading(file: file, lines: TranscriptParser.lines(of: text), checks: CheckReader(names))
    reading.readAll()
    let transcript = Transcript(file: file, lines: reading.lines, talks: reading.talks)
    return (transcript, reading.problems.sorted { $0.location < $1.location })
  }

  private static func lines(of text: String) -> [String] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }
}
