extension ReadingContext {
  /// The questions with answers of their own of one file; `id` is the file's name.
  mutating func entries(_ document: DocumentSection, id: String, parts: [String]) -> [Entry] {
    expectFacts(document, known: ReadingContext.keeping)
    for section in document.sections where parts.contains(section.title) {
      report(.misranked(title: section.title, written: "### " + section.title), at: section.location)
    }
    return document.sections.filter { !parts.contains($0.title) }
      .compactMap { entry($0, of: document, file: id, parts: parts) }
  }

  private mutating func entry(
    _ section: DocumentSection, of document: DocumentSection, file: String, parts: [String]
  ) -> Entry? {
    let path = document.location.file
    expectFacts(section, known: ["Also asked", "About"], repeatable: ["Also asked"])
    for fact in section.facts where fact.key == "Also asked" && fact.joinsWordings {
      report(.joinedWording(wording: fact.value.shortened), at: fact.valueLocation)
    }
    for paragraph in section.paragraphs {
      if let fact = MisplacedFact(paragraph.plainText.collapsingSpaces, isParagraph: true) {
        report(.misplacedFact(key: fact.key, written: fact.written), at: place(of: paragraph, in: path))
      } else if let question = paragraph.questionWithoutHeading {
        report(
          .lineAsHeading(text: question.shortened, written: "## " + question.shortened),
          at: place(of: paragraph.children.first ?? paragraph, in: path))
      }
    }
    let paragraphs = section.paragraphs.map { (node: $0, read: proseAndSources($0.children, in: path)) }
    let items = self.items(section, in: path, needsSource: false, mayBePlain: true)
    guard !paragraphs.isEmpty || !items.isEmpty else {
      report(.entryWithoutAnswer(question: section.title), at: section.location)
      return nil
    }
    let asked = section.sections.map(\.title).filter { $0.hasSuffix("?") }
    expectSections(section, known: parts, elsewhere: ReadingContext.ranks(asked, parts))
    for part in section.sections { expectSections(part, known: [], elsewhere: ReadingContext.ranks(asked, parts)) }
    let firstItem = section.blocks.first { $0.kind == .numberedList }?.line ?? .max
    let before = paragraphs.filter { $0.node.line < firstItem }.map(\.read)
    let after = paragraphs.filter { $0.node.line > firstItem }.map(\.read)
    func joined(_ parts: [(String, [Int])]) -> Passage {
      Passage(
        text: parts.map(\.0).filter { !$0.isEmpty }.joined(separator: " "), sources: parts.flatMap(\.1),
        location: section.location)
    }
    let abouts = section.facts.filter { $0.key == "About" }
    let about = abouts.flatMap { $0.node.links }.compactMap { target(of: $0, in: path)?.entity }
    if about.isEmpty, let fact = abouts.first { report(.aboutNothing(key: fact.key), at: fact.location) }
    return Entry(
      id: file + "#" + Slug.make(section.title), question: section.title,
      wordings: section.facts.filter { $0.key == "Also asked" }.map { Example(text: $0.value, location: $0.location) },
      about: about, verdict: joined(Array(before.prefix(1))),
      items: items, remark: joined(before.dropFirst() + after),
      parts: parts.map { part($0, of: section, in: path) }, subject: document.title,
      location: section.location)
  }

  /// What stands under a heading below a question, as one text.
  private mutating func part(_ title: String, of section: DocumentSection, in path: String) -> Passage {
    let child = section.sections.first { $0.title == title }
    let read = (child?.paragraphs ?? []).map { proseAndSources($0.children, in: path) }
    return Passage(
      text: read.map(\.0).filter { !$0.isEmpty }.joined(separator: " "), sources: read.flatMap(\.1),
      location: child?.location ?? section.location)
  }
}

extension ReadingContext.Target {
  /// What a question can be about, if the link leads to such a thing.
  var entity: Entity? {
    switch self {
    case .role(let index): Entity(.role, index)
    case .competency(let index): Entity(.competency, index)
    case .level(let index): Entity(.level, index)
    case .resource(let index): Entity(.resource, index)
    case .term(let index): Entity(.term, index)
    case .source, .web: nil
    }
  }
}

extension MarkdownNode {
  /// The question that a paragraph asks where a heading was meant: all of it in bold, or behind “Q:”.
  fileprivate var questionWithoutHeading: String? {
    let text = plainText.collapsingSpaces
    if children.count == 1, children[0].kind == .strong, text.hasSuffix("?") { return text }
    for mark in ["Q:", "Q.", "Question:"] where text.hasPrefix(mark) { return text.dropFirst(mark.count).trimmed }
    return nil
  }
}

extension Fact {
  /// Whether the value looks like several wordings: three or more between semicolons, or a question before one.
  fileprivate var joinsWordings: Bool {
    guard value.utf8.contains(UInt8(ascii: ";")) else { return false }
    let parts = value.split(separator: ";")
    return parts.count > 2 || parts.dropLast().contains { $0.trimmed.hasSuffix("?") }
  }
}
