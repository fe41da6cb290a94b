package import TimAdvice

/// Gaps as text or JSON.
package struct GapReport {
  private let gaps: Gaps

  package init(_ gaps: Gaps) {
    self.gaps = gaps
  }

  package var text: String {
    let groups = gaps.groups.map { group in
      let title = group.gap.rawValue.capitalizedFirst + (group.about.isEmpty ? "" : ": " + group.about)
      let lines = group.questions.map { "  " + $0.text + ($0.count > 1 ? " (\($0.count) times)" : "") }
      return (["\(title) (\(group.count))"] + lines).joined(separator: "\n") + "\n"
    }
    let open = gaps.asked - gaps.answered
    return (groups + ["gaps: \(open) of \(gaps.asked) questions without an answer of their own"]).joined(
      separator: "\n")
  }

  package var object: JSON {
    .object([
      ("schema", .string("tim.gaps/1")), ("asked", .number(gaps.asked)), ("answered", .number(gaps.answered)),
      (
        "groups",
        .array(
          gaps.groups.map { group in
            .object([
              ("gap", .string(group.gap.rawValue)), ("about", .string(group.about)), ("count", .number(group.count)),
              (
                "questions",
                .array(group.questions.map { .object([("text", .string($0.text)), ("count", .number($0.count))]) })
              ),
            ])
          })
      ),
    ])
  }
}
