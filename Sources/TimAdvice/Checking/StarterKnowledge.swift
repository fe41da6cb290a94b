package import TimKnowledge

/// A small knowledge to begin with, in which everything holds that `tim check` looks for.
///
/// It is cut out of a larger one, so some example questions and patterns have lost what they were about; whatever the
/// check objects to in a list of them is left out.
package struct StarterKnowledge: Sendable {
  package let files: [KnowledgeFolder.File]

  private static let mostRounds = 6

  /// Cuts the starter out of Markdown files whose paths begin with `root`.
  package init(_ files: [KnowledgeFolder.File], root: String) {
    var files = files
    for _ in 0..<StarterKnowledge.mostRounds {
      let weak = KnowledgeReview(KnowledgeFolder(files: files), root: root).findings.map(\.location)
        .filter { StarterKnowledge.isSpare($0.file, root) }
      if weak.isEmpty { break }
      files = files.map { file in
        let lines = Set(weak.filter { $0.file == file.path }.map(\.line))
        return lines.isEmpty
          ? file : KnowledgeFolder.File(path: file.path, text: StarterKnowledge.text(file.text, without: lines))
      }
    }
    self.files = files
  }

  /// Whether a file is a list of wordings of which any may be missing.
  private static func isSpare(_ path: String, _ root: String) -> Bool {
    path.hasPrefix(root + "/intents/") || path == root + "/small-talk.md" || path == root + "/limits.md"
  }

  /// The text without the list entries that begin on these lines, counted from 1.
  private static func text(_ text: String, without lines: Set<Int>) -> String {
    var kept: [Substring] = []
    var isInEntry = false
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("- "), lines.contains(number + 1) {
        isInEntry = true
      } else if !isInEntry || !line.hasPrefix(" ") {
        isInEntry = false
        kept.append(line)
      }
    }
    return kept.joined(separator: "\n")
  }
}
