package import TimKnowledge

/// All that a report is made from.
package struct ReplayReport: Sendable {
  package let knowledge: KnowledgeBase
  package let files: [FileResult]
  /// Whether a turn that expects nothing fails.
  package let failsPending: Bool

  package init(_ files: [FileResult], _ knowledge: KnowledgeBase, failsPending: Bool) {
    self.files = files
    self.knowledge = knowledge
    self.failsPending = failsPending
  }

  package var turns: [TurnResult] { files.flatMap(\.turns) }
  package var tally: Tally { Tally(turns, failsPending: failsPending) }

  func isFailed(_ result: TurnResult) -> Bool {
    result.status == .failed || result.status == .pending && failsPending
  }

  /// What is wrong with a failed turn, in one line.
  func summary(_ result: TurnResult) -> String {
    if result.status == .pending { return "nothing is expected of this turn yet" }
    let checks = result.failures.map {
      "expected \(Visible.text($0.check.written)), found \($0.found.shortened(to: 120))"
    }
    return (checks + (result.difference?.changes ?? []).map(\.title)).joined(separator: "; ")
  }

  /// The forms in which a report can be had.
  package enum Form: String, CaseIterable, Sendable {
    case tap, junit, json, github
  }

  package func text(_ form: Form) -> String {
    switch form {
    case .tap: TAPReport(self).text
    case .junit: JUnitReport(self).text
    case .json: JSONReport(self).text
    case .github: GitHubReport(self).annotations
    }
  }
}
