package import TimKnowledge

/// A file of a knowledge with what could be mended without its author.
package struct MendedFile: Sendable {
  package let path: String
  package let text: String
  /// How many findings were mended, at least one.
  package let findings: Int

  /// Those of some files that could be mended at all; what is wrong with them is found in the whole of the knowledge.
  package static func all(of files: [KnowledgeFolder.File], in reader: HandbookReader) -> [MendedFile] {
    let found = Dictionary(grouping: reader.findings + TextCheck(reader).findings()) { $0.location.file }
    return files.compactMap { file in
      let fix = MechanicalFix(file.text, found[file.path] ?? [])
      return fix.count == 0 ? nil : MendedFile(path: file.path, text: fix.text, findings: fix.count)
    }
  }
}
