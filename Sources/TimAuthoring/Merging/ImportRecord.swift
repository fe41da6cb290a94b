internal import TimKnowledge

/// What earlier imports wrote into a folder, by which an edited part is told from one that nobody touched.
struct ImportRecord {
  /// A dot file, which is no knowledge.
  static let path = ".tim-import"

  /// For each import, for each file, the digest of each part.
  private(set) var imports: [String: [String: [String: String]]] = [:]

  init(_ text: String) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 4 else { continue }
      imports[cells[1], default: [:]][cells[2], default: [:]][cells[3]] = cells[0]
    }
  }

  func written(_ name: String) -> [String: [String: String]] { imports[name] ?? [:] }

  mutating func note(_ files: [String: [String: String]], of name: String) { imports[name] = files }

  var text: String {
    let lines = imports.flatMap { name, files in
      files.flatMap { path, parts in parts.map { key, digest in "\(digest)\t\(name)\t\(path)\t\(key)" } }
    }
    // Sorted by what it is about, so that two imports differ where they do.
    let sorted = lines.sorted { $0.drop { $0 != "\t" } < $1.drop { $0 != "\t" } }
    let head = "# What “tim import” wrote here; it tells by this what was edited since. Keep it with the knowledge."
    return ([head] + sorted).joined(separator: "\n") + "\n"
  }
}
