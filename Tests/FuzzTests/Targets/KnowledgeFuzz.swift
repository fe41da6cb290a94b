import TimKnowledge
import TimShippedKnowledge
import TimSupport

/// Whatever stands in a knowledge folder: it is read, what is wrong is said in text that steers no terminal, and what
/// could be read can be compiled.
enum KnowledgeFuzz {
  private static let root = "Knowledge"
  /// What a file can be; the rest of the folder is small and sound.
  private static let kinds = [
    "roles/pilot.md", "competencies/flying.md", "comparisons/pilot-vs-steward.md", "terms/words.md", "faq/house.md",
    "intents/requirements.md", "phrasings/requirements.md", "conversations/talk.md", "language/concepts.md",
    "language/ambiguities.md", "language/style.md", "language/synonyms.md", "voice.md", "small-talk.md", "limits.md",
    "resources.md", "sources.md", "situations.md", "role-competencies.md", "shape.md", "levels.md", "facets.md",
  ]
  private static let base = ["shape.md", "levels.md", "facets.md"]
  private static let shipped = ShippedKnowledge.files.filter { base.contains($0.path) }

  static func check(_ bytes: [UInt8]) throws {
    guard let kind = bytes.first, case .success(let text) = FileText.decode(Array(bytes.dropFirst())) else { return }
    let path = kinds[Int(kind) % kinds.count]
    let others = shipped.filter { $0.path != path }
    let folder = KnowledgeFolder(
      files: (others + [(path, text)]).map { KnowledgeFolder.File(path: root + "/" + $0.path, text: $0.text) })
    let reader = HandbookReader(folder, root: root)
    let writer = FindingText(folder)
    for finding in reader.findings + TextCheck(reader).findings() {
      try writer.text(of: finding).requireHarmless("a finding")
      try finding.compilerLine(in: root).requireHarmless("a finding of the build")
    }
    var compiler = KnowledgeCompiler(reader.handbook, files: reader.files)
    compiler.compile()
    let knowledge = KnowledgeBase(Image(compiler.image))
    try require(knowledge.count(of: .role) == reader.handbook.roles.count, "a role is lost on the way into the image")
  }
}
