internal import TimSupport
internal import TimTerminal
internal import TimTranscripts

/// Shows the results of a replay and writes its reports.
struct ReplayPrinter {
  let report: ReplayReport
  let acceptance: AcceptCommand
  let options: ReplayOptions
  let output: ReportOptions
  let page: ReportPage

  /// Whether somebody has just looked at every difference, who need not be shown them again.
  private var wasReviewed: Bool { options.review && ReplayReview.canAsk }

  /// The report in the chosen form; of the one for people, only what is worth reading.
  func show() throws {
    if let form = output.form { return try Output.write(report.text(form)) }
    let plain = PlainReport(report.knowledge)
    for file in report.files {
      for result in file.turns {
        guard var text = plain.text(of: result, failsPending: report.failsPending) else { continue }
        if wasReviewed, result.failures.isEmpty { text = plain.headline(of: result, failsPending: false) }
        if result.status == .failed || report.failsPending || !options.quiet {
          try Output.line(page.text(text) + "\n")
        }
      }
      guard !wasReviewed, file.turns.contains(where: { $0.difference != nil }) else { continue }
      try Output.line("to accept: " + acceptance.line(for: file.transcript.file) + "\n")
    }
  }

  /// Shows what was not reached, if asked; whether enough was.
  func showCoverage(_ coverage: @autoclosure () -> Coverage, under least: Int?) throws -> Bool {
    guard options.showsCoverage else { return true }
    let coverage = coverage()
    try say(CoverageReport(coverage, of: options.coverage ? Coverage.Part.allCases : [.rules]).text)
    guard let least, coverage.percent(of: .rules) < least else { return true }
    Output.note("tim: \(coverage.percent(of: .rules)) % of the rules are reached, which is less than \(least) %")
    return false
  }

  func showRobustness(_ results: [Robustness]) throws {
    try say(RobustnessReport(results, report.knowledge).text)
  }

  func writeReports() throws {
    for target in output.report {
      let text = target.form == .github ? GitHubReport(report).summary : report.text(target.form)
      if target.form == .github, output.form != .github { try say(GitHubReport(report).annotations) }
      let file =
        target.form == .github ? target.file ?? Environment.process.nonEmpty("GITHUB_STEP_SUMMARY") : target.file
      guard let file, !file.isEmpty else { continue }
      try Output.saving { () throws(AtomicFile.Failure) in
        let bytes = Array(text.utf8)
        if target.form == .github {
          try AtomicFile.append(bytes, to: file)
        } else {
          try AtomicFile.write(bytes, to: file)
        }
      }
    }
  }

  /// The last line: how many passed, failed and were skipped.
  func finish() throws {
    try say(report.tally.line + "\n")
  }

  /// To standard output, or beside a report for programs that stands there alone.
  private func say(_ text: String) throws {
    switch output.form {
    case .tap, .junit, .json: Output.note(text.hasSuffix("\n") ? String(text.dropLast()) : text)
    case .github, nil: try Output.write(text)
    }
  }
}
