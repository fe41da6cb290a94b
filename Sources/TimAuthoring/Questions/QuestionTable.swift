internal import TimKnowledge

/// Questions from tables: a question and its answer a row, and further wordings in cells or rows of their own.
enum QuestionTable {
  /// What stands between two wordings in one cell.
  private static let separators: Set<Character> = ["|", "\n", ";"]

  static func read(
    _ files: [(file: String, text: String)], _ columns: QuestionColumns
  ) throws(ImportProblem) -> ImportedQuestions {
    var read = ImportedQuestions()
    for (file, text) in files {
      let table = try DelimitedTable(text, file: file)
      guard let question = columns.places(of: .question, in: table).first else {
        if let first = table.columns.first(where: { $0.hasSuffix("?") }) {
          throw ImportProblem(.noHeader(first: first), at: file, line: 1)
        }
        throw ImportProblem(.noColumn(of: "question", columns: table.columns), at: file, line: 1)
      }
      let answers = columns.places(of: .answer, in: table).filter { $0 != question }
      guard let answer = answers.first else {
        throw ImportProblem(.noColumn(of: "answer", columns: table.columns), at: file, line: 1)
      }
      if answers.dropFirst().contains(where: { table.columns[$0] == table.columns[answer] }) {
        throw ImportProblem(.columnTwice(name: table.columns[answer]), at: file, line: 1)
      }
      let variants = columns.places(of: .variants, in: table)
      let (subject, id) = (columns.places(of: .subject, in: table).first, columns.places(of: .id, in: table).first)
      let used = Set([question, answer] + variants + [subject, id].compactMap(\.self))
      let ignored = table.columns.indices.filter { !used.contains($0) && !table.columns[$0].isEmpty }
      if !ignored.isEmpty {
        read.note(.columnsIgnored(columns: ignored.map { table.columns[$0] }), at: file, line: 1)
      }
      var known: [String: Int] = [:]
      for row in table.rows {
        var imported = ImportedQuestion(
          question: table.cell(question, of: row), answer: table.cell(answer, of: row),
          subject: subject.map { table.cell($0, of: row) } ?? "", file: file, line: row.line)
        imported.variants = variants.flatMap { wordings(table.cell($0, of: row)) }
        add(imported, id: id.map { table.cell($0, of: row) } ?? "", &known, &read)
      }
    }
    return read
  }

  private static func wordings(_ cell: String) -> [String] {
    cell.split(whereSeparator: separators.contains).map(\.trimmed).filter { !$0.isEmpty }
  }

  /// Adds a question; a row that repeats an answer, or an id, brings another wording of a question that is there.
  private static func add(
    _ imported: ImportedQuestion, id: String, _ known: inout [String: Int], _ read: inout ImportedQuestions
  ) {
    let question = imported.question
    let said = imported.answer
    if !id.isEmpty, !said.isEmpty, let first = known["id " + id], read.questions[first].answer != said {
      read.note(.idRepeated(id: id, question: question.shortened), at: imported.file, line: imported.line)
      read.questions.append(imported)
      return
    }
    let keys = [id.isEmpty ? "" : "id " + id, said.isEmpty ? "" : "answer " + said]
    if let first = keys.compactMap({ known[$0] }).first, !question.isEmpty {
      read.questions[first].variants += [question] + imported.variants
    } else if question.isEmpty, !imported.answer.isEmpty {
      read.note(.answerWithoutQuestion(answer: imported.answer.shortened), at: imported.file, line: imported.line)
    } else if imported.answer.isEmpty {
      read.note(.questionWithoutAnswer(question: question), at: imported.file, line: imported.line)
    } else {
      for key in keys where !key.isEmpty { known[key] = read.questions.count }
      read.questions.append(imported)
    }
  }
}
