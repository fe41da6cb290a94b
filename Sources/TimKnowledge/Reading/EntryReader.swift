extension ReadingContext {
  /// The questions with answers of their own of one file; `id` is the file's name.
  mutating func entries(_ document: DocumentSection, id: String) -> [Entry] {
    expectFacts(document, known: ["Reviewed", "Origin", "Licence", "Version", "Owner"])
    return document.sections.compactMap { entry($0, of: document, file: id) }
  }

  private mutating func entry(_ section: DocumentSection, of document: DocumentSection, file: String) -> Entry? {
    let path = document.location.file
    expectFacts(section, known: ["Also asked", "About"], repeatable: ["Also asked"])
    let paragraphs = section.paragraphs.map { (node: $0, read: proseAndSources($0.children, in: path)) }
    let items = self.items(section, in: path, needsSource: false, mayBePlain: true)
    guard !paragraphs.isEmpty || !items.isEmpty else {
      report(.entryWithoutAnswer(question: section.title), at: section.location)
      return nil
    }
    for child in section.sections { report(.unknownSection(title: child.title, nearest: nil), at: child.location) }
    let firstItem = section.blocks.first { $0.kind == .numberedList }?.line ?? .max
    let before = paragraphs.filter { $0.node.line < firstItem }.map(\.read)
    let after = paragraphs.filter { $0.node.line > firstItem }.map(\.read)
    func joined(_ parts: [(String, [Int])]) -> Passage {
      Passage(
        text: parts.map(\.0).filter { !$0.isEmpty }.joined(separator: " "), sources: parts.flatMap(\.1),
        location: section.location)
    }
    let links = section.facts.filter { $0.key == "About" }.flatMap { $0.node.links }
    return Entry(
      id: file + "#" + Slug.make(section.title), question: section.title,
      wordings: section.facts.filter { $0.key == "Also asked" }.map { Example(text: $0.value, location: $0.location) },
      about: links.compactMap { target(of: $0, in: path)?.entity }, verdict: joined(Array(before.prefix(1))),
      items: items, remark: joined(before.dropFirst() + after), subject: document.title, location: section.location)
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
