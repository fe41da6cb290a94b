/// Lays a folder of one's own over the knowledge that is built in: what has the same name replaces, the rest stays.
///
/// Files of one subject are replaced whole; in files that hold many things under headings of their own, a heading replaces
/// the same heading. A knowledge that extends nothing keeps the language, the voice and the ways of asking, and no subject.
package struct KnowledgeLayers {
  private let own: KnowledgeFolder
  private let root: String

  package init(_ own: KnowledgeFolder, root: String) {
    self.own = own
    self.root = root
  }

  /// What a knowledge that extends nothing still needs to understand and to speak.
  private static let language = ["language/", "intents/", "voice.md", "small-talk.md"]
  private static let aboutRoles = "language/ambiguities.md"
  /// How people ask, which holds for other roles and competencies alike, but not where there are none.
  private static let asking = ["phrasings/", "conversations/"]
  /// Files and folders that hold one subject a file.
  private static let whole = ["roles/", "competencies/", "comparisons/", "shape.md", "levels.md", "facets.md"]

  /// What a knowledge has that stands by itself: its own language, voice and ways of asking.
  private static let complete = ["language/concepts.md", "voice.md", "intents/requirements.md"]

  /// The own files with those of `base`, whose paths are counted from the folder; a knowledge that is complete lies over
  /// nothing.
  package func over(_ base: [(path: String, text: String)]) -> KnowledgeFolder {
    let names = Set(own.files.map(\.path))
    if KnowledgeLayers.complete.allSatisfy({ names.contains(root + "/" + $0) }) { return own }
    let kept = base.filter { isKept($0.path) }
    var files = own.files
    for file in kept {
      let path = root + "/" + file.path
      guard let place = files.firstIndex(where: { $0.path == path }) else {
        files.append(KnowledgeFolder.File(path: path, text: file.text))
        continue
      }
      if KnowledgeLayers.matches(file.path, KnowledgeLayers.whole) { continue }
      files[place] = KnowledgeFolder.File(path: path, text: KnowledgeLayers.joined(files[place].text, file.text))
    }
    return KnowledgeFolder(files: files, findings: own.findings)
  }

  private func isKept(_ path: String) -> Bool {
    guard extendsNothing else { return true }
    // Which roles a short name may mean is said about roles that are not there.
    if path == KnowledgeLayers.aboutRoles { return false }
    if KnowledgeLayers.matches(path, KnowledgeLayers.language) { return true }
    return hasSubjects && KnowledgeLayers.matches(path, KnowledgeLayers.asking)
  }

  private var extendsNothing: Bool {
    own.files.first { $0.path == root + "/shape.md" }?.text.split(separator: "\n").contains { line in
      line.hasPrefix("- Extends:") && line.hasSuffix("nothing")
    } ?? false
  }

  private var hasSubjects: Bool {
    own.files.contains { $0.path.hasPrefix(root + "/roles/") || $0.path.hasPrefix(root + "/competencies/") }
  }

  private static func matches(_ path: String, _ names: [String]) -> Bool {
    names.contains { path == $0 || $0.hasSuffix("/") && path.hasPrefix($0) }
  }

  /// A text, and behind it those parts of another that stand under headings which it does not have.
  ///
  /// A heading that stands in several parts of the other text, such as `### Replies`, goes with its part.
  private static func joined(_ own: String, _ base: String) -> String {
    let titles = Set(parts(own).map(\.title))
    let theirs = parts(base)
    let uses = Dictionary(theirs.map { ($0.title, 1) }, uniquingKeysWith: +)
    let added = theirs.filter { part in
      !part.title.isEmpty && !titles.contains(uses[part.title] == 1 ? part.title : part.chapter)
    }
    return ([own] + added.map(\.text)).joined(separator: "\n")
  }

  /// What stands between one heading of whatever rank but the first and the next.
  private struct Part {
    let title: String
    /// The heading of the second rank under which it stands, itself if it is one.
    let chapter: String
    var text: String
  }

  /// The parts of a text, the first of which is what stands before any heading.
  private static func parts(_ text: String) -> [Part] {
    var parts = [Part(title: "", chapter: "", text: "")]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("##") {
        let title = String(line)
        let chapter = line.hasPrefix("###") ? parts[parts.count - 1].chapter : title
        parts.append(Part(title: title, chapter: chapter, text: ""))
      }
      parts[parts.count - 1].text += line + "\n"
    }
    return parts
  }
}
