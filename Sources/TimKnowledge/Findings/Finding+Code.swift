extension Finding {
  /// The code by which a finding can be looked up; a code is never given to another fault.
  package var code: String {
    let number = "\(fault.number)"
    return "TIM" + String(repeating: "0", count: max(0, 3 - number.count)) + number
  }

  package var severity: Severity {
    switch fault {
    case .exampleNarrow, .titleOveruse, .titleLength, .thinResources, .noOwnItems, .lapsedFact, .uncitedSource,
      .unusedVoice, .everydayAlias, .reviewDue, .unreadSource, .titleUnlikeFile, .webLink:
      .warning
    default: .error
    }
  }
}

extension Finding.Fault {
  fileprivate var number: Int {
    switch self {
    case .unreadable: 1
    case .notUTF8: 2
    case .missingTitle: 3
    case .missingFact: 4
    case .unknownFact: 5
    case .duplicateFact: 6
    case .missingSection: 7
    case .unknownSection: 8
    case .duplicateSection: 9
    case .missingSummary: 10
    case .missingItems: 11
    case .itemWithoutTitle: 12
    case .itemTitleWithoutStop: 13
    case .itemWithoutText: 14
    case .itemWithoutSource: 15
    case .itemGoesOn: 16
    case .passageWithoutSource: 17
    case .misnumbered: 18
    case .badDate: 19
    case .badNumber: 20
    case .tableRow: 21
    case .fileNameMismatch: 22
    case .badShape: 23
    case .entryWithoutAnswer: 24
    case .badMonth: 25
    case .itemAsBullet: 26
    case .proseAmongItems: 27
    case .strayFile: 28
    case .danglingLink: 30
    case .unknownID: 31
    case .badAddress: 32
    case .duplicateID: 33
    case .duplicateAddress: 34
    case .uncitedSource: 35
    case .linkFromElsewhere: 36
    case .aliasOwnedTwice: 40
    case .duplicateAlias: 41
    case .aliasHidden: 42
    case .aliasHides: 43
    case .unsayable: 44
    case .ambiguousNeedsTwo: 45
    case .badPattern: 46
    case .unknownConcept: 47
    case .missingConcept: 48
    case .duplicateConcept: 49
    case .synonymOfTwo: 50
    case .patternOwnedTwice: 51
    case .duplicatePattern: 52
    case .unreachablePattern: 53
    case .unreachableWord: 54
    case .patternOverruled: 55
    case .unknownIntent: 56
    case .fewExamples: 57
    case .exampleLost: 58
    case .exampleNarrow: 59
    case .exampleUnanswered: 60
    case .exampleTwice: 61
    case .missingVoice: 62
    case .unusedVoice: 63
    case .joinedAlias: 64
    case .everydayAlias: 65
    case .unknownSlot: 66
    case .rankOutOfOrder: 67
    case .phrasingOfTwo: 68
    case .entryLost: 69
    case .nearDuplicate: 70
    case .itemAtTwoLevels: 71
    case .titleOveruse: 72
    case .itemLength: 73
    case .filler: 74
    case .passiveDuty: 75
    case .levelLikeNeighbour: 76
    case .titleLength: 77
    case .emptyCell: 80
    case .thinResources: 81
    case .noOwnItems: 82
    case .lapsedFact: 83
    case .reviewDue: 84
    case .unreadSource: 85
    case .unreadBlock: 29
    case .aboutNothing: 37
    case .misplacedFact: 90
    case .joinedWording: 91
    case .namesBelow: 92
    case .notMarkdown: 93
    case .fileTooDeep: 94
    case .commentNotClosed: 95
    case .factGoesOn: 96
    case .lineAmongFacts: 97
    case .misranked: 98
    case .lineAsHeading: 99
    case .lostNumber: 100
    case .rawMark: 101
    case .placeholder: 102
    case .angleBrackets: 103
    case .picture: 104
    case .webLink: 105
    case .secondTitle: 106
    case .titleUnlikeFile: 107
    case .badTimespan: 108
    case .unusedTimespan: 109
    case .fileName: 110
    case .unclosedSlot: 111
    case .unknownLabel: 112
    case .wordingOfOther: 113
    case .futureDate: 114
    case .wordingOfTwo: 115
    case .labelOfOther: 116
    }
  }
}
