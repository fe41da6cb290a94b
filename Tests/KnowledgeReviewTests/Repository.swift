import Foundation
import Testing
import TimAdvice
import TimKnowledge

/// The repository in which the tests lie, and its knowledge as read and reviewed.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func knowledge() throws -> KnowledgeFolder {
    try #require(KnowledgeFolder(at: root.appending(path: "Knowledge").path(), shownAs: "Knowledge"))
  }

  /// The files below a folder whose names end in `ending`.
  static func files(below folder: String, ending: String) -> [URL] {
    let all = FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { $0.lastPathComponent.hasSuffix(ending) }
  }

  /// What is wrong with the knowledge as it is.
  static let review = Result { KnowledgeReview(try knowledge(), root: "Knowledge") }
}
