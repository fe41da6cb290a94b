package import TimKnowledge
internal import TimSupport

/// Transcripts read from disk, with everything that keeps others from being read.
package struct TranscriptShelf: Sendable {
  package private(set) var transcripts: [Transcript] = []
  package private(set) var problems: [TranscriptProblem] = []

  /// Reads files in the order given.
  package init(_ files: [String], knowledge: KnowledgeBase) {
    let parser = TranscriptParser(knowledge)
    for file in files {
      switch FileText.read(file, mayBePipe: true) {
      case .success(let text):
        let (transcript, problems) = parser.parse(text, file: file)
        transcripts.append(transcript)
        self.problems += problems
      case .failure(.notUTF8(let line)):
        problems.append(TranscriptProblem(.notUTF8, at: SourceLocation(file: file, line: line), in: ""))
      case .failure(.unreadable(let reason)):
        problems.append(TranscriptProblem(.unreadable(reason: reason), at: SourceLocation(file: file, line: 1), in: ""))
      }
    }
  }
}
