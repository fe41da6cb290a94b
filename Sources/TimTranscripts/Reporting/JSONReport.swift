internal import TimAdvice
internal import TimKnowledge
internal import TimUnderstanding

/// One JSON object a line: a turn each, and the count at the end.
struct JSONReport {
  /// The name and version of the form; a change of meaning is a new number.
  static let schema = "tim.replay/1"

  private let report: ReplayReport

  init(_ report: ReplayReport) {
    self.report = report
  }

  var text: String {
    (report.turns.map { object($0).text } + [summary.text]).joined(separator: "\n") + "\n"
  }

  private var summary: JSON {
    let tally = report.tally
    return .object([
      ("schema", .string(JSONReport.schema)), ("passed", .number(tally.passed)), ("failed", .number(tally.failed)),
      ("skipped", .number(tally.skipped)), ("pending", .number(tally.pending)),
    ])
  }

  private func object(_ result: TurnResult) -> JSON {
    let place = result.location
    let it = result.reply?.turn.interpretation
    return .object([
      ("schema", .string(JSONReport.schema)), ("file", .string(place.file)), ("line", .number(place.line)),
      ("column", .number(place.column)), ("talk", .string(result.talk)), ("turn", .number(result.exchange.number)),
      ("utterance", .string(result.exchange.utterance)), ("status", .string(status(result).name)),
      ("reason", status(result).reason.map(JSON.string) ?? .null),
      ("outcome", it.map { .string($0.outcome.rawValue) } ?? .null),
      ("intent", (it?.intent).map { JSON.string($0.id) } ?? .null),
      ("confidence", it.map { .share($0.confidence) } ?? .null), ("rule", location(result.reply?.rule)),
      ("answeredBy", .array((result.reply?.origins ?? []).map { location($0) })),
      ("failures", .array(result.failures.map(failure))),
      ("changes", .array((result.difference?.changes ?? []).map(change))),
    ])
  }

  private func status(_ result: TurnResult) -> (name: String, reason: String?) {
    switch result.status {
    case .passed: ("passed", nil)
    case .failed: ("failed", report.summary(result))
    case .skipped(let reason): ("skipped", reason)
    case .pending: ("pending", nil)
    }
  }

  private func location(_ place: SourceLocation?) -> JSON {
    guard let place else { return .null }
    return .object([("file", .string(place.file)), ("line", .number(place.line))])
  }

  private func failure(_ failure: CheckFailure) -> JSON {
    .object([
      ("line", .number(failure.check.location.line)), ("column", .number(failure.check.location.column)),
      ("expected", .string(failure.check.written)), ("found", .string(failure.found)),
    ])
  }

  private func change(_ change: ReplyDifference.Change) -> JSON {
    .object([
      ("title", .string(change.title)), ("expected", .array(change.before.map(JSON.string))),
      ("found", .array(change.after.map(JSON.string))),
    ])
  }
}
