import Testing
import TimKnowledge

/// How findings are said: one form, stable codes, nothing that could harm a terminal.
@Suite struct FindingTests {
  /// One fault of each kind, in the order of the codes.
  static let all: [Finding.Fault] = [
    .unreadable(path: "p", reason: "r"), .notUTF8, .missingTitle, .missingFact(key: "k"),
    .unknownFact(key: "k", nearest: nil), .duplicateFact(key: "k"), .missingSection(title: "t"),
    .unknownSection(title: "t", nearest: nil), .duplicateSection(title: "t"), .missingSummary,
    .missingItems(section: "s", found: 1, wanted: 5), .itemWithoutTitle, .itemTitleWithoutStop(title: "t"),
    .itemWithoutText(title: "t"), .itemWithoutSource(title: "t"), .itemGoesOn(title: "t"),
    .passageWithoutSource(of: "t"),
    .misnumbered(found: "2.", expected: "1."), .badDate(text: "d"), .badNumber(key: "k", text: "t"),
    .tableRow(role: "r", problem: "p"), .fileNameMismatch(expected: "e"), .badMonth(text: "m"),
    .itemAsBullet(text: "t"), .proseAmongItems(section: "s"), .strayFile(folder: "f", nearest: nil),
    .unreadBlock(kind: .table, section: "s"),
    .danglingLink(url: "u", nearest: nil),
    .unknownID(kind: "k", id: "i", nearest: nil), .badAddress(url: "u"), .duplicateID(id: "i"),
    .duplicateAddress(url: "u"), .uncitedSource(id: "i"),
    .linkFromElsewhere(url: "u", expected: "e"), .aboutNothing(key: "k"),
    .aliasOwnedTwice(alias: "a", owner: "o", otherOwner: "p"),
    .duplicateAlias(alias: "a"), .aliasHidden(alias: "a", by: "b"), .aliasHides(alias: "a", hidden: "h"),
    .unsayable(wording: "w"), .ambiguousNeedsTwo(name: "n"), .badPattern(pattern: "p", error: "e"),
    .unknownConcept(name: "n", nearest: nil), .missingConcept(name: "n"), .duplicateConcept(name: "n"),
    .synonymOfTwo(phrase: "p", concept: "c", otherConcept: "d"),
    .patternOwnedTwice(pattern: "p", intent: "i", otherIntent: "j"), .duplicatePattern(pattern: "p"),
    .unreachablePattern(pattern: "p"), .unreachableWord(word: "w", readAs: "r", pattern: "p"),
    .patternOverruled(pattern: "p", by: "b"), .unknownIntent(id: "i", nearest: nil),
    .fewExamples(intent: "i", found: 1, wanted: 12), .exampleLost(example: "e", intent: "i", winner: "w"),
    .exampleNarrow(example: "e", intent: "i", rival: "r"), .exampleUnanswered(example: "e", outcome: "o"),
    .exampleTwice(example: "e"), .missingVoice(key: "k"), .unusedVoice(key: "k", nearest: nil),
    .joinedAlias(alias: "a"), .everydayAlias(alias: "a", owner: "o"), .unknownSlot(slot: "s", key: "k", nearest: nil),
    .rankOutOfOrder(level: "l", rank: 1), .phrasingOfTwo(phrasing: "p", intent: "i", otherIntent: "j"),
    .entryLost(wording: "w", winner: "a"),
    .nearDuplicate(title: "t", otherTitle: "o", percent: 50), .itemAtTwoLevels(title: "t", level: "l", otherLevel: "m"),
    .titleOveruse(title: "t", count: 3), .itemLength(title: "t", words: 61), .filler(word: "w", title: "t"),
    .passiveDuty(phrase: "p", title: "t"), .levelLikeNeighbour(level: "l", percent: 30),
    .titleLength(title: "t", words: 8),
    .emptyCell(cell: "c"),
    .thinResources(of: "o", count: 1, kinds: 1), .noOwnItems(role: "r", competency: "c"),
    .lapsedFact(title: "t", month: "m"), .reviewDue(title: "t", reviewed: "d"),
    .unreadSource(id: "i", mark: "m"),
    .misplacedFact(key: "k", written: "w"), .joinedWording(wording: "w"), .namesBelow(key: "k"),
    .notMarkdown(expected: "e"), .fileTooDeep(folder: "f"), .commentNotClosed,
    .factGoesOn(key: "k"), .lineAmongFacts(text: "t"), .misranked(title: "t", written: "w"),
    .lineAsHeading(text: "t", written: "w"), .lostNumber(number: "2."), .rawMark(.bold), .placeholder(text: "t"),
    .angleBrackets(text: "t"), .picture, .webLink(url: "u"), .secondTitle(title: "t"),
    .titleUnlikeFile(title: "t", id: "i"), .badTimespan(text: "t"), .unusedTimespan, .fileName(expected: "e"),
    .unclosedSlot(key: "k"), .unknownLabel(text: "t", nearest: nil), .wordingOfOther(wording: "w", owner: "o"),
    .futureDate(text: "d"), .wordingOfTwo(wording: "w", owner: "o"),
    .labelOfOther(label: "l", url: "u"),
  ]

  private static let place = SourceLocation(file: "K/a.md", line: 1)

  @Test func everyFaultHasASentenceOfItsOwn() {
    let messages = FindingTests.all.map { Finding($0, at: FindingTests.place).message }
    #expect(!messages.contains(""))
    #expect(Set(messages).count == messages.count)
    #expect(messages.allSatisfy { !$0.hasSuffix(".") })
  }

  @Test func codesAreDistinctAndInOrder() {
    let codes = FindingTests.all.map { Finding($0, at: FindingTests.place).code }
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
    #expect(codes.first == "TIM001" && codes.last == "TIM116")
  }

  @Test func everyCodeCanBeLookedUp() throws {
    let codes = FindingTests.all.map { Finding($0, at: FindingTests.place).code }
    #expect(Set(codes).isSubset(of: FindingGuide.codes))
    for code in FindingGuide.codes {
      let text = try #require(FindingGuide.text(code))
      #expect(text.split(separator: "\n\n").count >= 3, "\(code) has no reason")
    }
    #expect(FindingGuide.text("tim026")?.hasPrefix("TIM026, error: “…” is a bullet where numbered items") == true)
    #expect(FindingGuide.text("TIM999") == nil)
  }

  @Test func onlyMattersOfTasteAreWarnings() {
    let warnings = FindingTests.all.map { Finding($0, at: FindingTests.place) }.filter { $0.severity == .warning }
    #expect(
      warnings.map(\.code) == [
        "TIM035", "TIM059", "TIM063", "TIM065", "TIM072", "TIM077", "TIM081", "TIM082", "TIM083", "TIM084",
        "TIM085", "TIM105", "TIM107",
      ])
  }

  @Test func aFindingIsWrittenAsCompilersDo() {
    let folder = KnowledgeFolder(files: [.init(path: "K/a.md", text: "# Fïrst\n\n- Réviewed: 21 März\n")])
    let finding = Finding(.badDate(text: "21 März"), at: SourceLocation(file: "K/a.md", line: 3, column: 13))
    #expect(
      FindingText(folder).text(of: finding) == """
        K/a.md:3:13: error: “21 März” is not a date [TIM019]
          | - Réviewed: 21 März
          |             ^
          help: write it as 2026-11-21

        """)
  }

  @Test func aSecondPlaceIsNamed() {
    let other = SourceLocation(file: "K/b.md", line: 7, column: 4)
    let finding = Finding(.duplicateAlias(alias: "a"), at: SourceLocation(file: "K/none.md", line: 1), other: other)
    #expect(
      FindingText(KnowledgeFolder(files: [])).text(of: finding)
        == "K/none.md:1:1: error: “a” stands twice [TIM041]\n  see also K/b.md:7:4\n  help: remove one of the two\n")
  }

  @Test func controlCharactersOfAFileNeverReachTheTerminal() {
    let folder = KnowledgeFolder(files: [.init(path: "K/a.md", text: "a\u{1B}[31mb\u{202E}c\n")])
    let finding = Finding(.badDate(text: "\u{1B}]0;x\u{7}"), at: SourceLocation(file: "K/a.md", line: 1, column: 7))
    let text = FindingText(folder).text(of: finding)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || $0 == "\u{202E}" || $0 == "\u{7F}") })
    #expect(text.split(separator: "\n")[2] == "  |       ^")
  }

  @Test func aLongLineIsCutAroundTheCaret() {
    let line = String(repeating: "x", count: 200) + "HERE" + String(repeating: "y", count: 200)
    let folder = KnowledgeFolder(files: [.init(path: "K/a.md", text: line)])
    let finding = Finding(.missingSummary, at: SourceLocation(file: "K/a.md", line: 1, column: 201))
    let lines = FindingText(folder).text(of: finding).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 105 })
    let caret = lines[2].distance(from: lines[2].startIndex, to: lines[2].firstIndex(of: "^") ?? lines[2].startIndex)
    #expect(lines[1].dropFirst(caret).hasPrefix("HERE"))
  }
}
