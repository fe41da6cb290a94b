import Foundation
import Testing
import TimKnowledge
import TimShippedKnowledge
import TimUnderstanding

@testable import TimSite

/// The search of the site counts as Tim's own does.
struct SearchTests {
  private static let most = 10

  /// `node`, where there is one; without it the script cannot be run.
  private static let node = ["/usr/bin/node", "/usr/local/bin/node"].first(where: FileManager.default.isExecutableFile)

  @Test(.enabled(if: node != nil, "node is not there to run the script of the search"))
  func `the small site is searched as Tim searches`() throws {
    let questions = [
      "Who waters the plants?", "flying machine on a wet runway", "what does a pilot do in fog", "steward's tea",
      "aircraft",
      "nothing of the kind: zebra", "", "the of and",
    ]
    try compare(SmallSite.knowledge(), questions)
  }

  @Test(.enabled(if: node != nil, "node is not there to run the script of the search"))
  func `the shipped knowledge is searched as Tim searches`() throws {
    let knowledge = ShippedKnowledge.open()
    let entries = stride(from: 0, to: knowledge.count(of: .entry), by: 7)
    let questions = entries.map { knowledge.name(of: Entity(.entry, $0)) }
    #expect(questions.count > 50)
    try compare(knowledge, questions + ["release management", "go live with a rollback plan", "PI planning event"])
  }

  /// Puts questions to both and holds the passages against each other, in their order.
  private func compare(_ knowledge: KnowledgeBase, _ questions: [String]) throws {
    let (reader, search) = (UtteranceReader(knowledge), PassageSearch(knowledge))
    let found = try searched(Site(knowledge, title: "Handbook"), questions)
    #expect(found.count == questions.count)
    for (question, passages) in zip(questions, found) {
      let own = search.hits(reader.read(question), most: SearchTests.most * 2)
      let scores = Dictionary(own.map { ($0.passage, $0.score) }, uniquingKeysWith: { first, _ in first })
      #expect(passages.count == min(own.count, SearchTests.most), "\(question)")
      // Two that score alike to six digits may stand in either order: the browser rounds its logarithms otherwise.
      for (hit, passage) in zip(own, passages) {
        let score = scores[passage] ?? 0
        #expect(abs(hit.score - score) <= hit.score * 1e-5, "\(question): \(passage) for \(hit.passage)")
      }
    }
  }

  /// What the site's script finds, as numbers of passages.
  private func searched(_ site: Site, _ questions: [String]) throws -> [[Int]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tim-search-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let asked = String(decoding: try JSONEncoder().encode(questions), as: UTF8.self)
    let script = """
      \(site.text("search-index.js"))\(site.text("search.js"))
      console.log(JSON.stringify(\(asked).map(function (question) {
        return timSearch.find(question, \(SearchTests.most)).map(function (hit) { return hit.passage; });
      })));
      """
    try Data(script.utf8).write(to: folder.appending(path: "run.js"))
    let process = Process()
    process.executableURL = URL(filePath: try #require(SearchTests.node))
    process.arguments = [folder.appending(path: "run.js").path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let answer = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode([[Int]].self, from: answer)
  }

  @Test func `every passage of the index leads to a place of a page`() {
    let site = SmallSite.site()
    let map = SiteMap(SmallSite.knowledge())
    #expect(map.knowledge.passageCount > 20)
    for number in 0..<map.knowledge.passageCount {
      let name = PassageName(map.knowledge.passagePlace(number), map)
      let parts = name.path.split(separator: "#").map(String.init)
      #expect(!name.title.isEmpty && site.files.contains { $0.path == parts[0] }, "\(name)")
      if parts.count > 1 { #expect(site.text(parts[0]).contains("id=\"\(parts[1])\""), "\(name)") }
    }
  }

  @Test func `the index of the shipped knowledge is small enough to be opened`() {
    let bytes = SearchIndex(SiteMap(ShippedKnowledge.open())).script.utf8.count
    #expect(bytes < 4_500_000, "\(bytes) bytes")
  }

  @Test func `numbers are written as in source maps`() {
    #expect(CompactNumbers.text([0, 15, 31, 32, 1024]) == "APfgBggB")
  }

  @Test func `a text in the index cannot end the script that it stands in`() {
    #expect(ScriptValue.text("a\"\\</script>\u{2028}\n").source == "\"a\\\"\\\\\\u003c/script>\"")
  }
}
