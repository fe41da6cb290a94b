internal import ArgumentParser
internal import TimAdvice
internal import TimTranscripts

/// `tim replay`: runs transcripts and compares.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Run transcripts and compare every reply with what they expect.")

  @Argument(help: ArgumentHelp("Transcripts, or folders of them.", valueName: "file|dir"))
  var paths: [String]

  @OptionGroup var source: KnowledgeOptions

  func run() throws {
    let knowledge = try source.open()
    let files: [String]
    do { files = try TranscriptFolder.files(at: paths) } catch {
      Output.note("tim: \(error.path): \(error.reason)")
      throw ExitCode.noInput
    }
    let shelf = TranscriptShelf(files, knowledge: knowledge)
    for problem in shelf.problems { Output.note(problem.report) }
    guard shelf.problems.isEmpty else { throw ExitCode.malformed }
    let results = shelf.transcripts.flatMap { Replayer(Advisor(knowledge)).replay($0).turns }
    let report = PlainReport(knowledge)
    for result in results { if let text = report.text(of: result, failsPending: false) { try Output.line(text + "\n") } }
    let tally = Tally(results, failsPending: false)
    try Output.line(tally.line)
    if tally.failed > 0 { throw ExitCode.negative }
  }
}
