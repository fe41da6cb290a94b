internal import TimSupport

/// Completes the name of a file, where a command asks for one.
enum FileCompleter {
  static func completions(of typed: String) -> [Completion] {
    let nameStart = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
    let folder = String(typed[..<nameStart])
    let start = String(typed[nameStart...])
    let names = self.names(in: folder.isEmpty ? "." : expanded(folder))
    let visible = names.filter { $0.name.first != "." || start.first == "." }
    let exact = visible.filter { $0.name.hasPrefix(start) }
    let matches = exact.isEmpty ? visible.filter { $0.name.hasPrefix(ignoringCase: start) } : exact
    return matches.sorted { $0.name < $1.name }.map { entry in
      let name = entry.isFolder ? entry.name + "/" : entry.name
      return Completion(folder + name, replacing: typed.count, isComplete: !entry.isFolder, title: name)
    }
  }

  private static func expanded(_ folder: String) -> String {
    guard folder.hasPrefix("~/"), let home = Environment.process.nonEmpty("HOME") else { return folder }
    return home + folder.dropFirst()
  }

  /// What is in a folder; names that could not be typed are left out.
  private static func names(in folder: String) -> [(name: String, isFolder: Bool)] {
    (FolderNames.names(in: folder) ?? []).filter { $0 == $0.sanitized && !$0.contains("\n") }
      .map { ($0, FolderNames.isFolder("\(folder)/\($0)")) }
  }
}
