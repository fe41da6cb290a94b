import Testing
import TimAuthoring
import TimKnowledge

/// A file to fill in has what the shape of the knowledge asks for, and no more.
struct TemplateTests {
  private func competency(_ shape: Shape) -> String {
    KnowledgeTemplate.file(
      .competency, id: "bread", shape, levels: ["Helper", "Baker", "Master"], facets: ["Skills", "Habits"],
      today: "2026-11-30"
    ).text
  }

  private func headings(_ text: String) -> [Substring] { text.split(separator: "\n").filter { $0.hasPrefix("#") } }

  @Test func `where every cell has to be filled each level stands there`() {
    var shape = Shape()
    shape.fillsEveryCell = true
    let each = ["## Helper", "### Skills", "### Habits", "## Baker", "### Skills", "### Habits"]
    #expect(
      headings(competency(shape)).dropFirst()
        == (each + ["## Master", "### Skills", "### Habits"]).map { $0[...] }[...])
  }

  @Test func `where it may stay empty one level shows the form and the others are named`() {
    var shape = Shape()
    shape.usualLevel = "baker"
    let text = competency(shape)
    #expect(headings(text).dropFirst() == ["## Baker", "### Skills", "### Habits"])
    #expect(text.contains("the levels are: Helper, Baker, Master"))
  }
}
