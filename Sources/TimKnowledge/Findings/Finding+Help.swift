extension Finding {
  /// What to do about it, or nil where the message says it already.
  package var help: String? {
    fault.suggestion.map { "did you mean “\($0)”?" } ?? fault.advice
  }
}

extension Finding.Fault {
  /// The name that was probably meant.
  fileprivate var suggestion: String? {
    switch self {
    case .unknownFact(_, let nearest), .unknownSection(_, let nearest), .danglingLink(_, let nearest),
      .unknownID(_, _, let nearest), .unknownConcept(_, let nearest), .unknownIntent(_, let nearest),
      .unusedVoice(_, let nearest), .unknownSlot(_, _, let nearest), .strayFile(_, let nearest),
      .unknownLabel(_, let nearest):
      nearest
    default: nil
    }
  }

  fileprivate var advice: String? { advicePerPart ?? adviceOnForm ?? adviceOnWords ?? adviceOnText }

  private var adviceOnForm: String? {
    switch self {
    case .factGoesOn: "leave a line empty before the answer, or indent what belongs to the fact"
    case .lineAmongFacts: "begin it with its key, such as “- Also called: …”, or join it to the line above with a comma"
    case .misranked(_, let written), .lineAsHeading(_, let written): "write “\(written)”"
    case .lostNumber(let number): "write “\(number) ”, with a blank behind it"
    case .rawMark(let mark): mark.advice
    case .placeholder: "write it, or take it out until you know"
    case .angleBrackets: "write it without the brackets, or in round ones"
    case .picture: "say in words what it shows"
    case .webLink: "give the page an entry in sources.md and cite that, or name the page in words"
    case .secondTitle: "write “## ” for what stands in this file, or make it a file of its own"
    case .titleUnlikeFile: "mend whichever of the two is misspelt"
    case .badTimespan: "write it as “6 months” or “1 year”"
    case .futureDate: "write the day on which somebody read it last"
    case .unusedTimespan: "add “- Reviewed: 2026-11-21”, the day on which somebody read it last"
    case .fileName(let expected): "name it \(expected)"
    case .unclosedSlot: "write “}” behind the name of what is filled in"
    case .unknownLabel:
      "begin what is said with “User:”, and what it has to be with “- intent: …”, “- role: …” and so on"
    case .labelOfOther: "mend whichever of the two is not meant"
    case .wordingOfOther, .wordingOfTwo: "take it out of one of the two"
    default: nil
    }
  }

  private var advicePerPart: String? {
    switch self {
    case .notUTF8: "save the file as UTF-8"
    case .missingTitle: "put one “# Title” on top, before everything else"
    case .missingFact(let key): "add “- \(key): …” to the list under the title"
    case .missingSection(let title): "add a heading “\(title)”"
    case .duplicateFact, .duplicateSection: "join the two"
    case .unknownSection, .unknownFact:
      "“tim help knowledge” says what each file holds, and shape.md what else it may hold"
    case .danglingLink:
      "write it as ../sources.md#id, ../roles/id.md, ../competencies/id.md or ../terms/file.md#id, in small letters"
    case .missingSummary: "say in a sentence or two what it is"
    case .itemWithoutTitle: "begin it with a bold title, or with a link to a role where roles are listed"
    case .itemTitleWithoutStop(let title): "write “**\(title.droppingMark).**”"
    case .itemAsBullet: "number it like the items around it: “1. **Title.** Text”"
    case .proseAmongItems: "make it an item, or move it to the text under the title"
    case .strayFile:
      "knowledge stands in roles/, competencies/, comparisons/, terms/, faq/, intents/, phrasings/, conversations/ and "
        + "language/, and in the files that the guide names"
    case .unreadBlock(let kind, _): kind.advice
    case .commentNotClosed: "end it with “-->”"
    case .misplacedFact(_, let written): "write “\(written)” in the list under the heading"
    case .joinedWording: "give each a line of its own: “- Also asked: …”"
    case .namesBelow: "put them on the same line, between commas, or give each a line with its key"
    case .notMarkdown(let expected): "name it \(expected), or move it out of the knowledge"
    case .fileTooDeep: "move it up; only roles/ has folders, one a role"
    case .aboutNothing: "write a link, such as [Release Management](../competencies/release-management.md)"
    case .linkFromElsewhere(_, let expected): "write \(expected), which a code-hosting site follows too"
    case .itemWithoutText: "say after the title what somebody does or knows"
    case .itemWithoutSource, .passageWithoutSource: "end it with a link such as [Title](../sources.md#id)"
    case .itemGoesOn: "write it as one paragraph, or as two items"
    case .badMonth: "write it as 2026-11"
    case .badDate: "write it as 2026-11-21"
    case .badAddress: "write it in full, as <https://example.org/page>"
    case .duplicateID: "give one of the two another heading"
    case .duplicateAddress: "keep one entry for each page, and cite that"
    case .uncitedSource: "cite it where it supports something, or remove it"
    default: nil
    }
  }

  private var adviceOnWords: String? {
    switch self {
    case .aliasOwnedTwice: "take it from one of the two, or list it in language/ambiguities.md so that Tim asks"
    case .duplicateAlias, .duplicatePattern, .exampleTwice: "remove one of the two"
    case .aliasHidden: "remove it, or make one of the two longer"
    case .aliasHides: "remove it, or choose a name that is not made of other names"
    case .unsayable: "write it in letters, or remove it"
    case .joinedAlias: "put commas between names"
    case .everydayAlias: "leave it out, or make it longer"
    case .unknownSlot: "name what is filled in here, such as {role} or {a role}"
    case .rankOutOfOrder: "put the levels in order, the lowest first, and number them"
    case .entryLost: "put it in other words, or change what answers it"
    case .phrasingOfTwo: "leave it with the intent that people mean by it"
    case .missingConcept: "add it to language/concepts.md with at least one phrase"
    case .duplicateConcept: "join the two"
    case .synonymOfTwo: "keep it where it belongs: the same patterns use both concepts"
    case .patternOwnedTwice: "make one of the two more specific, or remove it"
    case .patternOverruled: "remove it, make it more specific, or move it to a firmer section"
    case .unreachablePattern: "look for words after “$” or before “^”, and for parts that cannot stand together"
    case .unreachableWord(_, let readAs, _): "write “\(readAs)”"
    case .fewExamples: "write more questions as people would type them"
    case .exampleLost: "add a pattern to the intent that should win, or move the example"
    case .exampleNarrow: "add a firmer pattern, or make the rival's more specific"
    case .exampleUnanswered: "add a pattern that it matches, or the words that Tim does not know"
    case .missingVoice(let key): "add a heading “\(key)” with at least one line"
    case .unusedVoice: "remove it"
    default: nil
    }
  }

  private var adviceOnText: String? {
    switch self {
    case .nearDuplicate: "say what is special here, or remove one of the two"
    case .itemAtTwoLevels: "say what is new at the higher level, under a title of its own"
    case .titleOveruse: "give each a title that says what is special there"
    case .itemLength: "“Words:” in shape.md says how many an item may have"
    case .filler: "remove it, or say what exactly"
    case .passiveDuty: "begin with what the person does"
    case .levelLikeNeighbour: "say what is new at this level: scope, autonomy, complexity"
    case .titleLength:
      "name the skill, quality, habit or matter and leave the rest to the text; “Title words:” in shape.md sets the bound"
    case .emptyCell: "write at least five items for it"
    case .lapsedFact: "look it up, and set “As of:” and “Check again by:” anew"
    case .reviewDue: "read it again, mend what has changed, and set “Reviewed:” anew"
    case .unreadSource(_, let mark):
      "read it and put “\(mark)” under “Seen:”, or cite what you have read; “Read:” in shape.md sets the words"
    case .noOwnItems: "write roles/<role>/<competency>.md; “Own items:” in shape.md says where it is wanted"
    case .thinResources:
      "list at least \(EnoughResources.fewest) of \(EnoughResources.fewestKinds) kinds in resources.md"
    default: nil
    }
  }
}

extension Finding.RawMark {
  /// What to write instead.
  fileprivate var advice: String {
    switch self {
    case .bold: "close it with “**” right behind the last word, or take it out"
    case .emphasis: "close it with “__” right behind the last word, or take it out"
    case .link: "write [Title](../sources.md#id), with both brackets closed"
    case .partedLink: "leave no blank between “]” and “(”"
    case .wikiLink: "write [Title](../sources.md#id)"
    case .path: "write [Title](../sources.md#id), with all four brackets"
    case .broken: "type anew what stood here, and save the file as UTF-8"
    case .footnote: "cite the source itself, as [Title](../sources.md#id)"
    }
  }
}

extension String {
  /// A title without the colon or dash that somebody put at its end.
  package var droppingMark: String {
    var title = self[...]
    while let last = title.last, ":;,-– ".contains(last) { title.removeLast() }
    return String(title)
  }
}

extension Finding.Block {
  /// What to write instead.
  fileprivate var advice: String {
    switch self {
    case .table, .quotation, .html: "write it as sentences, or as numbered items: “1. **Title.** Text”"
    case .code: "write it as sentences; if it was to end earlier, close it with “```”"
    case .numbers: "begin each line with “- ” instead of a number"
    case .bullets: "write it as sentences"
    case .prose: "begin each line with “- ”"
    case .heading: "write “## ” before the words"
    }
  }
}
