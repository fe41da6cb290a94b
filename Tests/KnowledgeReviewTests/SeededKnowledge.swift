import Testing
import TimAdvice
import TimKnowledge

/// A copy of the repository's knowledge into which faults have been sown.
struct SeededKnowledge {
  private var files: [String: String]

  init() throws {
    files = Dictionary(uniqueKeysWithValues: try Repository.knowledge().files.map { ($0.path, $0.text) })
  }

  /// Puts `new` in the place of the first `old` of a file.
  mutating func replace(_ old: String, in path: String, with new: String) throws {
    let text = try #require(files["Knowledge/" + path])
    let place = text.firstRange(of: old)
    let range = try #require(place, "\(path) has no “\(old)”")
    files["Knowledge/" + path] = text[..<range.lowerBound] + new + text[range.upperBound...]
  }

  /// Puts a text behind the first `mark` of a file.
  mutating func insert(_ new: String, after mark: String, in path: String) throws {
    try replace(mark, in: path, with: mark + new)
  }

  /// Puts a new file beside the others.
  mutating func add(_ text: String, as path: String) {
    files["Knowledge/" + path] = text
  }

  /// Puts a text at the end of a file.
  mutating func append(_ new: String, to path: String) throws {
    let text = try #require(files["Knowledge/" + path])
    files["Knowledge/" + path] = text + new
  }

  func text(at location: TimKnowledge.SourceLocation) -> Substring {
    let lines = (files[location.file] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    return location.line <= lines.count ? lines[location.line - 1].dropFirst(location.column - 1) : ""
  }

  /// What is wrong with the text, which is checked without learning the rules.
  func textFindings() -> [Finding] {
    let folder = KnowledgeFolder(files: files.map { KnowledgeFolder.File(path: $0.key, text: $0.value) })
    return TextCheck(HandbookReader(folder, root: "Knowledge")).findings()
  }

  /// The findings that the repository itself does not have.
  func findings() throws -> [Finding] {
    let known = Set(try Repository.review.get().findings.map { $0.code + $0.message })
    let folder = KnowledgeFolder(files: files.map { KnowledgeFolder.File(path: $0.key, text: $0.value) })
    return KnowledgeReview(folder, root: "Knowledge").findings.filter { !known.contains($0.code + $0.message) }
  }
}
