internal import TimKnowledge

/// How people ask which roles stand together under a heading, such as those of one family, or which competencies are of a
/// kind; `{group}` is what stands there.
struct GroupMapping: Sendable {
  let heading: String
  let question: String
  let wordings: [String]
  let answer: String
  /// How people ask which groups there are; empty where nobody does.
  let questionOfAll: String
  let wordingsOfAll: [String]

  init(_ section: DocumentSection) {
    heading = section.fact("Groups")?.value ?? ""
    question = section.fact("Question")?.value ?? "Which roles are in {group}?"
    answer = section.fact("Answer")?.value ?? "These roles are in {group}."
    questionOfAll = section.fact("All")?.value ?? ""
    wordingsOfAll = section.facts.filter { $0.key == "All also asked" }.map(\.value)
    wordings = section.facts.filter { $0.key == "Also asked" }.map(\.value)
  }
}
