/// Leaves out what is only found because something else is: a heading is missing where it is misspelt.
package struct Consequences {
  private let findings: [Finding]
  private var byFile: [String: [Finding]] = [:]

  package init(_ findings: [Finding]) {
    self.findings = findings
    for finding in findings where finding.fault.isCause { byFile[finding.location.file, default: []].append(finding) }
  }

  /// The findings without those that another one explains.
  package var causes: [Finding] {
    findings.filter { finding in
      !(byFile[finding.location.file] ?? []).contains { $0.fault.explains(finding.fault, after: lines($0, finding)) }
    }
  }

  /// How many lines the second place lies above the first.
  private func lines(_ cause: Finding, _ finding: Finding) -> Int { cause.location.line - finding.location.line }
}

extension Finding.Fault {
  /// How far below its heading what was meant as its items can stand.
  private static let nearby = 0...15
  /// How many lines an item or a paragraph can have.
  private static let within = 0...6
  /// How far above what is meant as its facts a heading can stand.
  private static let below = -8...(-1)

  fileprivate var isCause: Bool {
    meantHeading != nil || meantKey != nil || isUnreadItem || isBrokenLink || isLeftOpen || isTwice || hasNoTitle
  }

  /// The heading that was meant.
  private var meantHeading: String? {
    switch self {
    case .unknownSection(_, let nearest): nearest
    case .misranked(let title, _), .duplicateSection(let title): title
    default: nil
    }
  }

  /// The key that was meant.
  private var meantKey: String? {
    switch self {
    case .unknownFact(_, let nearest): nearest
    case .misplacedFact(_, let written): String(written.dropFirst(2).prefix { $0 != ":" })
    case .factGoesOn(let key): key
    default: nil
    }
  }

  /// Whether something was meant as an item, or as the text of an answer.
  private var isUnreadItem: Bool {
    switch self {
    case .itemAsBullet, .unreadBlock, .proseAmongItems, .lostNumber, .commentNotClosed, .itemWithoutTitle, .factGoesOn,
      .misranked, .lineAsHeading:
      true
    default: false
    }
  }

  private var hasNoTitle: Bool { if case .missingTitle = self { true } else { false } }

  private var isTwice: Bool {
    switch self {
    case .wordingOfTwo, .exampleTwice: true
    default: false
    }
  }

  private var isBrokenLink: Bool {
    switch self {
    case .danglingLink, .webLink, .rawMark(.link), .rawMark(.partedLink), .rawMark(.wikiLink), .rawMark(.footnote): true
    default: false
    }
  }

  /// Whether all that stands below is not read.
  private var isLeftOpen: Bool {
    switch self {
    case .commentNotClosed, .unreadBlock(.code, _), .secondTitle, .unreadBlock(.heading, _): true
    default: false
    }
  }

  fileprivate func explains(_ other: Finding.Fault, after lines: Int) -> Bool {
    switch other {
    case .missingSection(let title):
      isLeftOpen || hasNoTitle || meantHeading == title || meantHeading.map { title.hasSuffix("/ " + $0) } == true
    case .missingFact(let key): meantKey == key
    case .badDate, .badTimespan, .joinedAlias:
      if case .factGoesOn = self { (0...3).contains(lines) } else { false }
    case .unsayable: hasNoTitle
    case .missingItems, .entryWithoutAnswer, .missingSummary:
      isUnreadItem && Self.nearby.contains(lines) || isLeftOpen && lines > 0 || hasNoTitle
    case .itemWithoutSource, .passageWithoutSource: isBrokenLink && Self.within.contains(lines)
    case .misplacedFact:
      if case .unreadBlock(.heading, _) = self { Self.below.contains(lines) } else { false }
    case .entryLost: isTwice && lines == 0
    case .misnumbered: if case .lostNumber = self { true } else { false }
    case .itemTitleWithoutStop, .itemWithoutTitle:
      if case .rawMark(.bold) = self { Self.within.contains(lines) } else { false }
    default: false
    }
  }
}
