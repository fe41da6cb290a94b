internal import Glibc

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
    var circles: [String] = []
    guard let paths = KnowledgeFolder.markdownPaths(below: root, prefix: "", &circles) else { return nil }
    var files: [File] = []
    var findings = circles.map { Finding(.linkedFolder, at: SourceLocation(file: shownAs + "/" + $0, line: 1)) }
    for path in paths.sorted() where path != "README.md" {
      let shown = shownAs + "/" + path
      switch FileText.read(root + "/" + path) {
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

  /// The text of each file by its path.
  package var texts: [String: String] {
    Dictionary(files.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// How many lines each file has; one that cannot be read counts as whole.
  package var lineCounts: [String: Int] {
    let read = files.map { ($0.path, $0.text.utf8.count { $0 == UInt8(ascii: "\n") } + 1) }
    return Dictionary(read + findings.map { ($0.location.file, Int.max) }, uniquingKeysWith: { $1 })
  }

  /// A folder that leads round to one above it is not entered again, and noted.
  private static func markdownPaths(below folder: String, prefix: String, _ circles: inout [String]) -> [String]? {
    if isCircle(folder) {
      circles.append(String(prefix.dropLast()))
      return []
    }
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var paths: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      if name.hasSuffix(".md") {
        paths.append(prefix + name)
      } else if let inner = markdownPaths(below: folder + "/" + name, prefix: prefix + name + "/", &circles) {
        paths += inner
      }
    }
    return paths
  }

  /// Whether a folder is a link to one in which it lies.
  private static func isCircle(_ folder: String) -> Bool {
    var byte: CChar = 0
    guard readlink(folder, &byte, 1) >= 0, let target = realpath(folder, nil) else { return false }
    defer { free(target) }
    let parent = folder.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    guard let above = realpath(parent.isEmpty ? "." : parent, nil) else { return false }
    defer { free(above) }
    return (String(cString: above) + "/").hasPrefix(String(cString: target) + "/")
  }
}
