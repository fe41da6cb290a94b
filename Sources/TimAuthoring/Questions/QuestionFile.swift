internal import TimKnowledge

/// A file of questions and answers, of a kind that its name tells.
enum QuestionFile {
  typealias Read =
    @Sendable ([(file: String, text: String)], QuestionColumns) throws(ImportProblem) -> ImportedQuestions

  /// The kinds by the endings of their names; the files of one kind are read together.
  private static let kinds: [(endings: [String], read: Read)] = [
    ([".csv", ".tsv", ".tab"], { (files, columns) throws(ImportProblem) in try QuestionTable.read(files, columns) }),
    ([".yml", ".yaml"], { (files, _) throws(ImportProblem) in try RasaQuestions.read(files) }),
    ([".qna"], { (files, _) throws(ImportProblem) in QnAQuestions.read(files) }),
  ]

  /// All questions of some files, in their order.
  static func read(
    _ files: [(file: String, text: String)], _ columns: QuestionColumns
  ) throws(ImportProblem) -> ImportedQuestions {
    func isOf(_ kind: (endings: [String], read: Read), _ file: String) -> Bool {
      kind.endings.contains { file.lowercased().hasSuffix($0) }
    }
    for (file, _) in files where !kinds.contains(where: { isOf($0, file) }) {
      throw ImportProblem(.unknownKind, at: file)
    }
    var all = ImportedQuestions()
    for kind in kinds {
      let own = files.filter { isOf(kind, $0.file) }
      if own.isEmpty { continue }
      let read = try kind.read(own, columns)
      all.questions += read.questions
      all.notes += read.notes
    }
    guard !all.questions.isEmpty else { throw ImportProblem(.noQuestions, at: files.first?.file ?? "") }
    return all
  }
}
