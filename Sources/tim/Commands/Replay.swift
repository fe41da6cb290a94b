internal import ArgumentParser
internal import TimAdvice
internal import TimSupport
internal import TimTerminal
internal import TimTranscripts

/// `tim replay`: runs transcripts and compares.
struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Run transcripts and compare every reply with what they expect.",
    discussion: """
      Without a path, the project in this folder is replayed: Tests/FAQ against Knowledge/.

      With CI set, a turn that expects nothing fails, and nothing is written without --update. Exit status: 0 if every \
      turn passed, 1 if one failed, 65 if a transcript is malformed, 66 if a path is missing or holds no turn.

      Examples:
        tim replay Tests/FAQ
        tim replay --review Tests/FAQ/levels.txt
        tim replay --knowledge Knowledge --fail-under 95 --report junit=replay.xml Tests/FAQ
      """)

  @Argument(help: ArgumentHelp("Transcripts, or folders of them.", valueName: "file|dir"))
  var paths: [String] = []

  @OptionGroup var options: ReplayOptions
  @OptionGroup var output: ReportOptions
  @OptionGroup var source: KnowledgeOptions
  @OptionGroup(title: "Terminal") var look: ReportLook

  func run() throws {
    let place = ReplayPlace(paths: paths, source: source)
    let advisor = Advisor(try place.knowledge.open())
    let failsPending = Environment.process.isAutomatic
    let replayer = Replayer(advisor, stopsAtFailure: options.failFast)
    var files = try place.transcripts(advisor.knowledge)
    var results = replayer.replay(files, selected: options.selection, jobs: options.threads)
    guard results.contains(where: { !$0.turns.isEmpty }) else {
      throw Failure.noTurn(isFiltered: options.selection != Selection())
    }
    if try accept(results, place, advisor) {
      files = try place.transcripts(advisor.knowledge)
      results = replayer.replay(files, selected: options.selection, jobs: options.threads)
    }
    let report = ReplayReport(results, advisor.knowledge, failsPending: failsPending)
    let printer = ReplayPrinter(
      report: report, acceptance: place.acceptance, options: options, output: output, page: try look.page())
    try printer.show()
    let reachesEnough = try printer.showCoverage(Coverage(report.turns, advisor), under: options.failUnder)
    if options.robust { try printer.showRobustness(files.map { Robustness($0, advisor, selected: options.selection) }) }
    try printer.writeReports()
    try printer.finish()
    guard report.tally.failed == 0, reachesEnough else { throw ExitCode.negative }
  }

  /// Writes what is accepted; whether anything was.
  private func accept(_ results: [FileResult], _ place: ReplayPlace, _ advisor: Advisor) throws -> Bool {
    guard options.update || options.review else { return false }
    let review = ReplayReview(advisor.knowledge, acceptance: place.acceptance, asksNobody: look.noInput)
    let accepted = try options.review ? review.decide(results) : nil
    let extent = try Output.saving { () throws(AtomicFile.Failure) in
      try Rewriting.write(results) { result in accepted?.contains(result.exchange.location) ?? true }
    }
    Output.note("tim: " + extent.sentence)
    if results.contains(where: { $0.turns.contains { !$0.failures.isEmpty } }) {
      Output.note("tim: what “Expect:” says is left to its author")
    }
    return extent.replies > 0
  }
}
