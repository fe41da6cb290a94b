package import TimAdvice
internal import TimKnowledge

/// A difference as JSON: one object.
package struct DifferenceJSON {
  private let difference: KnowledgeDifference

  package init(_ difference: KnowledgeDifference) {
    self.difference = difference
  }

  package var object: JSON {
    .object([
      ("schema", .string("tim.diff/1")), ("asked", .number(difference.asked)),
      ("changes", .array(difference.changes.map(DifferenceJSON.change))),
      ("questions", .array(difference.questions.map(DifferenceJSON.question))),
    ])
  }

  private static func change(_ change: KnowledgeDifference.Change) -> JSON {
    .object([
      ("kind", .string(change.kind)), ("answer", .string(change.answer)), ("part", .string(change.part)),
      ("old", change.old.map(JSON.string) ?? .null), ("new", change.new.map(JSON.string) ?? .null),
      ("file", .string(change.location.file)), ("line", .number(change.location.line)),
      ("citations", .number(change.reach)),
    ])
  }

  private static func question(_ question: QuestionChange) -> JSON {
    .object([
      ("text", .string(question.text)), ("file", .string(question.file)), ("line", .number(question.line)),
      ("old", .string(question.old)), ("new", .string(question.new)),
      ("rule", question.rule.map(JSON.string) ?? .null),
    ])
  }
}
