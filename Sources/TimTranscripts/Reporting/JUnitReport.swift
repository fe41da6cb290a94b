internal import TimKnowledge
internal import TimSupport

/// JUnit's XML, as build servers read it: a suite for each file, a case for each turn.
struct JUnitReport {
  private let report: ReplayReport

  init(_ report: ReplayReport) {
    self.report = report
  }

  var text: String {
    let counts = attributes(report.turns)
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<testsuites name=\"tim replay\"\(counts)>"]
    for file in report.files where !file.turns.isEmpty {
      lines.append("  <testsuite name=\"\(XML.escaped(file.transcript.file))\"\(attributes(file.turns))>")
      lines += file.turns.flatMap(testCase)
      lines.append("  </testsuite>")
    }
    return (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
  }

  /// The counts; the time is always nought, because a report must not depend on the clock.
  private func attributes(_ turns: [TurnResult]) -> String {
    let tally = Tally(turns, failsPending: report.failsPending)
    return " tests=\"\(turns.count)\" failures=\"\(tally.failed)\" errors=\"0\" skipped=\"\(tally.skipped)\" time=\"0\""
  }

  private func testCase(_ result: TurnResult) -> [String] {
    let place = result.exchange.location
    let file = XML.escaped(place.file)
    let name = XML.escaped("turn \(result.exchange.number): \(result.exchange.utterance)")
    let open = "    <testcase classname=\"\(file)\" name=\"\(name)\" file=\"\(file)\" line=\"\(place.line)\" time=\"0\""
    if case .skipped(let reason) = result.status {
      return [open + ">", "      <skipped message=\"\(XML.escaped(reason))\"/>", "    </testcase>"]
    }
    guard report.isFailed(result) else { return [open + "/>"] }
    return [open + ">", failure(result), "    </testcase>"]
  }

  private func failure(_ result: TurnResult) -> String {
    let text = PlainReport(report.knowledge).text(of: result, failsPending: report.failsPending) ?? ""
    let type = result.status == .pending ? "pending" : result.failures.isEmpty ? "reply" : "expectation"
    let message = XML.escaped(report.summary(result))
    return "      <failure message=\"\(message)\" type=\"\(type)\">\(XML.escaped(text, inAttribute: false))</failure>"
  }
}

/// Text that may stand in an XML document, whatever it was before.
enum XML {
  static func escaped(_ text: String, inAttribute: Bool = true) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if let entity = scalar.asEntity {
        escaped += entity
      } else if scalar == "\n" && !inAttribute || isPlain(scalar) {
        escaped.unicodeScalars.append(scalar)
      } else {
        escaped += XML.escaped(Visible.text(String(scalar)), inAttribute: inAttribute)
      }
    }
    return escaped
  }

  /// Neither a control, which XML forbids, nor one of the code points that are no characters.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    Visible.text(String(scalar)) == String(scalar)
  }
}
