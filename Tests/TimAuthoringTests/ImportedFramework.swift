import Foundation
import TimAdvice
import TimKnowledge
import TimShippedKnowledge
import TimUnderstanding

@testable import TimAuthoring

/// Small tables of a framework, imported; without others, those of a bakery by the mapping of DDaT.
struct ImportedFramework {
  let read: FrameworkImport

  static let roles = """
    Role,Role Level,Role Level Description,Skill Name,Skill Level
    Baker,Junior baker,"A junior baker learns the trade.

    You will:
    - sweep the floor
    - weigh the flour","Kneading, by hand",Awareness
    Baker,Baker,A baker bakes.,"Kneading, by hand",Expert
    Baker,Baker,A baker bakes.,Oven care,Working
    """
  static let skills = """
    Skill Name,Skill Description,Awareness,Working,Practitioner,Expert
    "Kneading, by hand",Kneading is work.,"You can:
    - tell dough from batter",This skill level is currently not defined.,,"You can:
    - teach others to knead"
    Oven care,Keeping ovens alive.,,Clean the oven,,
    """

  init(
    _ mapping: String = "ddat",
    _ tables: [(name: String, text: String)] = [("roles.csv", roles), ("skills.csv", skills)]
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try tables.map { name, text in
      let url = folder.appending(path: name)
      try Data(text.utf8).write(to: url)
      return url.path()
    }
    func shipped(_ path: String) -> String { ShippedKnowledge.files.first { $0.path == path }?.text ?? "" }
    read = try FrameworkImport(
      paths, mapping: mapping, Origin(name: "", licence: "", version: "3"), facets: shipped("facets.md"),
      smallTalk: shipped("small-talk.md"))
  }

  /// A mapping that stands in the test itself.
  init(ownMapping text: String, _ tables: [(name: String, text: String)]) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString + ".md")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    try self.init(url.path(), tables)
  }

  func text(_ path: String) -> String { read.files.first { $0.path == path }?.text ?? "" }

  /// What had to be said, without the places of the tables.
  var notes: [String] {
    read.notes.map { $0.sentence.split(separator: ": ", maxSplits: 1).last.map(String.init) ?? "" }
  }

  var own: KnowledgeFolder {
    KnowledgeFolder(files: read.files.map { KnowledgeFolder.File(path: "F/" + $0.path, text: $0.text) })
  }

  var folder: KnowledgeFolder { KnowledgeLayers(own, root: "F").over(ShippedKnowledge.files) }

  /// Everything that the check finds.
  var findings: [String] {
    KnowledgeReview(folder, root: "F", own: own.lineCounts).findings.map(\.message)
  }

  var advisor: Advisor {
    Advisor(KnowledgeBase(Image(KnowledgeImage.compile(HandbookReader(folder, root: "F")))))
  }
}
