/// Checks that numbered lists count from 1 without gaps, so that “number 3” is the same in the file and in an answer.
struct ListNumberCheck {
  let documents: [DocumentSection]

  func findings() -> [Finding] {
    documents.flatMap(findings(in:))
  }

  private func findings(in section: DocumentSection) -> [Finding] {
    section.blocks.filter { $0.kind == .numberedList }.flatMap { list in
      list.children.enumerated().compactMap { offset, entry in
        guard entry.literal.dropLast() != "\(offset + 1)" else { return nil }
        return Finding(
          .misnumbered(found: entry.literal, expected: offset + 1),
          at: SourceLocation(file: section.location.file, line: entry.line, column: entry.column))
      }
    } + section.sections.flatMap(findings(in:))
  }
}
