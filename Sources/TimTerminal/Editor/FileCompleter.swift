internal import Glibc

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
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." || name != name.sanitized || name.contains("\n") { continue }
      var status = stat()
      let isFolder = stat("\(folder)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      names.append((name, isFolder))
    }
    return names
  }
}
