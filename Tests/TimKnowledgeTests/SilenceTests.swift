import Testing
import TimKnowledge

/// Nothing that an author writes is dropped in silence: each mistake is said in words that lead to what to mend.
@Suite struct SilenceTests {
  typealias Case = ReaderTests.Case

  @Test(arguments: cases)
  func aMistakeIsSaid(_ fault: Case) throws {
    let knowledge = SmallKnowledge().replacing(fault.old, in: fault.file, with: fault.new)
    let found = knowledge.findings
    let finding = try #require(found.first { $0.message == fault.message }, "\(found.map(\.message))")
    #expect(finding.location.file == "K/" + fault.file)
    #expect(knowledge.text(at: finding.location).hasPrefix(fault.token), "\(knowledge.text(at: finding.location))")
    if let help = fault.help { #expect(finding.help == help) }
  }

  static let cases: [Case] = [
    Case(
      "competencies/flying.md", "### Attributes", "- Also hold the nose level in any wind\n\n### Attributes",
      "“Also hold the nose level in any wind” is a bullet where numbered items are read, and is not read",
      at: "Also hold", help: "number it like the items around it: “1. **Title.** Text”"),
    Case(
      "competencies/flying.md", "### Skills\n", "### Skills\n\nPlease note this.\n",
      "this text stands in “Skills”, where only numbered items are read", at: "Please note"),
    Case(
      "roles/pilot.md", "## Tools\n", "## Tools\n\nAny will do.\n",
      "this text stands in “Tools”, where only numbered items are read", at: "Any will do"),
    Case(
      "faq/clouds.md", "Ask the tower.", "Ask the tower.\n\n- and wait",
      "“and wait” is a bullet where numbered items "
        + "are read, and is not read", at: "and wait"),
    Case(
      "roles/pilot.md", "[Air](../sources.md#air-book)", "[Air](sources.md#air-book)",
      "the link sources.md#air-book leads nowhere from this folder, though Tim guesses what it means", at: "[Air]",
      help: "write ../sources.md#air-book, which a code-hosting site follows too"),
    Case(
      "roles/pilot.md", "Also called: flyer", "Also called: flyer; ace; hero", "“flyer; ace; hero” is read as one name",
      at: "flyer; ace", help: "put commas between names"),
    Case(
      "roles/pilot.md", "- Also called: flyer", "- also called: flyer", "“also called:” is not a fact that Tim knows",
      at: "also called", help: "did you mean “Also called”?"),
    Case(
      "roles/pilot.md", "**Pilot Skills 1.**", "**Pilot Skills 1:**",
      "the title “Pilot Skills 1:” does not end with a full stop", at: "Pilot Skills 1:",
      help: "write “**Pilot Skills 1.**”"),
    Case(
      "levels.md", "- Rank: 2", "- Rank: 1",
      "Master has rank 1, which does not go up from the level above it; levels hold in the order of their headings",
      at: "Master"),
  ]

  @Test(arguments: formsThatNothingReads)
  func aFormThatNothingReadsIsSaid(_ fault: Case) throws {
    try aMistakeIsSaid(fault)
  }

  static let formsThatNothingReads: [Case] = [
    Case(
      "faq/clouds.md", "Ask the tower.", "Ask the tower.\n\n| Tower | Number |\n|---|---|\n| East | 7 |",
      "a table stands in “May we land in fog?”, where none is read", at: "| Tower",
      help: "write it as sentences, or as numbered items: “1. **Title.** Text”"),
    Case(
      "faq/clouds.md", "Ask the tower.", "Ask the tower.\n\n```\nand wait",
      "a code block stands in “May we land in fog?”, where none is read", at: "```",
      help: "write it as sentences; if it was to end earlier, close it with “```”"),
    Case(
      "faq/clouds.md", "Ask the tower.", "Ask the tower.\n\n> and wait",
      "a quotation stands in “May we land in fog?”, where none is read", at: "> and"),
    Case(
      "faq/clouds.md", "Ask the tower.", "Ask the tower.\n\n<p>and wait</p>",
      "HTML stands in “May we land in fog?”, where none is read", at: "<p>"),
    Case(
      "faq/clouds.md", "Ask the tower.", "<!-- say more\n\nAsk the tower.",
      "this comment is never closed, and nothing below it is read", at: "<!--", help: "end it with “-->”"),
    Case(
      "faq/clouds.md", "- Also asked: fog", "- also asked: fog",
      "“also asked:” is no fact as it stands here", at: "also asked",
      help: "write “- Also asked: fog on the runway” in the list under the heading"),
    Case(
      "faq/clouds.md", "Ask the tower.", "Ask the tower.\n\nAlso asked: is fog bad",
      "“Also asked:” is no fact as it stands here", at: "Also asked"),
    Case(
      "faq/clouds.md", "Ask the tower.", "Ask the tower.\n\n1. Also asked: is fog bad",
      "“Also asked:” is no fact as it stands here", at: "Also asked"),
    Case(
      "faq/clouds.md", "fog on the runway", "is fog bad?; may we land",
      "“is fog bad?; may we land” is read as one wording", at: "is fog",
      help: "give each a line of its own: “- Also asked: …”"),
    Case(
      "faq/clouds.md", "Ask the tower.", "Ask the tower.\n\n##What then?\n\nWait.",
      "a heading without a blank after its marks stands in “May we land in fog?”, where none is read", at: "##What",
      help: "write “## ” before the words"),
    Case(
      "faq/clouds.md", "Ask the tower.", "• Also asked: is fog bad",
      "“Also asked:” is no fact as it stands here", at: "• Also"),
    Case(
      "terms/air.md", "- Also called: flight deck", "- also called: flight deck",
      "“also called:” is no fact as it stands here", at: "also called",
      help: "write “- Also called: flight deck” in the list under the heading"),
    Case(
      "terms/air.md", "is flown. [Air](../sources.md#air-book)",
      "is flown. [Air](../sources.md#air-book)\n\n### Seats\n\nTwo.",
      "“Seats” is not a section that Tim knows", at: "Seats"),
    Case(
      "faq/clouds.md", "[Pilot](../roles/pilot.md), [Flying](../competencies/flying.md)", "the pilot",
      "“About:” links to no role, competency, level, term or resource", at: "About"),
    Case(
      "terms/air.md", "- Also called: flight deck\n", "- Also called:\n  - flight deck\n  - front room\n",
      "“Also called:” has a list below it, which is read as one name", at: "Also called"),
    Case(
      "terms/air.md", "is flown. [Air](../sources.md#air-book)",
      "is flown. [Air](../sources.md#air-book)\n\n- two seats",
      "a list stands in “Cockpit”, where none is read", at: "- two", help: "write it as sentences"),
  ]

  @Test(arguments: meantOtherwise)
  func whatWasMeantOtherwiseThanItIsReadIsSaid(_ fault: Case) throws {
    try aMistakeIsSaid(fault)
  }

  static let meantOtherwise: [Case] = facts + headings + marks

  private static let facts: [Case] = [
    Case(
      "roles/pilot.md", "- Also called: flyer", "- Also called flyer", "“Also called” is no fact as it stands here",
      at: "Also called", help: "write “- Also called: flyer” in the list under the heading"),
    Case(
      "roles/pilot.md", "- Reviewed: 2026-11-21", "- Reviewed: 2026-11-21\n- ace of the skies",
      "“ace of the skies” stands among the facts and is none", at: "ace of"),
    Case(
      "roles/pilot.md", "- Also called: flyer\n- Reviewed: 2026-11-21\n", "Also called: flyer\n",
      "“Also called:” is no fact as it stands here", at: "Also called"),
    Case(
      "roles/pilot.md", "Also called: flyer", "Also called: steady pilot and cabin steward",
      "“steady pilot and cabin steward” is read as one name", at: "steady"),
    Case(
      "roles/pilot.md", "- Reviewed: 2026-11-21", "- Reviewed: 2026-02-30", "“2026-02-30” is not a date", at: "2026-02"),
    Case(
      "faq/clouds.md", "# Clouds\n", "# Clouds\n\n- Review every: six months\n- Reviewed: 2026-11-21\n",
      "“six months” is not a length of time", at: "six", help: "write it as “6 months” or “1 year”"),
    Case(
      "faq/clouds.md", "# Clouds\n", "# Clouds\n\n- Review every: 6 months\n",
      "“Review every:” counts from “Reviewed:”, which is missing", at: "Review every"),
    Case(
      "resources.md", "- Year: 1999", "- Year: long ago", "Year “long ago” is not a number", at: "long ago"),
    Case(
      "role-competencies.md", "Flying (Master) | | |", "Flying (Master) | |",
      "the row “Pilot”: has 3 cells where 4 are due", at: "| Pilot"),
    Case(
      "role-competencies.md", "| Steward | | Flying", "Steward | | Flying",
      "the row “Steward | | Flying (Beginner) | |”: does not begin with “|”, and is not read", at: "Steward"),
  ]

  private static let headings: [Case] = [
    Case(
      "roles/pilot.md", "## Tools\n", "### Tools\n", "“Tools” has the wrong number of “#” to be read here", at: "Tools",
      help: "write “## Tools”"),
    Case(
      "competencies/flying.md", "### Practices\n", "## Practices\n",
      "“Practices” has the wrong number of “#” to be read here", at: "Practices", help: "write “### Practices”"),
    Case(
      "competencies/flying.md", "## Master\n", "## Veteran\n", "“Veteran” is not a section that Tim knows",
      at: "Veteran",
      help: "did you mean “Master”?"),
    Case(
      "faq/clouds.md", "Ask the tower.", "Ask the tower.\n\n### And in rain?\n\nYes.",
      "“And in rain?” has the wrong number of “#” to be read here", at: "And in", help: "write “## And in rain?”"),
    Case(
      "faq/clouds.md", "Ask the tower.", "Ask the tower.\n\n**And in rain?**\n\nYes.",
      "“And in rain?” is read as text and not as a question or a heading", at: "**And in",
      help: "write “## And in rain?”"),
    Case(
      "faq/clouds.md", "Ask the tower.", "Ask the tower.\n\n# More\n\n## And in rain?\n\nYes.",
      "“More” is a second title of the first rank, and nothing below it is read", at: "More"),
    Case(
      "roles/pilot.md", "# Pilot\n", "# Pilto\n",
      "the title “Pilto” and the name of the file, pilot.md, are spelt differently", at: "Pilto",
      help: "mend whichever of the two is misspelt"),
    Case(
      "language/small-words.md", "## Fillers", "## Filler", "“Filler” is not a section that Tim knows", at: "Filler",
      help: "did you mean “Fillers”?"),
  ]

  private static let marks: [Case] = [
    Case(
      "faq/clouds.md", "[Pilot](../roles/pilot.md)", "[Steward](../roles/pilot.md)",
      "the link says “Steward” and leads to ../roles/pilot.md", at: "[Steward]"),
    Case(
      "faq/clouds.md", "Ask the tower.", "Ask <your tower> first.",
      "“<your tower>” is taken for HTML, and nobody sees it",
      at: "<your", help: "write it without the brackets, or in round ones"),
    Case(
      "faq/clouds.md", "Ask the tower.", "Ask the tower. ![a map](map.png)", "a picture is not shown", at: "![a"),
    Case(
      "faq/clouds.md", "Ask the tower.", "Ask the tower. [Air] (../sources.md#air-book)",
      "“] (” is shown to people as it stands", at: "] (", help: "leave no blank between “]” and “(”"),
    Case(
      "faq/clouds.md", "Ask the tower.", "Ask the tower. [Air](../sources.md#air-book",
      "“](” is shown to people as it stands", at: "]("),
    Case(
      "faq/clouds.md", "Ask the tower.", "Ask the tower. [[air-book]]", "“[[” is shown to people as it stands",
      at: "[["),
    Case(
      "faq/clouds.md", "Ask the tower.", "Ask the **tower.", "“**” is shown to people as it stands", at: "**"),
    Case(
      "faq/clouds.md", "Ask the tower.", "TBD", "“TBD” still stands for something that is to be written", at: "TBD"),
    Case(
      "faq/clouds.md", "Ask the tower.", "1. Ask the tower.\n2.**Wait.** Then land.",
      "“2.” begins no item here, because no blank follows it", at: "2.", help: "write “2. ”, with a blank behind it"),
    Case(
      "faq/clouds.md", "Ask the tower.", "1. Ask the tower.\n2) Then land.", "the list says “2)” where “2.” is due",
      at: "2)"),
  ]

  @Test func whatFollowsFromASlipIsNotTold() {
    let small = SmallKnowledge()
    func found(_ old: String, in file: String, with new: String) -> [String] {
      Consequences(small.replacing(old, in: file, with: new).reader.findings).causes.map(\.message)
    }
    #expect(
      found("## Tools\n", in: "roles/pilot.md", with: "## Tolls\n") == ["“Tolls” is not a section that Tim knows"])
    #expect(
      found("\n\nAsk the tower.", in: "faq/clouds.md", with: "\nAsk the tower.").contains(
        "the line below “About:” is read as part of it, because no empty line is between them"))
    #expect(
      !found("\n\nAsk the tower.", in: "faq/clouds.md", with: "\nAsk the tower.").contains {
        $0.contains("has no answer")
      })
  }

  @Test func factsUnderAnotherMarkAreFacts() {
    let small = SmallKnowledge().replacing("- Also called: flyer", in: "roles/pilot.md", with: "* Also called: flyer")
    #expect(small.reader.findings.map(\.message) == [])
    let bold = SmallKnowledge().replacing("Also called: flyer", in: "roles/pilot.md", with: "**Also called:** flyer")
    #expect(bold.reader.findings.map(\.message) == [])
    #expect(bold.reader.handbook.roles[0].aliases.map(\.text) == ["flyer"])
  }

  @Test func theSameWordsAskForOneThing() throws {
    let small = SmallKnowledge().replacing(
      "Ask the tower.", in: "faq/clouds.md",
      with: "Ask the tower.\n\n## And in rain?\n\n- Also asked: Fog on the runway?\n\nYes.")
    let finding = try #require(small.findings.first { $0.code == "TIM115" })
    #expect(finding.message == "“Fog on the runway?” asks for “May we land in fog?” already, and that answers it")
  }

  @Test func aConversationSaysWhatCanBeSaid() {
    let text =
      "# Talks\n\n## One\n\nUsr: hello\n\nUser: tools of a pilot\n\nExpect:\n\n- intent: tools\n- rolle: pilot\n- role: pilott\n"
    let found = SmallKnowledge().setting("conversations/talks.md", to: text).reader.findings
    #expect(
      found.map(\.message) == [
        "“Usr: hello” is nothing that a conversation can say", "“rolle” is nothing that a conversation can say",
        "there is no role “pilott”",
      ])
    #expect(found.map(\.help) == ["did you mean “User:”?", "did you mean “role”?", "did you mean “pilot”?"])
  }

  @Test func aFileIsNamedByItsId() throws {
    let small = SmallKnowledge().setting("faq/Rain Clouds.md", to: "# Rain\n\n## And in rain?\n\nYes.\n")
    let finding = try #require(small.findings.first { $0.code == "TIM110" })
    #expect(finding.help == "name it rain-clouds.md")
  }

  @Test func aFolderThatNothingReadsIsSaidOnce() throws {
    let small = SmallKnowledge().setting("term/air.md", to: "# Air\n").setting("term/sea.md", to: "# Sea\n")
    let found = small.reader.findings
    #expect(found.map(\.message) == ["nothing reads the folder “term”"])
    #expect(found.first?.help == "did you mean “terms”?")
    let file = SmallKnowledge().setting("voices.md", to: "# Voice\n").reader.findings
    #expect(file.map(\.message) == ["nothing reads a file of this name"])
    #expect(file.first?.help == "did you mean “voice.md”?")
  }

  @Test func anEverydayWordIsNoName() throws {
    let words = "# Words\n\n## Stop words\n\n- data, what\n"
    let small = SmallKnowledge().setting("language/words.md", to: words).replacing(
      "Also called: flyer", in: "roles/pilot.md", with: "Also called: data")
    let finding = try #require(small.findings.first { $0.code == "TIM065" })
    #expect(
      finding.message
        == "“data” is an everyday word, and whoever says it would be understood as speaking of Pilot")
  }

  @Test func aPhrasingTeachesOneIntent() throws {
    let small = SmallKnowledge()
      .setting("phrasings/definition.md", to: "# P\n\n## Phrasings\n\n- what is up there?\n")
      .setting("phrasings/tools.md", to: "# P\n\n## Phrasings\n\n- What is up there\n")
    let finding = try #require(small.findings.first { $0.code == "TIM068" })
    #expect(finding.message == "“What is up there” teaches definition and tools")
    #expect(finding.other?.file == "K/phrasings/definition.md")
  }

  @Test func `a phrasing that goes on from something may teach elsewhere what it teaches out of the blue`() {
    let small = SmallKnowledge()
      .setting("phrasings/definition.md", to: "# P\n\n## After tools\n\n- and what is up there?\n")
      .setting("phrasings/tools.md", to: "# P\n\n## Phrasings\n\n- and what is up there?\n")
    #expect(!small.findings.contains { $0.code == "TIM068" })
  }

  @Test func likeTextsAreOneFindingEach() {
    let line = "Every pilot checks the fuel, the weather and the runway before the engines of the plane are started."
    let copies = (1...4).map { "\n## Word\($0)\n\n\(line) [Air](../sources.md#air-book)\n" }.joined()
    let small = SmallKnowledge().setting("terms/copies.md", to: "# Copies\n" + copies)
    #expect(small.findings.count { $0.code == "TIM070" } == 3)
  }

  @Test func whatFollowsFromAnUnreadFileIsNotTold() {
    let small = SmallKnowledge().setting("roles/steward.md", to: nil)
    let cause = Finding(.notUTF8, at: SourceLocation(file: "K/roles/steward.md", line: 3))
    let reader = HandbookReader(KnowledgeFolder(files: small.folder.files, findings: [cause]), root: "K")
    #expect(reader.findings.map(\.message) == ["this line is not UTF-8"])
  }
}
