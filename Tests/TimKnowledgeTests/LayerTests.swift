import Testing
import TimKnowledge

/// A folder of one's own over what is built in: what is added, what is replaced, what stays.
@Suite struct LayerTests {
  private static let base: [(path: String, text: String)] = [
    ("shape.md", "# Shape\n\n## Roles\n\n- Lists: Tools, Metrics\n- Weighing: 2\n\n## Items\n\n- At least: 5\n"),
    (
      "roles/pilot.md",
      "# Pilot\n\n- Also called: flyer\n- Reviewed: 2026-01-01\n\nFlies.\n\n## Tools\n\n1. **Map.** Reads it.\n"
    ),
    (
      "role-competencies.md",
      "# Table\n\n| Role | Core |\n|---|---|\n| Pilot | Flying (Lead) |\n| Steward | Care (Lead) |\n"
    ),
    (
      "faq/air.md",
      "# Air\n\n## May we land?\n\n- Also asked: landing\n\nNo.\n\n## May we start?\n\n- Also asked: off we go\n\nYes.\n"
    ),
  ]

  private func text(_ path: String, own: [String: String]) -> String? {
    let folder = KnowledgeFolder(files: own.map { KnowledgeFolder.File(path: "K/" + $0.key, text: $0.value) })
    return KnowledgeLayers(folder, root: "K").over(LayerTests.base).texts["K/" + path]
  }

  private func shape(_ own: String) -> Shape {
    let files = [KnowledgeFolder.File(path: "K/shape.md", text: text("shape.md", own: ["shape.md": own]) ?? "")]
    return HandbookReader(KnowledgeFolder(files: files), root: "K").handbook.shape
  }

  @Test func aShapeOfOneKeyChangesThatKeyAlone() {
    let shape = shape("# Shape\n\n## Roles\n\n- Weighing: 1\n")
    #expect(shape.weighing == 1)
    #expect(shape.roleLists == ["Tools", "Metrics"])
    #expect(shape.fewestItems == 5)
  }

  @Test func aKeyThatStandsTwiceInAShapeIsSaid() {
    let files = [
      KnowledgeFolder.File(path: "K/shape.md", text: "# S\n\n## Roles\n\n- Weighing: 1\n\n## Roles\n\n- Weighing: 2\n")
    ]
    let found = HandbookReader(KnowledgeFolder(files: files), root: "K").findings.filter {
      $0.location.file == "K/shape.md"
    }
    #expect(found.map(\.message) == ["“Weighing:” stands here a second time, and only the first is read"])
  }

  @Test func aTitleWithNamesAddsThemToWhatIsBuiltIn() throws {
    let own = "# Pilot\n\n- Also called: captain\n"
    let joined = try #require(text("roles/pilot.md", own: ["roles/pilot.md": own]))
    #expect(joined.hasPrefix("# Pilot\n\n- Also called: captain, flyer\n- Reviewed: 2026-01-01\n"))
    #expect(joined.contains("\nFlies.\n\n## Tools\n\n1. **Map.** Reads it."))
  }

  @Test func aFileWithSectionsReplacesWhatIsBuiltIn() {
    let own = "# Pilot\n\nOurs.\n\n## Tools\n\n1. **Radio.** Talks.\n"
    #expect(text("roles/pilot.md", own: ["roles/pilot.md": own]) == own)
  }

  @Test func aRowReplacesTheSameRowAndTheOthersStay() throws {
    let own = "# Table\n\n| Role | Core |\n|---|---|\n| Pilot | Care (Lead) |\n"
    let joined = try #require(text("role-competencies.md", own: ["role-competencies.md": own]))
    #expect(joined.contains("| Pilot | Care (Lead) |") && joined.contains("| Steward | Care (Lead) |"))
    #expect(!joined.contains("Flying") && joined.components(of: "| Role |") == 1)
  }

  @Test func aWordOfOnesOwnReplacesTheSameWordInWhateverFile() throws {
    let base = LayerTests.base + [("terms/air.md", "# Air\n\n## Cockpit\n\nThe front.\n\n## Jet\n\nFast.\n")]
    let own = KnowledgeFolder(files: [.init(path: "K/terms/ours.md", text: "# Ours\n\n## Cockpit\n\nOur room.\n")])
    let texts = KnowledgeLayers(own, root: "K").over(base).texts
    #expect(texts["K/terms/air.md"]?.contains("The front.") == false)
    #expect(texts["K/terms/air.md"]?.contains("## Jet") == true)
  }

  @Test func `a heading under one chapter leaves the same heading under another`() throws {
    let below = "# Talk\n\n## Greeting\n\n### Replies\n\n- Hello.\n\n## Thanks\n\n### Replies\n\n- My pleasure.\n"
    let own = KnowledgeFolder(files: [
      .init(path: "K/small-talk.md", text: "# Talk\n\n## Greeting\n\n### Replies\n\n- Ahoy.\n")
    ])
    let text = try #require(
      KnowledgeLayers(own, root: "K").over([("small-talk.md", below)]).texts["K/small-talk.md"])
    #expect(text.contains("- Ahoy.") && !text.contains("- Hello."))
    #expect(text.contains("## Thanks") && text.contains("- My pleasure."))
  }

  @Test func aQuestionOfOnesOwnIsAnsweredByNothingElse() throws {
    let own = "# House\n\n## may we land\n\n- Also asked: Off we go!\n\nAsk the tower.\n"
    let below = try #require(text("faq/air.md", own: ["faq/house.md": own]))
    #expect(!below.contains("May we land?") && !below.contains("landing"))
    #expect(below.contains("## May we start?") && !below.contains("off we go"))
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
