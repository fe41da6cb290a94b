internal import TimKnowledge

/// Annotations and a step summary for GitHub Actions.
package struct GitHubReport {
  /// GitHub shows no more than ten annotations of a step.
  private static let mostAnnotations = 10

  private let report: ReplayReport

  package init(_ report: ReplayReport) {
    self.report = report
  }

  private var failed: [TurnResult] { report.turns.filter(report.isFailed) }

  /// The first failures as workflow commands, and a count of the others.
  package var annotations: String {
    var lines = failed.prefix(GitHubReport.mostAnnotations).map { result in
      let place = result.location
      return "::error file=\(property(place.file)),line=\(place.line),col=\(place.column),"
        + "title=\(property("turn \(result.exchange.number): \(result.exchange.utterance.shortened(to: 80))"))"
        + "::\(data(report.summary(result)))"
    }
    let more = failed.count - GitHubReport.mostAnnotations
    if more > 0 { lines.append("::notice::and \(more) more; the step summary lists all") }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Everything that failed, as Markdown.
  package var summary: String {
    var lines = ["### \(report.tally.line)", ""]
    if !failed.isEmpty { lines += ["| where | question | what |", "|---|---|---|"] }
    lines += failed.map { result in
      let place = result.location
      let cells = ["\(place.file):\(place.line)", result.exchange.utterance.shortened(to: 80), report.summary(result)]
      return "| " + cells.map(cell).joined(separator: " | ") + " |"
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func data(_ text: String) -> String {
    var escaped = ""
    for scalar in Visible.text(text).unicodeScalars { escaped += scalar == "%" ? "%25" : String(scalar) }
    return escaped
  }

  private func property(_ text: String) -> String {
    var escaped = ""
    for scalar in data(text).unicodeScalars {
      escaped += scalar == ":" ? "%3A" : scalar == "," ? "%2C" : String(scalar)
    }
    return escaped
  }

  /// Text that is nothing but text in a Markdown table.
  private func cell(_ text: String) -> String {
    var escaped = ""
    for scalar in Visible.text(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case "|", "`", "*", "_", "[", "]", "\\", "#", "~": escaped += "\\" + String(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
