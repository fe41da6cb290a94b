import TimKnowledge

/// A small knowledge folder in memory in which the reader finds nothing wrong, and copies of it with one change.
struct SmallKnowledge {
  private(set) var texts: [String: String]

  static let root = "K"

  init() {
    texts = SmallKnowledge.catalogues
    texts["roles/pilot.md"] = SmallKnowledge.role("Pilot", "flyer", other: "steward", words: "altitude runway compass")
    texts["roles/steward.md"] = SmallKnowledge.role(
      "Steward", "cabin lead", other: "pilot", words: "galley blanket seat")
    texts["competencies/flying.md"] = SmallKnowledge.competency("Flying", "aviation")
    texts["comparisons/pilot-vs-steward.md"] = SmallKnowledge.comparison
    for (path, text) in SmallKnowledge.language { texts[path] = text }
  }

  /// A copy in which the first `old` of a file is `new`.
  func replacing(_ old: String, in path: String, with new: String) -> SmallKnowledge {
    var copy = self
    guard let text = copy.texts[path], let range = text.firstRange(of: old) else { return copy }
    copy.texts[path] = text.replacingCharacters(in: range, with: new)
    return copy
  }

  /// A copy without a file, or with another text for it.
  func setting(_ path: String, to text: String?) -> SmallKnowledge {
    var copy = self
    copy.texts[path] = text
    return copy
  }

  var folder: KnowledgeFolder {
    KnowledgeFolder(files: texts.map { KnowledgeFolder.File(path: SmallKnowledge.root + "/" + $0.key, text: $0.value) })
  }

  var reader: HandbookReader { HandbookReader(folder, root: SmallKnowledge.root) }

  /// What the reader and the check of the text find.
  var findings: [Finding] { reader.findings + TextCheck(reader).findings() }

  /// The file from a location on, line end for line end.
  func text(at location: SourceLocation) -> Substring {
    let path = location.file.split(separator: "/").dropFirst().joined(separator: "/")
    let lines = (texts[path] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    guard location.line >= 1, location.line <= lines.count else { return "" }
    return lines[location.line - 1].dropFirst(location.column - 1)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with new: String) -> String {
    self[..<range.lowerBound] + new + self[range.upperBound...]
  }
}
