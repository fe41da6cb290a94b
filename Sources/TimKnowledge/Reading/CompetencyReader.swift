extension ReadingContext {
  mutating func competency(
    _ document: DocumentSection, id: String, levels: [Level], _ shape: Shape, _ facets: [Facet]
  ) -> Competency {
    let file = document.location.file
    expectFacts(document, known: ["Also called", "Described as"] + ReadingContext.keeping)
    let names = levels.map(\.name)
    let elsewhere = ReadingContext.ranks(names + shape.competencyLists, facets.map(\.name))
    expectSections(
      document, known: names + shape.competencyLists,
      required: shape.requiredOfCompetencies + (shape.fillsEveryCell ? names : []), elsewhere: elsewhere,
      otherNames: Dictionary(
        levels.flatMap { level in level.aliases.map { ($0.text.lowercased(), level.name) } },
        uniquingKeysWith: { first, _ in first }))
    for list in document.sections where shape.competencyLists.contains(list.title) {
      expectSections(list, known: [], elsewhere: elsewhere)
    }
    return Competency(
      id: id, name: document.title,
      aliases: aliases(document.fact("Also called")) + aliases(document.fact("Described as"), isName: false),
      summary: passage(document, in: file) ?? Passage(text: "", sources: [], location: document.location),
      levels: names.map { competencyLevel(document.section($0), in: document, shape, facets) },
      lists: shape.competencyLists.map { itemsAlone(document.section($0), in: file) }, location: document.location)
  }

  /// How headings of the second and of the third rank are written.
  static func ranks(_ second: [String], _ third: [String]) -> [String: String] {
    Dictionary(
      second.map { ($0, "## " + $0) } + third.map { ($0, "### " + $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The heading under which a level says what differs for roles.
  static let notesHeading = "For particular roles"

  private mutating func competencyLevel(
    _ section: DocumentSection?, in document: DocumentSection, _ shape: Shape, _ facets: [Facet]
  ) -> CompetencyLevel {
    guard let section else {
      return CompetencyLevel(
        introduction: "", items: facets.map { _ in [] }, notes: [], location: document.location)
    }
    let file = document.location.file
    let names = facets.map(\.name)
    let elsewhere = ReadingContext.ranks(document.sections.map(\.title), names)
    expectSections(
      section, known: names + [ReadingContext.notesHeading], required: shape.fillsEveryCell ? names : [],
      elsewhere: elsewhere)
    for part in section.sections { expectSections(part, known: [], elsewhere: elsewhere) }
    expectBullets(section.section(ReadingContext.notesHeading))
    let items = names.map { name -> [Item] in
      let part = section.section(name)
      let list = itemsAlone(part, in: file)
      if let part, list.count < shape.fewestItems {
        report(
          .missingItems(section: "\(section.title), \(name)", found: list.count, wanted: shape.fewestItems),
          at: part.location)
      }
      return list
    }
    return CompetencyLevel(
      introduction: section.paragraphs.isEmpty
        ? "" : passage(section, in: file, needsSource: false)?.text ?? "", items: items,
      notes: roleBullets(section.section(ReadingContext.notesHeading), in: file).map {
        RoleNote(role: $0.role, text: $0.text, sources: $0.sources)
      }, location: section.location)
  }

  mutating func comparison(_ document: DocumentSection, id: String) -> Comparison? {
    let file = document.location.file
    let titles = ["Side by side", "Differences", "Working together", "Common ground", "Choosing"]
    expectFacts(document, known: ["Roles"] + ReadingContext.keeping, required: ["Roles", "Reviewed"])
    // A comparison may say no more than in a sentence where two roles part.
    expectSections(document, known: titles, required: document.sections.isEmpty ? [] : titles)
    let roles = (document.fact("Roles")?.node.links ?? []).compactMap { link -> Int? in
      if case .role(let role) = target(of: link, in: file) { role } else { nil }
    }
    guard roles.count == 2 else {
      report(.missingFact(key: "Roles"), at: document.location)
      return nil
    }
    let ids = roles.map { role in roleNumbers.first { $0.value == role }?.key ?? "" }
    if id != ids.joined(separator: "-vs-") {
      report(.fileNameMismatch(expected: ids.joined(separator: "-vs-") + ".md"), at: document.location)
    }
    let aspects = document.section("Side by side")?.sections ?? []
    return Comparison(
      first: roles[0], second: roles[1],
      summary: passage(document, in: file) ?? Passage(text: "", sources: [], location: document.location),
      aspects: aspects.map { aspect($0, roles, in: file) },
      differences: items(document.section("Differences"), in: file),
      together: items(document.section("Working together"), in: file),
      common: items(document.section("Common ground"), in: file),
      questions: roleBullets(document.section("Choosing"), in: file).map {
        Comparison.Question(role: $0.role, text: $0.text)
      }, location: document.location)
  }

  private mutating func aspect(_ section: DocumentSection, _ roles: [Int], in file: String) -> Comparison.Aspect {
    let sides = roleBullets(section, in: file)
    let texts = roles.map { role in sides.first { $0.role == role }?.text ?? "" }
    if texts.contains("") { report(.missingItems(section: section.title, found: 1, wanted: 2), at: section.location) }
    return Comparison.Aspect(name: section.title, first: texts[0], second: texts[1])
  }
}
