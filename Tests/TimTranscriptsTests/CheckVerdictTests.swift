import Testing

@testable import TimTranscripts

/// Each check once where it holds and once where it does not.
struct CheckVerdictTests {
  private let desk = Desk()

  private func failures(_ question: String, _ checks: String...) -> [String] {
    desk.failures("User: \(question)\nExpect:\n" + checks.map { "- \($0)\n" }.joined())
  }

  @Test func whatHoldsIsSilent() {
    let found = failures(
      "What attributes does a lead RTE need for release management?", "intent: requirements", "outcome: answer",
      "role: RTE", "competency: release-management", "level: lead", "facets: attributes", "term: none", "items: 5+",
      "item 1: LEADS", "mentions: release  train ENGINEER", "does not mention: plumbing",
      "matches: ^\\d\\. [A-Z].*\\.$", "source: any", "source: safe-rte", "source: scaledagileframework.com",
      "source: https://scaledagileframework.com/release-train-engineer/",
      "answered by: Knowledge/competencies/release-management.md", "answered by: Knowledge/intents/requirements.md",
      "max lines: 40")
    #expect(found == [])
  }

  @Test func whatDoesNotHoldSaysWhatWasFound() {
    let found = failures(
      "What attributes does a lead RTE need for release management?", "intent: definition or metrics",
      "outcome: clarify",
      "role: scrum-master, RTE", "level: none", "facets: skills", "items: 1-2", "item 99: x",
      "mentions: plumbing", "source: none", "source: dora.dev", "asks: any", "max lines: 0")
    #expect(
      found.filter { !$0.hasPrefix("source") && !$0.hasPrefix("max lines") } == [
        "intent: definition or metrics / requirements", "outcome: clarify / answer",
        "role: scrum-master, RTE / release-train-engineer", "level: none / lead", "facets: skills / attributes",
        "items: 1-2 / 6", "item 99: x / there is no item 99", "mentions: plumbing / no such words in the reply",
        "asks: any / no question (answer)",
      ])
    #expect(found.count { $0.hasPrefix("source") || $0.hasPrefix("max lines: 0 / 1") } == 3)
  }

  @Test func questionsBack() {
    #expect(failures("RTE vs PM", "asks: which do you mean", "asks: product manager", "item 2: project") == [])
    #expect(failures("RTE vs PM", "asks: what colour").first?.hasPrefix("asks: what colour / “PM” can be") == true)
    #expect(failures("Should I become an RTE or a scrum master?", "asks: 1 of") == [])
  }

  @Test func aMentionThatShouldNotBeIsQuoted() throws {
    let found = try #require(failures("What is WSJF?", "does not mention: cost of DELAY").first)
    let quoted = try #require(found.split(separator: " / ", maxSplits: 1).last)
    #expect(quoted.lowercased().contains("cost of delay"))
    #expect(quoted.count <= 100)
  }

  @Test(arguments: [
    ("ab", "ab", "ab"), ("b c", "A B C d", "A B C d"), ("é", "x É y", "x É y"),
    (
      "middle", "A sentence that begins long before the Middle of it and that ends a good while after it.",
      "A sentence that begins long before the Middle of it and that ends a good while after …"
    ),
    ("end", "one two three four five six seven eight nine ten end", "… four five six seven eight nine ten end"),
  ])
  func anExcerptIsShort(_ phrase: String, _ text: String, _ excerpt: String) {
    #expect(Excerpt.of(phrase, in: text) == excerpt)
  }

  @Test func whatIsNotThereHasNoExcerpt() {
    #expect(Excerpt.of("c", in: "ab") == nil)
    #expect(Excerpt.of("", in: "ab") == nil)
    #expect(Excerpt.of("abc", in: "ab") == nil)
  }

  @Test func definitionsAreAnsweredByTheFileOfTheTerm() {
    #expect(failures("What is WSJF?", "answered by: Knowledge/terms/portfolio-and-product.md") == [])
    let found = failures("What is WSJF?", "answered by: Knowledge/roles/agile-coach.md")
    #expect(found.first?.contains("Knowledge/terms/portfolio-and-product.md:") == true)
  }
}
