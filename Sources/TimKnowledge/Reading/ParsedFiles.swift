/// The files of a folder as documents, kept from one reading to the next: what has not changed is not parsed again.
package struct ParsedFiles: Sendable {
  private struct Parsed: Sendable {
    let text: String
    let document: DocumentSection
  }

  private var files: [String: Parsed] = [:]

  package init() {}

  /// The same for the files as they are now.
  package func parsing(_ files: [KnowledgeFolder.File]) -> ParsedFiles {
    let parsed = Parallel.map(files, jobs: 2) { file in
      if let known = self.files[file.path], known.text == file.text { return known }
      return Parsed(text: file.text, document: DocumentSection(parsing: file.text, file: file.path))
    }
    var now = ParsedFiles()
    for (file, parsed) in zip(files, parsed) { now.files[file.path] = parsed }
    return now
  }

  func document(_ path: String) -> DocumentSection? { files[path]?.document }
}
