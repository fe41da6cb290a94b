internal import TimSupport

/// The Markdown files of a knowledge folder, read from disk.
package struct KnowledgeFolder: Sendable {
  /// One file: its path as shown to people, and its text.
  package struct File: Sendable {
    package let path: String
    package let text: String

    package init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  package let files: [File]
  package let findings: [Finding]

  package init(files: [File], findings: [Finding] = []) {
    self.files = files.sorted { $0.path < $1.path }
    self.findings = findings
  }

  /// Reads all `.md` files below `root`, or is nil if there is no such folder.
  ///
  /// Paths are shown to people as if the folder were called `shownAs`.
  package init?(at root: String, shownAs: String) {
    guard let tree = FolderTree(root) else { return nil }
    var files: [File] = []
    var findings = tree.repeated.map { path in
      let shown = shownAs + "/" + path
      return Finding(
        .unreadable(path: shown, reason: "this link leads to a folder that is read already"),
        at: SourceLocation(file: shown, line: 1))
    }
    findings += KnowledgeFolder.unreadable(tree.files.sorted(), shownAs: shownAs)
    let paths = tree.files.sorted().filter { $0.hasSuffix(".md") && $0 != "README.md" }
    let texts = Parallel.map(paths, jobs: 2) { FileText.read(root + "/" + $0) }
    for (path, text) in zip(paths, texts) {
      let shown = shownAs + "/" + path
      switch text {
      case .success(let text): files.append(File(path: shown, text: text))
      case .failure(.notUTF8(let line)): findings.append(Finding(.notUTF8, at: SourceLocation(file: shown, line: line)))
      case .failure(.unreadable(let reason)):
        findings.append(
          Finding(.unreadable(path: shown, reason: reason), at: SourceLocation(file: shown, line: 1)))
      }
    }
    self.files = files
    self.findings = findings
  }

  /// Files that somebody meant as knowledge and that are none by their names or places.
  private static func unreadable(_ paths: [String], shownAs root: String) -> [Finding] {
    paths.compactMap { path in
      let parts = path.split(separator: "/").map(String.init)
      guard parts.count > 1, HandbookReader.folders.contains(parts[0]) else { return nil }
      let place = SourceLocation(file: root + "/" + path, line: 1)
      guard path.hasSuffix(".md") else {
        let stem = parts[parts.count - 1].split(separator: ".").first.map(String.init) ?? ""
        let expected = (parts.dropLast() + [stem + ".md"]).joined(separator: "/")
        return Finding(.notMarkdown(expected: expected), at: place)
      }
      let deepest = parts[0] == HandbookReader.folderOfParts ? 3 : 2
      return parts.count > deepest ? Finding(.fileTooDeep(folder: parts[0]), at: place) : nil
    }
  }

  /// Whether any file lies where knowledge does; a folder without, or one of the folders inside a knowledge, was not meant.
  package func holdsKnowledge(below root: String) -> Bool {
    let places = files.map(\.path) + findings.map(\.location.file)
    return places.contains { path in
      let below = path.hasPrefix(root + "/") ? path.dropFirst(root.count + 1) : path[...]
      return HandbookReader.isPlace(below.split(separator: "/").map(String.init))
    }
  }

  /// The text of each file by its path.
  package var texts: [String: String] {
    Dictionary(files.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many lines each file has; one that cannot be read counts as whole.
  package var lineCounts: [String: Int] {
    let read = files.map { file in
      var text = file.text
      return (file.path, text.withUTF8 { bytes in bytes.count { $0 == UInt8(ascii: "\n") } } + 1)
    }
    return Dictionary(read + findings.map { ($0.location.file, Int.max) }, uniquingKeysWith: { $1 })
  }
}
