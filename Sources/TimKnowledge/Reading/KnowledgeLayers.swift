/// Lays a folder of one's own over the knowledge that is built in: what has the same name replaces, the rest stays.
///
/// Files of one subject are replaced whole, unless they hold no more than a title and facts: those are added. In files that
/// hold many things under headings of their own, a heading replaces the same heading; in the shape a key the same key; in the
/// table of competencies a row the same row. A question of one's own that is answered below as well is answered by one's own.
/// A knowledge that extends nothing keeps the language, the voice and the ways of asking, and no subject.
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
  private static let whole = ["roles/", "competencies/", "comparisons/", "levels.md", "facets.md"]

  /// Folders in which a heading is one thing, whatever file it stands in.
  private static let headed = ["faq/", "terms/"]

  /// What a knowledge has that stands by itself: its own language, voice and ways of asking.
  private static let complete = ["language/concepts.md", "voice.md", "intents/requirements.md"]

  /// The own files with those of `base`, whose paths are counted from the folder; a knowledge that is complete lies over
  /// nothing, and then nobody asks for them.
  package func over(_ base: @autoclosure () -> [(path: String, text: String)]) -> KnowledgeFolder {
    let names = Set(own.files.map(\.path))
    if KnowledgeLayers.complete.allSatisfy({ names.contains(root + "/" + $0) }) { return own }
    let headings = Dictionary(
      uniqueKeysWithValues: KnowledgeLayers.headed.map { part in
        (part, OwnHeadings(own.files.filter { $0.path.hasPrefix(root + "/" + part) }.map(\.text)))
      })
    var files = own.files
    for file in base() where isKept(file.path) {
      let path = root + "/" + file.path
      let part = KnowledgeLayers.headed.first { file.path.hasPrefix($0) }
      let below = part.flatMap { headings[$0] }?.removed(from: file.text) ?? file.text
      guard let place = files.firstIndex(where: { $0.path == path }) else {
        files.append(KnowledgeFolder.File(path: path, text: below))
        continue
      }
      let text = KnowledgeLayers.laid(files[place].text, over: below, path: file.path)
      files[place] = KnowledgeFolder.File(path: path, text: text)
    }
    return KnowledgeFolder(files: files, findings: own.findings)
  }

  /// A text of one's own with what stays of the one below it; its own lines keep their numbers.
  private static func laid(_ own: String, over base: String, path: String) -> String {
    let (own, base) = (LayeredText(own), LayeredText(base))
    switch path {
    case "shape.md": return own.joined(with: base.parts.compactMap { own.without(keysOf: $0) })
    case "role-competencies.md": return own.joined(with: [base.rows(without: own.rowNames)])
    default: break
    }
    if matches(path, whole) { return own.parts.isEmpty && own.prose.isEmpty ? own.added(to: base) : own.text }
    return own.joined(with: own.partsMissing(of: base))
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
}
