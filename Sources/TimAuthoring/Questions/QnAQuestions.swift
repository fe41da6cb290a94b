internal import TimKnowledge

/// Questions from `.qna` files: `# ? question`, further wordings as bullets, and the answer in a fenced block.
enum QnAQuestions {
  static func read(_ files: [(file: String, text: String)]) -> ImportedQuestions {
    var read = ImportedQuestions()
    for (file, text) in files {
      var reader = FileReader(file: file)
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        reader.take(String(line), number + 1)
      }
      reader.finish()
      read.questions += reader.read.questions
      read.notes += reader.read.notes
    }
    return read
  }

  private struct FileReader {
    let file: String
    var read = ImportedQuestions()
    private var question = ""
    private var line = 0
    private var variants: [String] = []
    private var answer: [String] = []
    private var isInAnswer = false
    /// The part whose bullets are not wordings, such as `**Filters:**`.
    private var part = ""

    init(file: String) { self.file = file }

    mutating func take(_ text: String, _ number: Int) {
      let body = text.trimmed
      if body.hasPrefix("```") {
        isInAnswer.toggle()
      } else if isInAnswer {
        answer.append(text)
      } else if body.hasPrefix("#"), body.contains("?"), let mark = body.firstIndex(of: "?") {
        // The mark stands before the question: `# ? How do I …`.
        finish()
        question = body[body.index(after: mark)...].trimmed
        line = number
      } else if body.hasPrefix("**") {
        part = body.filter { $0 != "*" && $0 != ":" }.lowercased()
        if part != "filters", !question.isEmpty {
          read.note(.partLeftOut(of: question, what: part), at: file, line: number)
        }
      } else if body.hasPrefix("-"), part.isEmpty, !question.isEmpty {
        variants.append(body.dropFirst().trimmed)
      }
    }

    /// Takes down the question so far.
    mutating func finish() {
      let text = answer.joined(separator: "\n").trimmed
      if !question.isEmpty, text.isEmpty {
        read.note(.questionWithoutAnswer(question: question), at: file, line: line)
      } else if !question.isEmpty {
        read.questions.append(
          ImportedQuestion(question: question, variants: variants, answer: text, file: file, line: line))
      }
      (question, variants, answer, part, isInAnswer) = ("", [], [], "", false)
    }
  }
}
