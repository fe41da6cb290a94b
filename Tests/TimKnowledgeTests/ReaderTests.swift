import Testing
import TimKnowledge

/// What the reader reports: each fault in its words, at the line and column of what it is about.
@Suite struct ReaderTests {
  /// One change to the small knowledge, and the finding that follows from it.
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let message: String
    /// What stands in the file where the finding points.
    let token: String
    let help: String?

    init(
      _ file: String, _ old: String, _ new: String, _ message: String, at token: String, help: String? = nil
    ) {
      (self.file, self.old, self.new, self.message, self.token, self.help) = (file, old, new, message, token, help)
    }

    var testDescription: String { message }
  }

  @Test func nothingIsWrongWithTheSmallKnowledge() {
    #expect(SmallKnowledge().reader.findings.map(\.message) == [])
  }

  @Test(arguments: cases)
  func aFaultIsSaidWhereItStands(_ fault: Case) throws {
    let knowledge = SmallKnowledge().replacing(fault.old, in: fault.file, with: fault.new)
    let found = knowledge.reader.findings
    let finding = try #require(found.first { $0.message == fault.message }, "\(found.map(\.message))")
    #expect(finding.location.file == "K/" + fault.file)
    #expect(knowledge.text(at: finding.location).hasPrefix(fault.token), "\(knowledge.text(at: finding.location))")
    #expect(finding.severity == .error)
    if let help = fault.help { #expect(finding.help == help) }
  }

  static let cases: [Case] = structure + entries + references

  private static let structure = [
    Case(
      "levels.md", "# Levels", "Früh am Tag.\n\n# Levels",
      "the file does not begin with one title of the first rank", at: "Früh am Tag."),
    Case(
      "intents/definition.md", "- Answer: summary\n", "",
      "“Answer:” is missing", at: "Definition", help: "add “- Answer: …” to the list under the title"),
    Case(
      "roles/pilot.md", "- Also called", "- Allso called",
      "“Allso called:” is not a fact that Tim knows", at: "Allso called", help: "did you mean “Also called”?"),
    Case(
      "roles/pilot.md", "- Reviewed", "- Also called: naïve ace\n- Reviewed",
      "“Also called:” stands here a second time, and only the first is read", at: "Also called: naïve"),
    Case(
      "roles/pilot.md", "## Tools\n", "## Werkzeug\n",
      "the section “Tools” is missing", at: "Pilot", help: "add a heading “Tools”"),
    Case(
      "roles/pilot.md", "## Metrics\n", "## Métrics\n",
      "“Métrics” is not a section that Tim knows", at: "Métrics", help: "did you mean “Metrics”?"),
    Case(
      "roles/pilot.md", "## Tools\n", "## Metrics\n",
      "“Metrics” stands here a second time, and only the first is read", at: "Metrics"),
    Case(
      "terms/air.md", "The room at the front from which a plane is flown. [Air](../sources.md#air-book)\n", "",
      "there is no text here", at: "Cockpit"),
    Case(
      "competencies/flying.md", "5. **Beginner Skills 5.**", "6th: **Beginner Skills 5.**",
      "Beginner, Skills has 4 of at least 5 items", at: "Skills"),
    Case("roles/pilot.md", "Reviewed: 2026-11-21", "Reviewed: 21 März", "“21 März” is not a date", at: "21 März"),
    Case("levels.md", "Rank: 2", "Rank: zwei", "Rank “zwei” is not a number", at: "zwei"),
    Case(
      "role-competencies.md", "| Pilot |", "| Pilöt |",
      "the row “Pilöt”: names no role of roles/; did you mean “Pilot”?", at: "| Pilöt |"),
    Case(
      "role-competencies.md", "Flying (Master)", "Flýing (Master)",
      "there is no competency “Flýing”", at: "Flýing (Master)"),
    Case(
      "role-competencies.md", "| Flying (Beginner) |", "| |", "the row “Steward”: has no row",
      at: "Competencies by role"),
  ]

  private static let entries = [
    Case(
      "roles/pilot.md", "1. **Pilot Skills 1.**", "1. Ünfett",
      "this entry does not begin as it should", at: "Ünfett"),
    Case(
      "roles/pilot.md", "**Pilot Skills 1.**", "**Pilöt Skills 1**",
      "the title “Pilöt Skills 1” does not end with a full stop", at: "Pilöt Skills 1**",
      help: "write “**Pilöt Skills 1.**”"),
    Case(
      "comparisons/pilot-vs-steward.md", "- [Steward](../roles/steward.md): Wherever", "- Steward: Wherever",
      "this entry does not begin as it should", at: "Steward: Wherever"),
    Case(
      "comparisons/pilot-vs-steward.md", "- [Steward](../roles/steward.md): Wherever a belt is free.\n", "",
      "Seat has 1 of at least 2 items", at: "Seat"),
    Case(
      "competencies/flying.md", "Flying is staying up. [Air](../sources.md#air-book)", "Flying is staying up, naïvely.",
      "the text of “Flying” cites no source", at: "Flying is staying"),
    Case(
      "roles/pilot.md", "## Attributes", "2. **Größe.** [Air](../sources.md#air-book)\n\n## Attributes",
      "“Größe” has a title and no text", at: "Größe."),
    Case(
      "roles/pilot.md", "## Attributes", "2. **Größe.** Holds the nose level.\n\n## Attributes",
      "“Größe” cites no source", at: "Größe.", help: "end it with a link such as [Title](../sources.md#id)"),
    Case(
      "roles/pilot.md", "## Attributes",
      "2. **Größe.** Holds the nose level. [Air](../sources.md#air-book)\n\n   Später mehr.\n\n## Attributes",
      "“Größe” goes on after its first paragraph, and that is not read", at: "Später mehr."),
    Case(
      "intents/definition.md", "`what is <term>`", "`wäs is <tirm>`",
      "the pattern “wäs is <tirm>” cannot be read: <tirm> is no slot; there are <role>, <competency>, <level>, "
        + "<facet>, <term>, <resource>", at: "tirm>"),
    Case(
      "intents/definition.md", "- `what is <term>`", "- what is it",
      "the pattern “what is it” cannot be read: a pattern stands between backquotes", at: "what is it"),
    Case(
      "intents/definition.md", "`what is <term>`", "`[ä] what (is`",
      "the pattern “[ä] what (is” cannot be read: “(” is never closed", at: "(is"),
    Case(
      "intents/definition.md", "`what is <term>`", "`[what]`",
      "the pattern “[what]” cannot be read: it asks for no word at all, so it would match everything", at: "[what]"),
    Case(
      "intents/definition.md", "`what is <term>`", "`(what|) is`",
      "the pattern “(what|) is” cannot be read: an alternative is empty; write [a|b] for a part that may be missing",
      at: "what|"),
  ]

  private static let references = [
    Case(
      "terms/air.md", "flown. [Air](../sources.md#air-book)", "flown, naïvely. [Äir](../sources.md#air-bok)",
      "the link ../sources.md#air-bok leads nowhere", at: "[Äir]", help: "did you mean “air-book”?"),
    Case("resources.md", "Levels: beginner", "Levels: beginner, mäster", "there is no level “mäster”", at: "mäster"),
    Case(
      "resources.md", "Roles: pilot", "Roles: pilott", "there is no role “pilott”", at: "pilott",
      help: "did you mean “pilot”?"),
    Case("shape.md", "Weighing: 2", "Weighing: zwei", "“zwei” is not what “Weighing:” can be", at: "zwei"),
    Case("shape.md", "Words: 8 to 60", "Words: 60 to 8", "“60 to 8” is not what “Words:” can be", at: "60 to 8"),
    Case(
      "shape.md", "Every cell: yes", "Every cell: perhaps", "“perhaps” is not what “Every cell:” can be", at: "perhaps"),
    Case(
      "intents/tools.md", "- Answer: lists: Tools", "- Answer: list: Tools", "there is no answer “list”",
      at: "list: Tools",
      help: "did you mean “lists”?"),
    Case(
      "intents/tools.md", "- About: role; competency", "- About: rôle; competency", "there is no kind “rôle”",
      at: "rôle", help: "did you mean “role”?"),
    Case(
      "intents/tools.md", "- Answer:", "- Traits: points backwards\n- Answer:", "there is no trait “points backwards”",
      at: "points backwards", help: nil),
    Case(
      "intents/tools.md", "- Answer:", "- Guesses: competency, gladly\n- Answer:",
      "there is no way of guessing “competency, gladly”", at: "competency, gladly"),
    Case(
      "faq/clouds.md", "Ask the tower.\n", "", "“May we land in fog?” has no answer under it", at: "May we land"),
    Case(
      "sources.md", "<https://example.org/air>", "example.org/ä", "“example.org/ä” is not a web address",
      at: "example.org/ä"),
    Case(
      "sources.md", "example.org/sea", "example.org/air", "https://example.org/air stands here a second time",
      at: "https://example.org/air"),
    Case("sources.md", "## sea-book", "## air-book", "the id “air-book” is taken", at: "air-book"),
    Case(
      "language/ambiguities.md", "- [Steward](../roles/steward.md)\n", "",
      "“crew” needs at least two roles to choose from", at: "crew"),
  ]

  @Test func aComparisonIsNamedAfterItsRoles() throws {
    let small = SmallKnowledge()
    let text = small.texts["comparisons/pilot-vs-steward.md"]
    let moved = small.setting("comparisons/pilot-vs-steward.md", to: nil).setting("comparisons/other.md", to: text)
    let finding = try #require(moved.reader.findings.first)
    #expect(finding.message == "the file should be named pilot-vs-steward.md")
    #expect(FindingText.place(finding.location) == "K/comparisons/other.md:1:3")
  }

  @Test func `a turn that was asked back teaches nothing`() {
    func phrasings(_ outcome: String) -> [String] {
      let talk = "# Talks\n\n## One\n\nUser: what is up there\n\n- intent: definition\n\(outcome)"
      return SmallKnowledge().setting("conversations/talks.md", to: talk).reader.handbook.phrasings.map(\.text)
    }
    #expect(phrasings("") == ["what is up there"])
    #expect(phrasings("- outcome: clarify\n").isEmpty)
  }

  @Test func `what an answer remarks is read in the order in which it stands`() throws {
    let small = SmallKnowledge().replacing(
      "Ask the tower.", in: "faq/clouds.md",
      with: "Ask the tower.\n\nIt sees more.\n\n1. **Radio.** Say who you are.\n\nThen wait.")
    let entry = try #require(small.reader.handbook.entries.first)
    #expect(entry.verdict.text == "Ask the tower.")
    #expect(entry.remark.text == "It sees more. Then wait.")
  }

  @Test func aMissingFileIsNamed() throws {
    let finding = try #require(SmallKnowledge().setting("voice.md", to: nil).reader.findings.first)
    #expect(finding.message == "K/voice.md cannot be read: there is no such file")
    #expect(FindingText.place(finding.location) == "K/voice.md:1:1")
  }
}
