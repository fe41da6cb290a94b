/// Checks that numbered lists count from 1 without gaps, so that “number 3” is the same in the file and in an answer.
struct ListNumberCheck {
  let documents: [DocumentSection]

  func findings() -> [Finding] {
    documents.flatMap(findings(in:))
  }

  private func findings(in section: DocumentSection) -> [Finding] {
    var (count, mark) = (0, Character("."))
    var found: [Finding] = []
    for (place, block) in section.blocks.enumerated() where block.kind == .numberedList {
      // Another mark behind the number begins another list, which is meant to go on with this one.
      if place == 0 || section.blocks[place - 1].kind != .numberedList { count = 0 }
      if count == 0 { mark = block.children.first?.literal.last ?? "." }
      for entry in block.children {
        count += 1
        guard entry.literal != "\(count)\(mark)" else { continue }
        found.append(
          Finding(
            .misnumbered(found: entry.literal, expected: "\(count)\(mark)"),
            at: SourceLocation(file: section.location.file, line: entry.line, column: entry.column)))
      }
    }
    return found + section.sections.flatMap(findings(in:))
  }
}
