import Testing
import TimKnowledge

/// A file says how long a review holds, and is due after that.
@Suite struct ReviewTests {
  private func due(_ facts: String, in month: String, usual: Int? = nil) -> [String] {
    let text = "# Clouds\n\n" + facts + "\n## May we land in fog?\n\nAsk the tower.\n"
    let reader = SmallKnowledge().setting("faq/clouds.md", to: text).reader
    return ReviewCheck(reader, month: month, usual: usual).findings().filter { $0.location.file == "K/faq/clouds.md" }
      .map(\.message)
  }

  @Test func aReviewHoldsAsLongAsTheFileSays() {
    let facts = "- Reviewed: 2026-05-31\n- Review every: 6 months\n"
    #expect(due(facts, in: "2026-10").isEmpty)
    #expect(due(facts, in: "2026-11") == ["“Clouds” was reviewed on 2026-05-31, and is due again"])
    #expect(due("- Reviewed: 2025-11-01\n- Review every: 1 year\n", in: "2026-11").count == 1)
  }

  @Test func whatSaysNothingIsDueOnlyWhereThatIsAsked() {
    #expect(due("- Reviewed: 2020-01-01\n", in: "2026-11").isEmpty)
    #expect(due("- Reviewed: 2020-01-01\n", in: "2026-11", usual: 12).count == 1)
  }

  @Test func aTimeThatIsNoneIsSaid() {
    let text = "# Clouds\n\n- Review every: now and then\n\n## May we land in fog?\n\nAsk the tower.\n"
    let found = SmallKnowledge().setting("faq/clouds.md", to: text).reader.findings.map(\.message)
    #expect(found.contains("“now and then” is not a length of time"))
  }
}
