extension ReadingContext {
  /// The items of a section; each one that lacks something is a finding, and is kept as far as it can be read.
  ///
  /// Where an item may be plain, it is a sentence without a bold title, as most people write a list.
  mutating func items(
    _ section: DocumentSection?, in file: String, needsSource: Bool = true, mayBePlain: Bool = false
  ) -> [Item] {
    guard let section else { return [] }
    for bullet in section.bullets {
      let start = bullet.children.first ?? bullet
      let text = bullet.plainText.collapsingSpaces
      if let fact = MisplacedFact(text) {
        report(.misplacedFact(key: fact.key, written: fact.written), at: place(of: start, in: file))
      } else {
        report(.itemAsBullet(text: text.shortened), at: place(of: start, in: file))
      }
    }
    return section.numbered.compactMap {
      item($0, in: file, needsSource: needsSource && citesSources, mayBePlain: mayBePlain || !titlesItems)
    }
  }

  /// The items of a section that holds nothing else.
  mutating func itemsAlone(_ section: DocumentSection?, in file: String) -> [Item] {
    for paragraph in section?.paragraphs ?? [] {
      let text = paragraph.plainText.collapsingSpaces
      // A heading without its blank is told as that.
      if text.hasPrefix("##") { continue }
      if paragraph.children.count == 1, paragraph.children[0].kind == .strong, !text.hasSuffix(".") {
        let marks = String(repeating: "#", count: section?.level ?? 2)
        report(.lineAsHeading(text: text.shortened, written: marks + " " + text), at: place(of: paragraph, in: file))
      } else {
        report(.proseAmongItems(section: section?.title ?? ""), at: place(of: paragraph, in: file))
      }
    }
    return items(section, in: file)
  }

  /// Reports whatever else than bullets stands in a section.
  mutating func expectBullets(_ section: DocumentSection?) {
    guard let section else { return }
    for block in section.blocks where [.paragraph, .numberedList].contains(block.kind) {
      report(
        .unreadBlock(kind: block.kind == .paragraph ? .prose : .numbers, section: section.title),
        at: place(of: block.children.first?.children.first ?? block.children.first ?? block, in: section.location.file))
    }
  }

  private mutating func item(_ node: MarkdownNode, in file: String, needsSource: Bool, mayBePlain: Bool) -> Item? {
    guard let paragraph = node.children.first, paragraph.kind == .paragraph,
      let strong = paragraph.children.first, strong.kind == .strong
    else {
      if mayBePlain, let plain = plainItem(node, in: file, needsSource: needsSource) { return plain }
      report(.itemWithoutTitle, at: place(of: node.children.first ?? node, in: file))
      return nil
    }
    let location = place(of: strong.children.first ?? strong, in: file)
    var title = strong.plainText.trimmed
    if title.hasSuffix(".") {
      title.removeLast()
    } else if !title.hasSuffix("?") && !title.hasSuffix("!") {
      report(.itemTitleWithoutStop(title: title), at: location)
    }
    let (text, sources) = proseAndSources(paragraph.children.dropFirst(), in: file)
    if text.isEmpty { report(.itemWithoutText(title: title), at: location) }
    if sources.isEmpty, needsSource { report(.itemWithoutSource(title: title), at: location) }
    let notes = notes(node.children.dropFirst(), in: file)
    if notes == nil { report(.itemGoesOn(title: title), at: place(of: node.children[1], in: file)) }
    return Item(
      title: title, text: text, sources: sources, audience: notes?.audience ?? .everybody, dating: notes?.dating,
      location: location)
  }

  /// An item that is a sentence and no more.
  private mutating func plainItem(_ node: MarkdownNode, in file: String, needsSource: Bool) -> Item? {
    guard let paragraph = node.children.first, paragraph.kind == .paragraph else { return nil }
    let (text, sources) = proseAndSources(paragraph.children, in: file)
    guard !text.isEmpty else { return nil }
    if let fact = MisplacedFact(text, isParagraph: true) {
      report(.misplacedFact(key: fact.key, written: fact.written), at: place(of: paragraph, in: file))
    }
    if text.hasPrefix("**") {
      report(.itemTitleWithoutStop(title: text.shortened), at: place(of: paragraph, in: file))
    }
    if sources.isEmpty, needsSource { report(.itemWithoutSource(title: text), at: place(of: paragraph, in: file)) }
    if node.children.count > 1 { report(.itemGoesOn(title: text), at: place(of: node.children[1], in: file)) }
    return Item(title: "", text: text, sources: sources, location: place(of: paragraph, in: file))
  }

  /// Where the text of a node begins.
  func place(of node: MarkdownNode, in file: String) -> SourceLocation {
    SourceLocation(file: file, line: node.line, column: node.column)
  }

  /// Splits inline nodes into running text and the sources that stand at its end.
  mutating func proseAndSources(_ nodes: some Sequence<MarkdownNode>, in file: String) -> (String, [Int]) {
    var text = ""
    var sources: [Int] = []
    for node in nodes {
      var isSource = false
      for link in node.links {
        if case .source(let number) = target(of: link, in: file) {
          sources.append(number)
          isSource = true
        }
      }
      // A source in the middle of a sentence is one of its words.
      if !isSource || text.endsWithinSentence { node.appendPlainText(to: &text) }
    }
    return (text.collapsingSpaces, sources)
  }

  /// The prose paragraphs of a section as one passage.
  mutating func passage(_ section: DocumentSection, in file: String, needsSource: Bool = true) -> Passage? {
    var texts: [String] = []
    var sources: [Int] = []
    for paragraph in section.paragraphs {
      if let fact = MisplacedFact(paragraph.plainText.collapsingSpaces, isParagraph: true) {
        report(.misplacedFact(key: fact.key, written: fact.written), at: place(of: paragraph, in: file))
      }
      let (text, cited) = proseAndSources(paragraph.children, in: file)
      if !text.isEmpty { texts.append(text) }
      sources += cited
    }
    let location = section.paragraphs.first.map { place(of: $0, in: file) } ?? section.location
    guard !texts.isEmpty else {
      if summarisesSubjects { report(.missingSummary, at: section.location) }
      return nil
    }
    if needsSource, citesSources, sources.isEmpty { report(.passageWithoutSource(of: section.title), at: location) }
    return Passage(text: texts.joined(separator: " "), sources: sources, location: location)
  }

  /// Bullets that open with a link to a role: `- [Role](role.md): text. [source]`.
  mutating func roleBullets(_ section: DocumentSection?, in file: String) -> [(role: Int, text: String, sources: [Int])]
  {
    guard let section else { return [] }
    return section.bullets.compactMap { node in
      let inline = node.children.first?.children ?? []
      let link = inline.first?.links.first
      let found = link.flatMap { target(of: $0, in: file) }
      // A link that leads nowhere is reported as that.
      if link != nil, found == nil { return nil }
      guard case .role(let role) = found else {
        report(.itemWithoutTitle, at: place(of: node.children.first ?? node, in: file))
        return nil
      }
      let (text, sources) = proseAndSources(inline.dropFirst(), in: file)
      return (role, text.droppingColon, sources)
    }
  }

  /// The wordings of a fact, as aliases.
  mutating func aliases(_ fact: Fact?, isName: Bool = true) -> [Alias] {
    guard let fact else { return [] }
    for wording in fact.wordings where wording.text.contains(";") || isName && wording.joinsNames {
      report(.joinedAlias(alias: wording.text), at: wording.location)
    }
    return fact.wordings.map { Alias(text: $0.text, isName: isName, location: $0.location) }
  }

  /// The sources that a fact links to.
  mutating func sources(_ fact: Fact?, in file: String) -> [Int] {
    guard let fact else { return [] }
    return fact.node.links.compactMap { link in
      if case .source(let number) = target(of: link, in: file) { number } else { nil }
    }
  }

  /// The facts by which a file is kept.
  static let keeping = FactKey.keeping

  /// Reports facts of a section that nobody reads, and required ones that are missing.
  mutating func expectFacts(
    _ section: DocumentSection, known: [String], required: [String] = [], repeatable: Set<String> = []
  ) {
    let facts = section.facts
    for (number, fact) in facts.enumerated() where !repeatable.contains(fact.key) {
      if let first = facts[..<number].first(where: { $0.key == fact.key }) {
        report(.duplicateFact(key: fact.key), at: fact.location, other: first.location)
      }
    }
    for fact in facts { reportLineAtMargin(of: fact) }
    for entry in section.strays { reportStray(entry, in: section.location.file) }
    for fact in facts where !known.contains(fact.key) {
      report(.unknownFact(key: fact.key, nearest: Nearest.name(to: fact.key, among: known)), at: fact.location)
    }
    for key in required where !facts.contains(where: { $0.key == key && !$0.value.isEmpty }) {
      report(.missingFact(key: key), at: section.location)
    }
    if let date = section.fact("Reviewed"), !isDate(date.value) {
      report(.badDate(text: date.value), at: date.valueLocation)
    }
    guard let every = section.fact("Review every") else { return }
    if Timespan.months(every.value) == nil { report(.badTimespan(text: every.value), at: every.valueLocation) }
    if section.fact("Reviewed") == nil { report(.unusedTimespan, at: every.location) }
  }

  /// A line below a fact that is read as part of it and was meant as another fact, or as the answer.
  private mutating func reportLineAtMargin(of fact: Fact) {
    guard let line = fact.lineAtMargin else { return }
    let place = place(of: line, in: fact.location.file)
    if let other = MisplacedFact(line.literal) {
      report(.misplacedFact(key: other.key, written: other.written), at: place)
    } else {
      report(.factGoesOn(key: fact.key), at: place)
    }
  }

  /// A line of the list of facts that is none.
  private mutating func reportStray(_ entry: MarkdownNode, in file: String) {
    let text = entry.plainText.collapsingSpaces
    let place = place(of: entry.children.first?.children.first ?? entry, in: file)
    if let fact = MisplacedFact(text) {
      report(.misplacedFact(key: fact.key, written: fact.written), at: place)
    } else {
      report(.lineAmongFacts(text: text.shortened), at: place)
    }
  }

  /// Reports subsections that nobody reads, and required ones that are missing.
  ///
  /// `elsewhere` are the headings that are read at other ranks, each as it has to be written.
  mutating func expectSections(
    _ section: DocumentSection, known: [String], required: [String] = [], mayRepeat: Bool = false,
    elsewhere: [String: String] = [:], otherNames: [String: String] = [:]
  ) {
    for child in section.sections where !known.contains(child.title) {
      if let name = otherNames[child.title.lowercased()] {
        report(.unknownSection(title: child.title, nearest: name), at: child.location)
      } else if let written = elsewhere[child.title] {
        report(.misranked(title: child.title, written: written), at: child.location)
      } else {
        report(
          .unknownSection(title: child.title, nearest: Nearest.name(to: child.title, among: known)), at: child.location)
      }
    }
    for (number, child) in section.sections.enumerated() where !mayRepeat {
      if let first = section.sections[..<number].first(where: { $0.title == child.title }) {
        report(.duplicateSection(title: child.title), at: child.location, other: first.location)
      }
    }
    for title in required where section.section(title) == nil {
      report(.missingSection(title: title), at: section.location)
    }
  }

  private func isDate(_ text: String) -> Bool {
    let parts = text.split(separator: "-")
    guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
      parts.allSatisfy({ $0.allSatisfy(\.isNumber) }), let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...12).contains(month)
    else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...days[month - 1]).contains(day)
  }
}

extension Wording {
  /// Whether it looks like several names with something other than a comma between them.
  fileprivate var joinsNames: Bool {
    text.contains(" / ") || text.hasPrefix("and ") || text.hasPrefix("or ")
  }
}

extension String {
  /// The first words, for a message.
  package var shortened: String {
    let words = split(whereSeparator: \.isWhitespace)
    return words.prefix(8).joined(separator: " ") + (words.count > 8 ? " …" : "")
  }

  /// Whether more has to follow before the sentence is at its end.
  fileprivate var endsWithinSentence: Bool {
    last { !$0.isWhitespace }.map { !".?!:”\")*_".contains($0) && !isEmpty } ?? false
  }

  var droppingColon: String {
    hasPrefix(":") ? String(dropFirst()).trimmed : self
  }
}
