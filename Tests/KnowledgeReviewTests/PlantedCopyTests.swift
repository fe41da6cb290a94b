import Testing
import TimAdvice
import TimKnowledge

/// Texts copied into other places of the real knowledge with some words changed: each copy is found.
@Suite struct PlantedCopyTests {
  @Test func copiesWithChangedWordsAreFoundWhereverTheyStand() throws {
    var seeded = try SeededKnowledge()
    let source = "[Release management RELM](../sources.md#sfia-relm)"
    try seeded.insert(
      "1. **Counting twice.** Writes down the version number that was deployed, not the planned one, and corrects a "
        + "wrong entry on the same day. \(source)\n", after: "### Attributes\n\n",
      in: "competencies/systems-thinking.md")
    try seeded.insert(
      "1. **A drill for going back.** Undo the last release in a test environment, measure how long it takes, and put the "
        + "minutes into the plan. \(source)\n", after: "## Skills\n\n", in: "roles/delivery-manager.md")
    let found = seeded.textFindings().filter { $0.code == "TIM070" }.map(\.message)
    #expect(found.count == 2)
    #expect(found.contains { $0.contains("“Counting twice”") && $0.contains("“Exactness about versions”") })
    #expect(found.contains { $0.contains("“A drill for going back”") && $0.contains("“Rollback rehearsal”") })
  }

  @Test func aLevelMadeFromItsNeighbourIsFound() throws {
    let path = "competencies/release-management.md"
    let folder = try Repository.knowledge()
    let text = try #require(folder.files.first { $0.path.hasSuffix(path) }).text
    let start = try #require(text.firstRange(of: "## Senior")).lowerBound
    let end = try #require(text.firstRange(of: "## Lead")).lowerBound
    let copy = "## Lead" + text[start..<end].dropFirst("## Senior".count)
    let after = try #require(text.firstRange(of: "## Principal")).lowerBound
    var seeded = try SeededKnowledge()
    try seeded.replace(String(text[end..<after]), in: path, with: String(copy))
    let codes = Set(seeded.textFindings().map(\.code))
    #expect(codes.isSuperset(of: ["TIM070", "TIM071", "TIM076"]))
  }
}
