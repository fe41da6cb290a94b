internal import TimKnowledge

/// Questions and answers of another system as files of `faq/`.
package struct QuestionImport: Sendable {
  package let files: [KnowledgeFile]
  /// What had to be left out.
  package let notes: [ImportProblem]
  package let entryCount: Int

  /// Reads the files at some paths; an origin without a name or a version gets them from the files.
  package init(_ paths: [String], _ columns: QuestionColumns, _ origin: Origin) throws(ImportProblem) {
    var texts: [(file: String, text: String)] = []
    for path in paths { texts.append((path, try ImportSource.text(path))) }
    let read = try QuestionFile.read(texts, columns)
    let names = paths.map(ImportSource.name)
    var origin = origin
    if origin.name.isEmpty { origin.name = names.joined(separator: ", ") }
    if origin.version.isEmpty { origin.version = "digest " + ImportSource.digest(texts.map(\.text)) }
    let title = names.first.map { $0.prefix { $0 != "." } }.map(String.init) ?? "imported"
    let (files, notes) = EntryFiles(origin: origin, name: title).files(read.questions)
    self.files = files
    self.notes = read.notes + notes
    entryCount = files.reduce(0) { $0 + $1.text.split(separator: "\n").count { $0.hasPrefix("## ") } }
  }
}
