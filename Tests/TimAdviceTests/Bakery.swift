import TimAdvice
import TimKnowledge
import TimShippedKnowledge
import TimUnderstanding

/// A small knowledge about other work than Tim's own, over the language and the ways of asking that are built in.
///
/// Without phrasings to learn from it compiles in a moment. A test adds files to it, or headings to its files, as an
/// author would.
struct Bakery {
  private(set) var texts: [String: String] = [:]

  static let roles = ["Baker", "Driver", "Shopkeeper"]
  static let competencies = ["Dough Making", "Food Hygiene"]

  init(
    levels: [String] = ["Helper", "Journeyman", "Baker of Note", "Forewoman", "Legend"],
    facets: [String] = ["Skills", "Attributes", "Practices", "Knowledge"]
  ) {
    texts["shape.md"] = Bakery.shape
    texts["levels.md"] = "# Levels\n\n" + levels.enumerated().map { Bakery.level($1, rank: $0 + 1) }.joined()
    texts["facets.md"] = "# Facets\n\n" + facets.map { "## \($0)\n\n- Also called: \($0.dropLast())\n\n" }.joined()
    for role in Bakery.roles { texts["roles/\(Slug.make(role)).md"] = Bakery.role(role, facets) }
    for competency in Bakery.competencies {
      texts["competencies/\(Slug.make(competency)).md"] = Bakery.competency(competency, levels, facets)
    }
    texts["role-competencies.md"] = Bakery.table(levels)
    texts["comparisons/baker-vs-driver.md"] = Bakery.comparison
    texts["faq/nights.md"] = Bakery.entries
    texts["terms/oven.md"] = "# Oven\n\n## Sourdough\n\nA dough that rises by wild yeast.\n"
  }

  /// Puts a text behind the first `mark` of a file.
  func inserting(_ new: String, after mark: String, in path: String) -> Bakery {
    var copy = self
    guard let text = copy.texts[path], let range = text.firstRange(of: mark) else { return copy }
    copy.texts[path] = text[..<range.upperBound] + new + text[range.upperBound...]
    return copy
  }

  func setting(_ path: String, to text: String) -> Bakery {
    var copy = self
    copy.texts[path] = text
    return copy
  }

  private static let root = "Bakery"

  var folder: KnowledgeFolder {
    let own = KnowledgeFolder(files: texts.map { KnowledgeFolder.File(path: Bakery.root + "/" + $0, text: $1) })
    let base = ShippedKnowledge.files.filter {
      !$0.path.hasPrefix("phrasings/") && !$0.path.hasPrefix("conversations/")
    }
    return KnowledgeLayers(own, root: Bakery.root).over(base)
  }

  /// Tim with this knowledge, and what the reader had to complain about.
  func open() -> (advisor: Advisor, findings: [Finding]) {
    let (bytes, reader) = KnowledgeImage.compile(folder, root: Bakery.root)
    return (Advisor(KnowledgeBase(Image(bytes))), reader.findings)
  }
}
