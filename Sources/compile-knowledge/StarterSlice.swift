internal import TimKnowledge

/// A part of the knowledge that stands on its own: three roles, one competency, and all of the language.
///
/// `tim init` gives it to a new knowledge repository to begin with, so that it can ask, check and replay at once.
struct StarterSlice {
  private static let roles: Set = ["agile-coach", "release-train-engineer", "scrum-master"]
  private static let competencies: Set = ["continuous-improvement"]
  private static let terms: Set = [
    "Agile Release Train", "Cycle Time", "Daily Scrum", "Definition of Done", "Five Whys", "Impediment",
    "Improvement Kata", "Inspect and Adapt", "Kaizen", "Kanban", "Lead Time", "PI Planning", "Planning Interval",
    "Root Cause Analysis", "Scrum", "Sprint", "Sprint Goal", "Sprint Retrospective", "Story Points", "Technical Debt",
    "Velocity", "WIP Limit", "WSJF",
  ]

  /// The files, by their paths inside the folder.
  private(set) var files: [String: [String]] = [:]
  /// The ids of the roles and competencies that are left out.
  private let dropped: Set<String>
  /// The names of the roles and competencies that stay.
  private var names: Set<String> = []
  private let examples: StarterExamples

  init(_ folder: KnowledgeFolder) {
    var all: [String: [String]] = [:]
    for file in folder.files {
      all[file.path.split(separator: "/").dropFirst().joined(separator: "/")] = MarkdownLines.lines(of: file.text)
    }
    dropped = Set(all.keys.filter { !StarterSlice.keeps($0) && StarterSlice.isSubject($0) }.map(StarterSlice.stem))
    examples = StarterExamples(all.filter { !StarterSlice.keeps($0.key) && StarterSlice.isSubject($0.key) })
    for (path, lines) in all where StarterSlice.keeps(path) {
      files[path] = withoutDropped(lines)
      if StarterSlice.isSubject(path) { names.insert(MarkdownLines.title(lines)) }
    }
    cut()
  }

  private static func stem(_ path: String) -> String {
    String((path.split(separator: "/").last ?? "").dropLast(3))
  }

  private static func isSubject(_ path: String) -> Bool {
    path.hasPrefix("roles/") || path.hasPrefix("competencies/")
  }

  private static func keeps(_ path: String) -> Bool {
    if path.hasPrefix("roles/") { return roles.contains(stem(path)) }
    if path.hasPrefix("competencies/") { return competencies.contains(stem(path)) }
    guard path.hasPrefix("comparisons/") else { return true }
    return stem(path).split(separator: "-vs-").allSatisfy { roles.contains(String($0)) }
  }

  /// The lines without list entries that link to what is left out.
  private func withoutDropped(_ lines: [String]) -> [String] {
    MarkdownLines.blocks(lines).filter { block in
      !MarkdownLines.startsEntry(block[0])
        || !MarkdownLines.links(block).contains { link in
          let name = link.prefix { $0 != "#" }.split(separator: "/").last.map(String.init) ?? ""
          return name.hasSuffix(".md") && dropped.contains(String(name.dropLast(3)))
        }
    }.flatMap { $0 }
  }

  // MARK: - Files that speak of everything

  private mutating func cut() {
    for path in files.keys {
      if path.hasPrefix("terms/") { files[path] = StarterSlice.terms(files[path] ?? []) }
      if path.hasPrefix("intents/") { files[path] = examples.renamed(files[path] ?? []) }
    }
    edit("situations.md") { [names] lines in
      let (head, sections) = MarkdownLines.sections(lines, level: 2)
      return head + sections.filter { names.contains(MarkdownLines.title($0)) }.flatMap { $0 }
    }
    edit("resources.md", StarterSlice.resources)
    edit("role-competencies.md", table)
    edit("language/ambiguities.md") { lines in
      let (head, sections) = MarkdownLines.sections(lines, level: 2)
      return head + sections.filter { $0.count { $0.hasPrefix("- ") } > 1 }.flatMap { $0 }
    }
    let cited = Set(
      files.filter { $0.key != "sources.md" }.values.flatMap { MarkdownLines.links($0) }.compactMap { link in
        link.split(separator: "#").last.map(String.init)
      })
    edit("sources.md") { lines in
      let (head, sections) = MarkdownLines.sections(lines, level: 2)
      return head + sections.filter { cited.contains(MarkdownLines.title($0)) }.flatMap { $0 }
    }
    files = files.filter { !$0.value.isEmpty }.mapValues { lines in
      lines.indices.filter { $0 == 0 || !lines[$0].isEmpty || !lines[$0 - 1].isEmpty }.map { lines[$0] }
    }
  }

  private mutating func edit(_ path: String, _ change: ([String]) -> [String]) {
    files[path] = files[path].map(change)
  }

  /// The chosen terms; nothing where a file has none of them.
  private static func terms(_ lines: [String]) -> [String] {
    let (head, sections) = MarkdownLines.sections(lines, level: 2)
    let kept = sections.filter { terms.contains(MarkdownLines.title($0)) }
    guard !kept.isEmpty else { return [] }
    return head
      + kept.flatMap { section in
        MarkdownLines.blocks(section).flatMap { list($0, "See also", keeping: terms) }
      }
  }

  /// The resources that serve a chosen competency.
  private static func resources(_ lines: [String]) -> [String] {
    let (head, kinds) = MarkdownLines.sections(lines, level: 2)
    return head
      + kinds.flatMap { kind -> [String] in
        let (title, entries) = MarkdownLines.sections(kind, level: 3)
        let kept = entries.map(MarkdownLines.blocks).filter { blocks in
          blocks.contains {
            MarkdownLines.wordings($0, key: "Competencies")?.contains(where: competencies.contains) ?? false
          }
        }
        guard !kept.isEmpty else { return [] }
        return title
          + kept.joined().flatMap { block in
            list(block, "Competencies", keeping: competencies).isEmpty
              ? [] : list(list(block, "Competencies", keeping: competencies), "Roles", keeping: roles)
          }
      }
  }

  /// An entry `- Key: one, two` with the wordings to keep; nothing where none is left; any other entry as it is.
  private static func list(_ entry: [String], _ key: String, keeping kept: Set<String>) -> [String] {
    guard let wordings = MarkdownLines.wordings(entry, key: key) else { return entry }
    let left = wordings.filter(kept.contains)
    return left.isEmpty ? [] : ["- \(key): " + left.joined(separator: ", ")]
  }

  /// The rows of the kept roles, with the kept competencies in them.
  private func table(_ lines: [String]) -> [String] {
    lines.compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map { cell in
        String(cell.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      guard line.hasPrefix("| "), let role = cells.first, role != "Role" else { return line }
      guard names.contains(role) else { return nil }
      let kept = cells.dropFirst().map { cell in
        cell.split(separator: ",").map { String($0.drop { $0 == " " }) }
          .filter { entry in names.contains { entry.hasPrefix($0 + " (") } }.joined(separator: ", ")
      }
      return "| " + ([role] + kept).joined(separator: " | ") + " |"
    }
  }
}
