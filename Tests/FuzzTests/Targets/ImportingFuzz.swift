import TimKnowledge
import TimShippedKnowledge
import TimSupport
import TimTerminal

@testable import TimAuthoring

/// Whatever a file of another system holds: it becomes questions that the knowledge can hold, or what is wrong is said
/// harmlessly; and what was written reads back as that many questions.
enum ImportingFuzz {
  private static let names = ["faq.csv", "faq.tsv", "nlu.yml", "faq.qna"]
  private static let root = "Knowledge"
  private static let base = ShippedKnowledge.files.filter {
    ["shape.md", "levels.md", "facets.md"].contains($0.path)
  }.map { KnowledgeFolder.File(path: root + "/" + $0.path, text: $0.text) }

  static func check(_ bytes: [UInt8]) throws {
    guard let kind = bytes.first, case .success(let text) = FileText.decode(Array(bytes.dropFirst())) else { return }
    let name = names[Int(kind) % names.count]
    switch Result(catching: { () throws(ImportProblem) in try QuestionFile.read([(name, text)], QuestionColumns()) }) {
    case .failure(let problem): try problem.sentence.sanitized.requireHarmless("a message")
    case .success(let read):
      let origin = Origin(name: "elsewhere", licence: "", version: "1")
      let (files, notes) = EntryFiles(origin: origin, name: "imported").files(read.questions)
      for note in read.notes + notes { try note.sentence.sanitized.requireHarmless("a note") }
      try requireRead(files)
    }
  }

  private static func requireRead(_ files: [KnowledgeFile]) throws {
    let own = files.map { KnowledgeFolder.File(path: root + "/" + $0.path, text: $0.text) }
    let reader = HandbookReader(KnowledgeFolder(files: base + own), root: root)
    let written = files.reduce(0) { $0 + $1.text.split(separator: "\n").count { $0.hasPrefix("## ") } }
    try require(
      reader.handbook.entries.count == written,
      "\(written) questions were written and \(reader.handbook.entries.count) read: \(files.map(\.text))")
  }
}
