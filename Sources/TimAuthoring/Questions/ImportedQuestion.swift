/// A question with its answer as another system keeps it, before it becomes an entry.
struct ImportedQuestion: Sendable {
  var question: String
  var variants: [String] = []
  var answer: String
  /// What the question is filed under, or empty.
  var subject = ""
  let file: String
  let line: Int
}

/// What was read from the files of another system: the questions, and what had to be left out.
struct ImportedQuestions: Sendable {
  var questions: [ImportedQuestion] = []
  var notes: [ImportProblem] = []

  mutating func note(_ fault: ImportProblem.Fault, at file: String, line: Int) {
    notes.append(ImportProblem(fault, at: file, line: line))
  }
}
