package import TimKnowledge

/// The numbers by which an answer's items point to its sources, and what stands in the list of them.
package struct Citations {
  /// The sources in the order of their numbers.
  package let sources: [Source]
  /// What the list says of items without a number, empty where all have one.
  package let remark: String
  private let numbers: [Int: Int]

  package init(_ answer: Answer, _ knowledge: KnowledgeBase) {
    let cited = answer.sources
    sources = cited.map(knowledge.source)
    numbers = Dictionary(uniqueKeysWithValues: zip(cited, 1...))
    remark = answer.isPartlyJudgement ? knowledge.voice("judgement.unnumbered").first ?? "" : ""
  }

  /// The numbers of some sources, in their order.
  package func numbers(of cited: [Int]) -> [Int] { Set(cited.compactMap { numbers[$0] }).sorted() }

  /// The same as they stand behind a text: ` [2] [3]`.
  package func marks(_ cited: [Int]) -> String { numbers(of: cited).map { " [\($0)]" }.joined() }

  /// The number of a source, for those that are cited.
  package subscript(_ number: Int) -> Source { sources[number - 1] }
}
