internal import TimKnowledge

/// Which columns of a table hold what; those that nobody named are known by what they are usually called.
package struct QuestionColumns: Sendable {
  enum Part: String, CaseIterable {
    case question, answer, variants, subject, id

    /// What such a column is called elsewhere, in small letters.
    var usualNames: [String] {
      switch self {
      case .question: ["question", "questions", "q", "title", "prompt", "query", "utterance", "ask"]
      case .answer: ["answer", "answers", "a", "response", "reply", "text"]
      case .variants:
        [
          "variants", "variant", "variations", "alternatives", "alternative", "also asked", "alternate questions",
          "similar questions", "other wordings", "wordings", "phrasings", "paraphrases", "synonyms", "examples",
        ]
      case .subject: ["subject", "category", "topic", "section", "group", "theme"]
      case .id: ["id", "qnaid", "intent", "key"]
      }
    }
  }

  private var named: [Part: [String]] = [:]

  /// Takes `question=Frage` and the like.
  package init(_ statements: [String] = []) throws(ImportProblem) {
    for statement in statements {
      let parts = statement.split(separator: "=", maxSplits: 1).map(\.trimmed)
      guard parts.count == 2, let part = Part(rawValue: parts[0].lowercased()) else {
        throw ImportProblem(.badColumn(text: statement), at: "--column")
      }
      named[part, default: []].append(parts[1])
    }
  }

  /// The places of the columns that hold a part.
  func places(of part: Part, in table: DelimitedTable) -> [Int] {
    let columns = table.columns
    if let names = named[part] { return columns.indices.filter { names.contains(columns[$0]) } }
    return columns.indices.filter { part.usualNames.contains(QuestionColumns.plain(columns[$0])) }
  }

  /// A heading without the number at its end, so that `Variant 2` is a variant.
  private static func plain(_ heading: String) -> String {
    var name = heading.lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 }[...]
    while let last = name.last, last.isNumber || last == " " { name.removeLast() }
    return String(name)
  }
}
