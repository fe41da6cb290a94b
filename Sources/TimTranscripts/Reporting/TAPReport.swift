internal import TimAdvice
internal import TimKnowledge

/// The Test Anything Protocol, version 14: one test point for each turn, with a YAML block where it failed.
struct TAPReport {
  private let report: ReplayReport

  init(_ report: ReplayReport) {
    self.report = report
  }

  var text: String {
    var lines = ["TAP version 14", "1..\(report.turns.count)"]
    for (number, result) in report.turns.enumerated() {
      let isFailed = report.isFailed(result)
      lines.append("\(isFailed ? "not ok" : "ok") \(number + 1) - \(description(result))\(directive(result))")
      if isFailed { lines += details(result) }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func description(_ result: TurnResult) -> String {
    let place = result.exchange.location
    return escape("\(place.file):\(place.line) turn \(result.exchange.number) \(result.exchange.utterance)")
  }

  private func directive(_ result: TurnResult) -> String {
    if case .skipped(let reason) = result.status { " # SKIP \(escape(reason))" } else { "" }
  }

  /// A hash sign would begin a directive.
  private func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in Visible.text(text).unicodeScalars {
      if scalar == "#" || scalar == "\\" { escaped.append("\\") }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped
  }

  /// A YAML block; every string in it is quoted as in JSON, which YAML reads the same way.
  private func details(_ result: TurnResult) -> [String] {
    let place = result.location
    var lines = [
      "  ---", "  message: \(quoted(report.summary(result)))", "  severity: fail", "  at:",
      "    file: \(quoted(place.file))", "    line: \(place.line)", "    column: \(place.column)",
    ]
    lines += list("wanted", result.failures.map(\.check.written) + (result.difference?.changes ?? []).flatMap(\.before))
    lines += list("found", result.failures.map(\.found) + (result.difference?.changes ?? []).flatMap(\.after))
    return lines + ["  ..."]
  }

  private func list(_ key: String, _ texts: [String]) -> [String] {
    texts.isEmpty ? ["  \(key): []"] : ["  \(key):"] + texts.map { "    - \(quoted($0))" }
  }

  private func quoted(_ text: String) -> String { JSON.string(Visible.text(text)).text }
}
