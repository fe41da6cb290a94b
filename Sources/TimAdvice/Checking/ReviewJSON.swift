internal import TimKnowledge

/// A review as JSON, for editors and scripts: one object.
package struct ReviewJSON {
  private let review: KnowledgeReview

  package init(_ review: KnowledgeReview) {
    self.review = review
  }

  package var object: JSON {
    .object([
      ("schema", .string("tim.check/1")), ("files", .number(review.fileCount)),
      ("errors", .number(review.count(of: .error))), ("warnings", .number(review.count(of: .warning))),
      ("findings", .array(review.findings.map(ReviewJSON.object))),
    ])
  }

  private static func object(_ finding: Finding) -> JSON {
    .object([
      ("code", .string(finding.code)), ("severity", .string(finding.severity.rawValue)),
      ("file", .string(finding.location.file)), ("line", .number(finding.location.line)),
      ("column", .number(finding.location.column)), ("message", .string(finding.message)),
      ("help", finding.help.map(JSON.string) ?? .null), ("other", finding.other.map(place) ?? .null),
    ])
  }

  private static func place(_ location: SourceLocation) -> JSON {
    .object([
      ("file", .string(location.file)), ("line", .number(location.line)), ("column", .number(location.column)),
    ])
  }
}
