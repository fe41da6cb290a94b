internal import TimKnowledge

/// How people ask which roles stand together under a heading, such as those of one family; `{group}` is what stands there.
struct GroupMapping: Sendable {
  let heading: String
  let question: String
  let wordings: [String]
  let answer: String

  init(_ section: DocumentSection) {
    heading = section.fact("Groups")?.value ?? ""
    question = section.fact("Question")?.value ?? "Which roles are in {group}?"
    answer = section.fact("Answer")?.value ?? "These roles are in {group}."
    wordings = section.facts.filter { $0.key == "Also asked" }.map(\.value)
  }
}
