/// Something wrong with the knowledge: facts only, the words for them stand in one place elsewhere.
package struct Finding: Hashable, Sendable, Error {
  package enum Severity: String, Hashable, Sendable {
    case error, warning
  }

  package let location: SourceLocation
  package let fault: Fault
  /// A second place that belongs to the fault, such as the first of two owners of a word.
  package let other: SourceLocation?

  package init(_ fault: Fault, at location: SourceLocation, other: SourceLocation? = nil) {
    self.fault = fault
    self.location = location
    self.other = other
  }

  /// A part of a file in a form that is not read where it stands.
  package enum Block: String, Hashable, Sendable {
    case table = "a table"
    case quotation = "a quotation"
    case code = "a code block"
    case html = "HTML"
    case numbers = "a numbered list"
    case bullets = "a list"
    case heading = "a heading without a blank after its marks"
    case prose = "text"
  }

  /// Signs in a text that were meant for something, and are shown to people as they stand.
  package enum RawMark: String, CaseIterable, Hashable, Sendable {
    case bold = "**"
    case emphasis = "__"
    case link = "]("
    case partedLink = "] ("
    case wikiLink = "[["
    case footnote = "[^"
    case path = ".md#"
    case broken = "\u{FFFD}"
  }

  /// What is wrong.
  package enum Fault: Hashable, Sendable {
    // The files and their parts.
    case unreadable(path: String, reason: String)
    case notUTF8
    case missingTitle
    case missingFact(key: String)
    case unknownFact(key: String, nearest: String?)
    case duplicateFact(key: String)
    case missingSection(title: String)
    case unknownSection(title: String, nearest: String?)
    case duplicateSection(title: String)
    case missingSummary
    case missingItems(section: String, found: Int, wanted: Int)
    case itemWithoutTitle
    case itemTitleWithoutStop(title: String)
    case itemWithoutText(title: String)
    case itemWithoutSource(title: String)
    case itemGoesOn(title: String)
    case passageWithoutSource(of: String)
    case misnumbered(found: String, expected: String)
    case badDate(text: String)
    case badMonth(text: String)
    case badNumber(key: String, text: String)
    case tableRow(role: String, problem: String)
    case fileNameMismatch(expected: String)
    case badShape(key: String, text: String)
    case entryWithoutAnswer(question: String)
    case itemAsBullet(text: String)
    case proseAmongItems(section: String)
    case strayFile(folder: String, nearest: String?)
    case unreadBlock(kind: Block, section: String)
    case commentNotClosed
    case misplacedFact(key: String, written: String)
    case joinedWording(wording: String)
    case namesBelow(key: String)
    case notMarkdown(expected: String)
    case fileTooDeep(folder: String)
    case factGoesOn(key: String)
    case lineAmongFacts(text: String)
    case misranked(title: String, written: String)
    case lineAsHeading(text: String, written: String)
    case lostNumber(number: String)
    case rawMark(RawMark)
    case placeholder(text: String)
    case angleBrackets(text: String)
    case picture
    case webLink(url: String)
    case secondTitle(title: String)
    case titleUnlikeFile(title: String, id: String)
    case badTimespan(text: String)
    case futureDate(text: String)
    case unusedTimespan
    case fileName(expected: String)
    case unclosedSlot(key: String)
    case unknownLabel(text: String, nearest: String?)
    case wordingOfOther(wording: String, owner: String)
    case wordingOfTwo(wording: String, owner: String)
    case labelOfOther(label: String, url: String)

    // What refers to something else.
    case danglingLink(url: String, nearest: String?)
    case unknownID(kind: String, id: String, nearest: String?)
    case badAddress(url: String)
    case duplicateID(id: String)
    case duplicateAddress(url: String)
    case uncitedSource(id: String)
    case linkFromElsewhere(url: String, expected: String)
    case aboutNothing(key: String)

    // Words and rules.
    case aliasOwnedTwice(alias: String, owner: String, otherOwner: String)
    case duplicateAlias(alias: String)
    case aliasHidden(alias: String, by: String)
    case aliasHides(alias: String, hidden: String)
    case unsayable(wording: String)
    case ambiguousNeedsTwo(name: String)
    case badPattern(pattern: String, error: String)
    case unknownConcept(name: String, nearest: String?)
    case missingConcept(name: String)
    case duplicateConcept(name: String)
    case synonymOfTwo(phrase: String, concept: String, otherConcept: String)
    case patternOwnedTwice(pattern: String, intent: String, otherIntent: String)
    case duplicatePattern(pattern: String)
    case unreachablePattern(pattern: String)
    case unreachableWord(word: String, readAs: String, pattern: String)
    case patternOverruled(pattern: String, by: String)
    case unknownIntent(id: String, nearest: String?)
    case fewExamples(intent: String, found: Int, wanted: Int)
    case exampleLost(example: String, intent: String, winner: String)
    case exampleNarrow(example: String, intent: String, rival: String)
    case exampleUnanswered(example: String, outcome: String)
    case exampleTwice(example: String)
    case missingVoice(key: String)
    case unusedVoice(key: String, nearest: String?)
    case joinedAlias(alias: String)
    case everydayAlias(alias: String, owner: String)
    case unknownSlot(slot: String, key: String, nearest: String?)
    case rankOutOfOrder(level: String, rank: Int)
    case entryLost(wording: String, winner: String)
    case phrasingOfTwo(phrasing: String, intent: String, otherIntent: String)

    // How the text is written.
    case nearDuplicate(title: String, otherTitle: String, percent: Int)
    case itemAtTwoLevels(title: String, level: String, otherLevel: String)
    case titleOveruse(title: String, count: Int)
    case itemLength(title: String, words: Int)
    case titleLength(title: String, words: Int)
    case filler(word: String, title: String)
    case passiveDuty(phrase: String, title: String)
    case levelLikeNeighbour(level: String, percent: Int)

    // What is missing from the whole.
    case emptyCell(cell: String)
    case lapsedFact(title: String, month: String)
    case unreadSource(id: String, mark: String)
    case reviewDue(title: String, reviewed: String)
    case noOwnItems(role: String, competency: String)
    case thinResources(of: String, count: Int, kinds: Int)
  }
}
