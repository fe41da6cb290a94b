internal import TimAdvice
internal import TimKnowledge

/// Writes imported questions as files of `faq/`, one for each subject.
struct EntryFiles {
  let origin: Origin
  /// The name of the file for what has no subject.
  let name: String

  /// The files, and what could not be kept: wordings that another question has, and questions of whose answer nothing is left.
  func files(_ questions: [ImportedQuestion]) -> (files: [KnowledgeFile], notes: [ImportProblem]) {
    var owners: [String: String] = [:]
    var notes: [ImportProblem] = []
    var subjects: [(title: String, path: String, entries: [String])] = []
    for question in questions {
      let heading = question.question.collapsed
      let answer = AnswerText(question.answer)
      guard !answer.isEmpty, !answer.isPlaceholder else {
        notes.append(
          ImportProblem(.questionWithoutAnswer(question: heading), at: question.file, line: question.line))
        continue
      }
      guard !EntryFiles.key(heading).isEmpty else {
        notes.append(
          ImportProblem(.questionWithoutWords(question: heading), at: question.file, line: question.line))
        continue
      }
      var wordings: [String] = []
      for wording in [heading] + question.variants.map(\.collapsed) {
        let key = EntryFiles.key(wording)
        guard !key.isEmpty else { continue }
        if let owner = owners[key] {
          // The same wording twice of one question is no news.
          if owner != heading || wording == heading {
            let fault = ImportProblem.Fault.wordingTwice(wording: wording, question: owner)
            notes.append(ImportProblem(fault, at: question.file, line: question.line))
          }
          continue
        }
        owners[key] = heading
        wordings.append(wording)
      }
      guard let title = wordings.first else { continue }
      let subject = question.subject.isEmpty ? name : question.subject
      // Subjects that are spelt differently may go by the same name of a file, and then stand in one.
      let path = "faq/\(FileName.make(subject)).md"
      let place = subjects.firstIndex { $0.path == path } ?? subjects.count
      if place == subjects.count { subjects.append((subject, path, [])) }
      subjects[place].entries.append(entry(title, Array(wordings.dropFirst()), answer))
    }
    return (subjects.map { file($0.title, at: $0.path, $0.entries) }, notes)
  }

  /// What two wordings have in common that are the same to Tim.
  private static func key(_ wording: String) -> String {
    wording.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  private func entry(_ question: String, _ variants: [String], _ answer: AnswerText) -> String {
    var lines = ["## " + EscapedText.line(question), ""]
    if !variants.isEmpty { lines += variants.map { "- Also asked: " + EscapedText.line($0) } + [""] }
    return (lines + [answer.markdown, ""]).joined(separator: "\n")
  }

  private func file(_ title: String, at path: String, _ entries: [String]) -> KnowledgeFile {
    let heading = title.map { $0 == "_" || $0 == "/" ? " " : $0 }
    let head = (["# " + EscapedText.line(String(heading).capitalizedFirst), ""] + origin.facts + ["", ""])
    return KnowledgeFile(
      path: path, text: head.joined(separator: "\n") + entries.joined(separator: "\n"))
  }
}
