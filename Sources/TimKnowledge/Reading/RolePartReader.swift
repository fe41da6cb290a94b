extension ReadingContext {
  /// A file `roles/<role>/<competency>.md`: how the role carries the competency, level by level.
  mutating func rolePart(
    _ document: DocumentSection, role id: String, competency name: String, _ handbook: Handbook
  ) -> RolePart? {
    let file = document.location.file
    guard let role = number(of: id, in: \.roleNumbers, kind: "role", at: document.location),
      let competency = number(of: name, in: \.competencyNumbers, kind: "competency", at: document.location)
    else { return nil }
    let (levels, facets) = (handbook.levels.map(\.name), handbook.facets.map(\.name))
    expectFacts(document, known: ReadingContext.keeping)
    let elsewhere = ReadingContext.ranks(levels, facets)
    expectSections(document, known: levels, elsewhere: elsewhere)
    for level in document.sections where levels.contains(level.title) {
      expectSections(level, known: facets, elsewhere: elsewhere)
      for facet in level.sections { expectSections(facet, known: [], elsewhere: elsewhere) }
    }
    return RolePart(
      role: role, competency: competency,
      summary: passage(document, in: file, needsSource: false)
        ?? Passage(text: "", sources: [], location: document.location),
      levels: levels.map { level in
        facets.map { items(document.section(level)?.section($0), in: file, needsSource: false) }
      }, location: document.location)
  }
}
