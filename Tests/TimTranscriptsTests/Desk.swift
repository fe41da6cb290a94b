import Foundation
import Testing
import TimAdvice
import TimKnowledge
import TimShippedKnowledge

@testable import TimTranscripts

/// What every test needs: Tim with the knowledge that ships, and short ways to read and replay a text.
struct Desk {
  let advisor = Advisor(ShippedKnowledge.open())

  func read(_ text: String, file: String = "talk.txt") -> (transcript: Transcript, problems: [TranscriptProblem]) {
    TranscriptParser(advisor.knowledge).parse(text, file: file)
  }

  /// The transcript in a text that must be one.
  func transcript(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) -> Transcript {
    let (transcript, problems) = read(text)
    #expect(problems.map(\.report) == [], sourceLocation: sourceLocation)
    return transcript
  }

  func replay(_ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) -> FileResult {
    Replayer(advisor).replay(transcript(text, sourceLocation: sourceLocation))
  }

  /// The lines that differ, as a report shows them.
  func failures(_ text: String) -> [String] {
    replay(text).turns.flatMap { turn in
      turn.failures.map { "\($0.check.written) / \($0.found)" } + (turn.difference?.changes ?? []).map(\.title)
    }
  }

  /// The folder of the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The transcripts of the FAQ, in order.
  static func faq() throws -> [URL] {
    let folder = package.appending(path: "Tests/FAQ")
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "txt" }.sorted { $0.path() < $1.path() }
  }
}
