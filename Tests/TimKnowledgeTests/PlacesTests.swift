import Foundation
import Testing
import TimKnowledge

/// Every node of a document stands where it says: the file from there on begins with what the node shows.
@Suite struct PlacesTests {
  @Test func placesHoldInAwkwardText() {
    let text = """
      # Tïtle `cödé` and *more*

      - Also called: ré, *b* c & d\\, e\\*, ünder
        more, of “it” [x](y), and `a|b`
      - `(ä|b)` asks for knowledge

      1. **Böld.** Text 😀 é [l](s.md)
         Next [m](t.md) “q” [n](z) **strong**
           extra [ö](z) `code`
      lazy [p](z) *soft*
      2. x

      > quoted ü [q](z)
      > on *and* on

      | ä | b |
      |---|---|
      | ü | [c](d) |
      """
    #expect(misplaced(in: text) == [])
  }

  @Test func placesHoldInTheWholeKnowledge() throws {
    let folder = try #require(KnowledgeFolder(at: Repository.knowledge, shownAs: "Knowledge"))
    for file in folder.files { #expect(misplaced(in: file.text) == [], "\(file.path)") }
  }

  @Test func columnsCountCharacters() {
    let node = MarkdownParser.parse("naïve 👩‍🚀 é [x](y)\n")
    #expect(node.links.map(\.column) == [11])
  }

  /// The nodes at whose place the file has something else.
  private func misplaced(in text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var wrong: [String] = []
    func visit(_ node: MarkdownNode) {
      if let opening = opening(of: node) {
        let rest = lines[node.line - 1].dropFirst(node.column - 1)
        if !rest.hasPrefix(opening) { wrong.append("\(node.line):\(node.column) \(opening) is \(rest)") }
      }
      node.children.forEach(visit)
    }
    visit(MarkdownParser.parse(text))
    return wrong
  }

  private func opening(of node: MarkdownNode) -> String? {
    switch node.kind {
    case .text: node.literal.contains("\\") ? nil : node.literal
    case .codeSpan, .listItem: node.literal
    case .link: node.links[0].label.isEmpty ? nil : ["[", "<"].first { $0 == (isAddress(node) ? "<" : "[") }
    case .strong: "**"
    case .emphasis: "*"
    case .heading: "#"
    default: nil
    }
  }

  private func isAddress(_ node: MarkdownNode) -> Bool {
    if case .link(let url) = node.kind { url == node.plainText } else { false }
  }
}

/// The repository in which the tests lie.
enum Repository {
  static var knowledge: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Knowledge").path()
  }
}
