import TimAdvice
import TimKnowledge
import TimShippedKnowledge
import TimSupport

@testable import TimTranscripts

/// Whatever a transcript holds: it is read, what is wrong is said harmlessly, it replays, and what is updated can be read
/// again and passes.
enum TranscriptFuzz {
  private static let advisor = Advisor(ShippedKnowledge.open())
  private static let mostTurns = 4

  static func check(_ bytes: [UInt8]) throws {
    guard case .success(let text) = FileText.decode(bytes) else { return }
    let parser = TranscriptParser(advisor.knowledge)
    let (transcript, problems) = parser.parse(text, file: "talk.txt")
    for problem in problems { try problem.report.requireHarmless("a problem") }
    guard problems.isEmpty, (1...mostTurns).contains(transcript.exchanges.count) else { return }
    let result = Replayer(advisor).replay(transcript)
    try require(result.turns.count == transcript.exchanges.count, "a turn is lost")
    try write(result)
    try update(result, parser)
  }

  private static func write(_ result: FileResult) throws {
    let report = ReplayReport([result], advisor.knowledge, failsPending: true)
    for form in ReplayReport.Form.allCases { try report.text(form).requireHarmless("a report") }
    for turn in result.turns {
      try PlainReport(advisor.knowledge).text(of: turn, failsPending: true)?.requireHarmless("a report for people")
    }
  }

  /// After an update no reply differs any more.
  private static func update(_ result: FileResult, _ parser: TranscriptParser) throws {
    let update = TranscriptUpdate(result.transcript, accepting: result.turns)
    guard update.count > 0 else { return }
    let text = String(decoding: update.bytes(like: []), as: UTF8.self)
    let (again, problems) = parser.parse(text, file: "talk.txt")
    try require(problems.isEmpty, "an updated transcript cannot be read: \(problems.map(\.report))")
    let differences = Replayer(advisor).replay(again).turns.compactMap(\.difference)
    try require(differences.isEmpty, "an updated reply differs: \(differences)")
  }
}
