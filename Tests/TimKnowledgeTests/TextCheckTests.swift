import Testing
import TimKnowledge

/// What the check of the text reports beyond the reader: each fault in its words, where it stands, and nothing else.
@Suite struct TextCheckTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let message: String
    let token: String
    /// What stands at the second place of the finding, if it has one.
    let other: String?

    init(_ file: String, _ old: String, _ new: String, _ message: String, at token: String, other: String? = nil) {
      (self.file, self.old, self.new, self.message, self.token, self.other) = (file, old, new, message, token, other)
    }

    var testDescription: String { message }
  }

  private static let known = Set(SmallKnowledge().findings.map(\.message))

  @Test func theSmallKnowledgeIsOnlySmall() {
    #expect(
      TextCheckTests.known == [
        "definition has 1 of at least 12 examples", "tools has 1 of at least 12 examples",
        "Flying has 1 resources of 1 kinds", "Pilot has 1 resources of 1 kinds", "Steward has 0 resources of 0 kinds",
      ])
  }

  @Test(arguments: aliases + patterns + prose)
  func aFaultIsTheOnlyOneFoundAndStandsWhereItIs(_ fault: Case) throws {
    let knowledge = SmallKnowledge().replacing(fault.old, in: fault.file, with: fault.new)
    let found = knowledge.findings.filter { !TextCheckTests.known.contains($0.message) }
    #expect(found.map(\.message) == [fault.message])
    let finding = try #require(found.first)
    #expect(knowledge.text(at: finding.location).hasPrefix(fault.token), "\(knowledge.text(at: finding.location))")
    let other = finding.other.map { knowledge.text(at: $0) }
    #expect(other?.hasPrefix(fault.other ?? "") ?? (fault.other == nil), "\(other ?? "none")")
  }

  static let aliases = [
    Case(
      "roles/steward.md", "cabin lead", "flyer", "“flyer” belongs to Pilot and to Steward", at: "flyer", other: "flyer"),
    Case("roles/pilot.md", "flyer", "flyer, naïve ace, Flyer", "“Flyer” stands twice", at: "Flyer", other: "flyer"),
    Case(
      "competencies/flying.md", "aviation", "aviation, traits",
      "“traits” can never be understood, because Attributes takes the same words first", at: "traits", other: "traits"),
    Case(
      "terms/air.md", "high wind", "flight decks", "“flight decks” belongs to Cockpit and to Jet Stream",
      at: "flight decks",
      other: "flight deck"),
    Case(
      "competencies/flying.md", "aviation", "aviation, novice habits",
      "“novice habits” takes the words of Beginner and Practices, which nobody can say together any more",
      at: "novice habits"),
    Case("roles/pilot.md", "flyer", "flyer, –", "“–” holds no word that anybody can say", at: "–"),
    Case(
      "roles/pilot.md", "flyer", "flyer, crew", "“crew” belongs to language/ambiguities.md and to Pilot", at: "crew",
      other: "crew"),
  ]

  static let patterns = [
    Case("intents/tools.md", "~tool of", "~tol of", "there is no concept ~tol", at: "~tol"),
    Case(
      "intents/tools.md", "`~tool of <role>`", "`~tool of <role>`\n- `~tool of <role>`",
      "“~tool of <role>” stands twice", at: "~tool", other: "~tool"),
    Case(
      "intents/tools.md", "`~tool of <role>`", "`~tool of <role>`\n- `(say|what) [now] is [the] <term> ...`",
      "“(say|what) [now] is [the] <term> ...” belongs to definition and to tools", at: "(say|what)", other: "what is"),
    Case(
      "intents/tools.md", "`~tool of <role>`", "`~tool $ of <role>`",
      "nothing that anybody says can reach “~tool $ of <role>”", at: "~tool $"),
    Case(
      "intents/tools.md", "`~tool of <role>`", "`(~tool|devices|wind-vane) of <role>`",
      "“wind-vane” in “(~tool|devices|wind-vane) of <role>” can never match, because Tim reads it as “wind vane”",
      at: "wind-vane"),
    Case(
      "intents/tools.md", "`~tool of <role>`", "`~tool of <role>`\n- `meaning of <role>`",
      "whatever matches “meaning of <role>” is decided by “meaning of <role>”", at: "meaning", other: "meaning"),
    Case(
      "language/concepts.md", "### metric", "### tool", "the concept “tool” stands here a second time", at: "tool",
      other: "tool"),
    Case(
      "language/concepts.md", "tool, instrument", "tool, Instrument, instrument", "“instrument” stands twice",
      at: "instrument", other: "Instrument"),
    Case(
      "intents/tools.md", "- tools of a pilot", "- what is a Cockpit",
      "“what is a Cockpit” stands twice", at: "what is a Cockpit", other: "What is a cockpit"),
    Case("terms/air.md", "See also: Cockpit", "See also: Cokpit", "there is no term “Cokpit”", at: "Cokpit"),
  ]

  static let prose = [
    Case(
      "competencies/flying.md", "4. **Beginner Skills 4.**", "5. **Beginner Skills 4.**",
      "the list says “5.” where “4.” is due", at: "5. **"),
    Case(
      "roles/pilot.md", "1. **Pilot Tools 1.** Does",
      "1. **Pilot Tools 1.** Holds one. [Air](../sources.md#air-book)\n"
        + "2. **More.** Does", "“Pilot Tools 1” has 2 words", at: "Pilot Tools 1"),
    Case(
      "roles/pilot.md", "1. **Pilot Tools 1.** Does", "1. **Pilot Tools 1.** Does naïvely and\n   Various",
      "“various” in “Pilot Tools 1” says nothing", at: "Various"),
    Case(
      "roles/pilot.md", "1. **Pilot Tools 1.** Does", "1. **Pilot Tools 1.** Is responsible for",
      "“Pilot Tools 1” tells of a duty (“is responsible for”) instead of an act", at: "Is responsible"),
    Case(
      "competencies/flying.md", "**Master Skills 1.**", "**Beginner skills 2.**",
      "“Beginner skills 2” stands at Beginner and at Master", at: "Beginner skills 2", other: "Beginner Skills 2"),
    Case(
      "sources.md", "## sea-book",
      "## lake-book\n\n- Title: L\n- Publisher: P\n- Address: <https://example.org/l>\n"
        + "- Seen: 2026-11-21\n\n## sea-book", "nothing cites the source “lake-book”", at: "lake-book"),
  ]

  @Test func aPhraseOfTwoConceptsIsAFaultOnlyWhereItDecides() {
    let shared = SmallKnowledge().replacing("metric, gauge", in: "language/concepts.md", with: "metric, instruments")
    #expect(!shared.findings.contains { $0.message.contains("~metric") })
    let decisive = shared.replacing("`what is <term>`", in: "intents/definition.md", with: "`~metric of <role>`")
    let found = decisive.findings.filter { !TextCheckTests.known.contains($0.message) }
    #expect(found.map(\.message) == ["“instrument” is in ~metric and in ~tool"])
  }

  @Test func aSourceThatNobodyReadCarriesNoStatement() {
    let unread = SmallKnowledge().replacing("21, page text", in: "sources.md", with: "21, by its address")
    let news = { (knowledge: SmallKnowledge) in
      knowledge.findings.map(\.message).filter { !TextCheckTests.known.contains($0) }
    }
    #expect(news(unread).isEmpty)
    let asked = unread.replacing("## Items", in: "shape.md", with: "## Sources\n\n- Read: page text\n\n## Items")
    #expect(news(asked) == ["“air-book” carries statements, and nobody has read it"])
  }

  @Test func aTitleMayServeTwice() {
    var knowledge = SmallKnowledge()
    for (count, section) in ["Tools", "Metrics", "Skills"].enumerated() {
      knowledge = knowledge.replacing("**Pilot \(section) 1.**", in: "roles/pilot.md", with: "**Rudder.**")
      let messages = knowledge.findings.map(\.message)
      #expect(messages.contains("the title “Rudder” is used 3 times") == (count == 2))
    }
  }

  @Test func `a title that two facets of one level share stands at no other level`() {
    let small = SmallKnowledge().replacing(
      "**Beginner Attributes 1.**", in: "competencies/flying.md", with: "**Beginner Skills 2.**")
    #expect(small.findings.allSatisfy { TextCheckTests.known.contains($0.message) }, "\(small.findings.map(\.message))")
  }

  @Test func `a side says something else under each aspect of a comparison`() {
    let text = "At the front between two windows of glass, with buttons and lamps above both hands."
    func aspect(_ title: String, _ steward: String) -> String {
      "### \(title)\n\n- [Pilot](../roles/pilot.md): \(text)\n- [Steward](../roles/steward.md): \(steward)\n\n"
    }
    let small = SmallKnowledge().replacing(
      "### Seat", in: "comparisons/pilot-vs-steward.md",
      with: aspect("View", "Clouds.") + aspect("Place", "Belts.") + "### Seat")
    #expect(small.findings.filter { $0.code == "TIM070" }.map(\.message).count == 1)
  }

  @Test func aCellWithoutItemsIsNamed() throws {
    let text = try #require(SmallKnowledge().texts["competencies/flying.md"])
    let start = try #require(text.firstRange(of: "### Practices"))
    let end = try #require(text[start.upperBound...].firstRange(of: "### Knowledge"))
    let without = String(text[..<start.upperBound]) + "\n\n" + String(text[end.lowerBound...])
    let messages = SmallKnowledge().setting("competencies/flying.md", to: without).findings.map(\.message)
    #expect(messages.contains("Flying, Beginner, practices has no answer"))
  }
}
