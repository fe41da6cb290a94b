import Testing

@testable import TimKnowledge

/// The coverage grids: what is filled, thin and empty, on lines that fit.
@Suite struct CoverageTests {
  private func coverage(_ knowledge: SmallKnowledge) -> KnowledgeCoverage {
    let reader = knowledge.reader
    var compiler = KnowledgeCompiler(reader.handbook, files: reader.files)
    compiler.compile()
    return KnowledgeCoverage(KnowledgeBase(Image(compiler.image)))
  }

  @Test func aLevelThatSaysForTooFewRolesWhatDiffersIsThin() {
    let coverage = coverage(SmallKnowledge())
    #expect(coverage.levels.rows == ["Flying"])
    #expect(coverage.levels.columns == ["Beginner", "Master"])
    #expect(coverage.levels.cells == [[.thin, .thin]])
    #expect(coverage.roles.cells == [[.thin], [.thin]])
  }

  @Test(arguments: [
    ("| Steward | | | Flying (Beginner) |", KnowledgeCoverage.Fill.filled),
    ("| Steward | | Flying (Beginner) | |", .thin),
  ])
  func `a role is thin without words of its own where a competency weighs, and only there`(
    row: String, fill: KnowledgeCoverage.Fill
  ) {
    let others = ["Gunner", "Navigator", "Pilot"]
    let notes =
      "### For particular roles\n\n"
      + others.map { "- [\($0)](../roles/\($0.lowercased()).md): in \($0)'s way.\n" }.joined()
    let small = others.reduce(SmallKnowledge()) { small, name in
      name == "Pilot"
        ? small
        : small.setting(
          "roles/\(name.lowercased()).md", to: SmallKnowledge.role(name, name + " hand", other: "pilot", words: name))
    }
    .replacing("## Master", in: "competencies/flying.md", with: notes + "\n## Master")
    .replacing(
      "- [Pilot](../roles/pilot.md): lands", in: "competencies/flying.md",
      with: notes.split(separator: "\n").dropFirst().prefix(2).joined(separator: "\n")
        + "\n- [Pilot](../roles/pilot.md): lands"
    )
    .replacing("| Steward | | Flying (Beginner) | |", in: "role-competencies.md", with: row)
    let coverage = coverage(small)
    #expect(coverage.levels.cells == [[.filled, .filled]])
    #expect(coverage.roles.cells[coverage.roles.rows.firstIndex(of: "Steward") ?? 0] == [fill])
  }

  @Test func aFacetWithoutItemsMakesItsCellsEmpty() throws {
    let text = try #require(SmallKnowledge().texts["competencies/flying.md"])
    let start = try #require(text.firstRange(of: "### Practices"))
    let end = try #require(text[start.upperBound...].firstRange(of: "### Knowledge"))
    let without = String(text[..<start.upperBound]) + "\n\n" + String(text[end.lowerBound...])
    let coverage = coverage(SmallKnowledge().setting("competencies/flying.md", to: without))
    #expect(coverage.levels.cells == [[.empty, .thin]])
    #expect(coverage.roles.count(of: .empty) == 2)
  }

  @Test func theGridsOfTheWholeKnowledgeFitEightyColumns() throws {
    let folder = try #require(KnowledgeFolder(at: Repository.knowledge, shownAs: "Knowledge"))
    let reader = HandbookReader(folder, root: "Knowledge")
    var compiler = KnowledgeCompiler(reader.handbook, files: reader.files)
    compiler.compile()
    let coverage = KnowledgeCoverage(KnowledgeBase(Image(compiler.image)))
    let lines = CoverageText(coverage).text.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(coverage.roles.count(of: .empty) == 0)
    #expect(coverage.levels.count(of: .empty) == 0)
    #expect(coverage.roles.cells.count == reader.handbook.roles.count)
    #expect(lines.contains { $0.hasSuffix(" 0 empty") })
  }

  @Test func keysOfColumnsAreShortAndDistinct() {
    #expect(
      ColumnKeys.initials(["Release Management", "PI Planning and Events", "Risk Moves", "Risk Mail"]) == [
        "RM", "PP", "RO", "RA",
      ])
    #expect(ColumnKeys.beginnings(["Principal", "Principle", "Lead"]) == ["Pri", "Prin", "Lea"])
  }

  @Test func aBarHasAMarkForEveryKindOfGap() {
    func bar(_ filled: Int, _ thin: Int, _ empty: Int) -> String {
      let cells: [KnowledgeCoverage.Fill] =
        Array(repeating: .filled, count: filled) + Array(repeating: .thin, count: thin)
        + Array(repeating: .empty, count: empty)
      return CoverageText.bar(KnowledgeCoverage.Grid(rows: ["r"], columns: [], cells: [cells]))
    }
    #expect(bar(7, 0, 0) == "####################")
    #expect(bar(998, 1, 1) == "##################+.")
    #expect(bar(5, 0, 5) == "##########..........")
    #expect(bar(0, 0, 3) == "....................")
    #expect(bar(0, 1, 99) == "+...................")
  }

  @Test func manyColumnsAreShownInBlocks() {
    let columns = (1...40).map { "Ability N\($0)" }
    let grid = KnowledgeCoverage.Grid(
      rows: ["Role"], columns: columns, cells: [Array(repeating: .filled, count: 40)])
    let keys = ColumnKeys.initials(columns)
    #expect(Set(keys).count == 40)
    #expect(grid.count(of: .filled) == 40)
  }
}
