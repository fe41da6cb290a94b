/// What each code stands for, and why it matters, for whoever looks a finding up.
package enum FindingGuide {
  /// One fault of each kind, in the order of the codes, with dots where a finding names something.
  private static let faults: [Finding.Fault] = [
    .unreadable(path: "…", reason: "…"), .notUTF8, .missingTitle, .missingFact(key: "…"),
    .unknownFact(key: "…", nearest: nil), .duplicateFact(key: "…"), .missingSection(title: "…"),
    .unknownSection(title: "…", nearest: nil), .duplicateSection(title: "…"), .missingSummary,
    .missingItems(section: "…", found: 1, wanted: 5), .itemWithoutTitle, .itemTitleWithoutStop(title: "…"),
    .itemWithoutText(title: "…"), .itemWithoutSource(title: "…"), .itemGoesOn(title: "…"),
    .passageWithoutSource(of: "…"),
    .misnumbered(found: "3.", expected: "2."), .badDate(text: "…"), .badNumber(key: "…", text: "…"),
    .tableRow(role: "…", problem: "…"), .fileNameMismatch(expected: "…"), .badShape(key: "…", text: "…"),
    .entryWithoutAnswer(question: "…"), .badMonth(text: "…"), .itemAsBullet(text: "…"), .proseAmongItems(section: "…"),
    .strayFile(folder: "…", nearest: nil), .danglingLink(url: "…", nearest: nil),
    .unknownID(kind: "role", id: "…", nearest: nil), .badAddress(url: "…"), .duplicateID(id: "…"),
    .duplicateAddress(url: "…"), .uncitedSource(id: "…"), .linkFromElsewhere(url: "…", expected: "../sources.md#…"),
    .aliasOwnedTwice(alias: "…", owner: "…", otherOwner: "…"), .duplicateAlias(alias: "…"),
    .aliasHidden(alias: "…", by: "…"), .aliasHides(alias: "…", hidden: "…"), .unsayable(wording: "…"),
    .ambiguousNeedsTwo(name: "…"), .badPattern(pattern: "…", error: "…"), .unknownConcept(name: "…", nearest: nil),
    .missingConcept(name: "…"), .duplicateConcept(name: "…"),
    .synonymOfTwo(phrase: "…", concept: "…", otherConcept: "…"),
    .patternOwnedTwice(pattern: "…", intent: "…", otherIntent: "…"), .duplicatePattern(pattern: "…"),
    .unreachablePattern(pattern: "…"), .unreachableWord(word: "…", readAs: "…", pattern: "…"),
    .patternOverruled(pattern: "…", by: "…"), .unknownIntent(id: "…", nearest: nil),
    .fewExamples(intent: "…", found: 1, wanted: 12), .exampleLost(example: "…", intent: "…", winner: "…"),
    .exampleNarrow(example: "…", intent: "…", rival: "…"), .exampleUnanswered(example: "…", outcome: "…"),
    .exampleTwice(example: "…"), .missingVoice(key: "…"), .unusedVoice(key: "…", nearest: nil),
    .joinedAlias(alias: "…"), .everydayAlias(alias: "…", owner: "…"), .unknownSlot(slot: "…", key: "…", nearest: nil),
    .rankOutOfOrder(level: "…", rank: 1), .phrasingOfTwo(phrasing: "…", intent: "…", otherIntent: "…"),
    .entryLost(wording: "…", winner: "…"),
    .nearDuplicate(title: "…", otherTitle: "…", percent: 50),
    .itemAtTwoLevels(title: "…", level: "…", otherLevel: "…"), .titleOveruse(title: "…", count: 3),
    .itemLength(title: "…", words: 90), .filler(word: "…", title: "…"), .passiveDuty(phrase: "…", title: "…"),
    .levelLikeNeighbour(level: "…", percent: 30),
    .titleLength(title: "…", words: 9), .emptyCell(cell: "…"), .thinResources(of: "…", count: 1, kinds: 1),
    .noOwnItems(role: "…", competency: "…"), .lapsedFact(title: "…", month: "…"),
    .unreadSource(id: "…", mark: "page text"), .reviewDue(title: "…", reviewed: "…"),
    .unreadBlock(kind: .table, section: "…"), .aboutNothing(key: "About"),
    .misplacedFact(key: "also asked:", written: "- Also asked: …"), .joinedWording(wording: "…"),
    .namesBelow(key: "…"), .notMarkdown(expected: "….md"), .fileTooDeep(folder: "…"), .commentNotClosed,
    .factGoesOn(key: "…"), .lineAmongFacts(text: "…"), .misranked(title: "…", written: "## …"),
    .lineAsHeading(text: "…", written: "## …"), .lostNumber(number: "2."), .rawMark(.bold), .placeholder(text: "TODO"),
    .angleBrackets(text: "<…>"), .picture, .webLink(url: "…"), .secondTitle(title: "…"),
    .titleUnlikeFile(title: "…", id: "…"), .badTimespan(text: "…"), .unusedTimespan, .fileName(expected: "….md"),
    .unclosedSlot(key: "…"), .unknownLabel(text: "…", nearest: nil), .wordingOfOther(wording: "…", owner: "…"),
    .futureDate(text: "…"), .wordingOfTwo(wording: "…", owner: "…"),
    .labelOfOther(label: "…", url: "…"),
  ]

  /// Why it matters, for all codes of a ten; codes are given out by subject.
  private static let reasons: [ClosedRange<Int>: String] = [
    1...2: "What cannot be read is not known: everything that refers to it fails as well, so mend this first.",
    3...10: "A file is read by its headings and by the list of facts under its title; what stands elsewhere, or under "
      + "another name, is not found by anybody who asks.",
    11...18: "Answers are made of items: a number, a bold title, one to three sentences, a source. An item that is not "
      + "of that form cannot be quoted, numbered or asked about.",
    19...25: "Dates, figures, tables and settings are read by their form; what is not in it counts as not said.",
    26...29: "Knowledge is read where it is expected and nowhere else. What would be passed over is told instead.",
    30...37: "Links and ids hold the knowledge together, and a person follows them on a code-hosting site as Tim does.",
    40...45: "A name means one thing. Where two things share one, the wrong one is answered for, or neither is.",
    46...57:
      "Patterns and concepts decide what a question is taken for; one that cannot match, or that another decides "
      + "for, teaches nothing.",
    58...61: "Examples and phrasings are promises: each is asked, and has to win what it is an example of.",
    62...63:
      "voice.md holds everything that Tim phrases; a missing line is a hole in an answer, an unused one is dead.",
    64...69: "These are read as they stand, which is hardly what was meant.",
    70...77: "An item earns its place by saying something that no other says, at this level and in its own words.",
    80...82: "What is empty or thin is answered with “nothing is written on that”, or with a poor list.",
    84...84: "A page is as good as the day on which somebody last read it; “Review every:” says how long that holds.",
    90...116: "What is not in the form that is read has no effect, or is shown to people as it stands.",
    83...83: "Prices, rules and editions change; an answer says the month of such a fact, and somebody looks again.",
  ]

  /// The lines for a code such as `TIM021`: what it says, how to mend it, why; nil where there is no such code.
  package static func text(_ code: String) -> String? {
    let wanted = code.uppercased()
    let place = SourceLocation(file: "", line: 1)
    guard let finding = faults.lazy.map({ Finding($0, at: place) }).first(where: { $0.code == wanted }) else {
      return nil
    }
    let number = Int(wanted.dropFirst(3)) ?? 0
    let reason = reasons.first { $0.key.contains(number) }?.value
    let lines = [
      "\(wanted), \(finding.severity.rawValue): \(finding.message).", finding.help.map { "To mend it: \($0)." }, reason,
      "A knowledge that does not want to hear of it names the code in shape.md, under “Checks”: “- Accepted: \(wanted)”.",
    ]
    return lines.compactMap(\.self).joined(separator: "\n\n")
  }

  /// All codes, in their order.
  package static var codes: [String] {
    faults.map { Finding($0, at: SourceLocation(file: "", line: 1)).code }
  }
}
