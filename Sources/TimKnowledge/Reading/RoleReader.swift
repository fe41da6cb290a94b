extension ReadingContext {
  mutating func role(_ document: DocumentSection, id: String, _ shape: Shape, _ facets: [Facet]) -> Role {
    let file = document.location.file
    expectFacts(document, known: ["Also called", "Described as"] + ReadingContext.keeping)
    expectRoleSections(document, shape, facets)
    let facts = document.section(path: shape.roleFacts)
    for key in facts == nil ? [] : shape.dimensions where facts?.fact(key) == nil {
      report(.missingFact(key: key), at: facts?.location ?? document.location)
    }
    for heading in shape.roleSteps + [shape.roleStatements, shape.roleFacts] {
      expectBullets(document.section(path: heading))
    }
    let steps = shape.roleSteps.map { heading in
      roleBullets(document.section(path: heading), in: file).map {
        PathStep(role: $0.role, text: $0.text, sources: $0.sources)
      }
    }
    return Role(
      id: id, name: document.title,
      aliases: aliases(document.fact("Also called")) + aliases(document.fact("Described as"), isName: false),
      summary: passage(document, in: file) ?? Passage(text: "", sources: [], location: document.location),
      facets: facets.map { list($0.name, of: document, in: file) },
      lists: shape.roleLists.map { list($0, of: document, in: file) },
      dimensions: facts?.facts.map { Dimension(name: $0.key, text: $0.value) } ?? [],
      from: steps.first ?? [], to: steps.count > 1 ? steps[1] : [],
      suitsIf: document.section(path: shape.roleStatements)?.bullets.map { $0.plainText.collapsingSpaces } ?? [],
      location: document.location)
  }

  /// The items under a heading, which is not there for nothing.
  private mutating func list(_ heading: String, of document: DocumentSection, in file: String) -> [Item] {
    guard let section = document.section(path: heading) else { return [] }
    let items = itemsAlone(section, in: file)
    if items.isEmpty { report(.missingItems(section: section.title, found: 0, wanted: 1), at: section.location) }
    return items
  }

  private mutating func expectRoleSections(_ document: DocumentSection, _ shape: Shape, _ facets: [Facet]) {
    let paths =
      (facets.map(\.name) + shape.roleLists + shape.roleSteps + [shape.roleFacts, shape.roleStatements])
      .filter { !$0.isEmpty }.map(DocumentSection.parts(ofPath:))
    let elsewhere = Dictionary(
      paths.map { ($0[0], "## " + $0[0]) } + paths.filter { $0.count > 1 }.map { ($0[1], "### " + $0[1]) },
      uniquingKeysWith: { first, _ in first })
    expectSections(document, known: paths.map { $0[0] }, elsewhere: elsewhere)
    for section in document.sections {
      let inner = paths.filter { $0[0] == section.title && $0.count > 1 }.map { $0[1] }
      expectSections(section, known: inner, elsewhere: elsewhere)
      for child in section.sections { expectSections(child, known: [], elsewhere: elsewhere) }
    }
    for path in shape.requiredOfRoles where document.section(path: path) == nil {
      report(.missingSection(title: path), at: document.location)
    }
  }

  mutating func roleCompetencies(
    _ document: DocumentSection, roles: [Role], competencies: [Competency], levels: [Level], _ shape: Shape
  ) -> [[RoleCompetency]] {
    var rows = Array(repeating: [RoleCompetency](), count: roles.count)
    let table = PipeTable(document)
    if let heading = table.heading,
      !heading.cells.dropFirst().map({ $0.text.lowercased() }).elementsEqual(shape.importances.map { $0.lowercased() })
    {
      let wanted = shape.importances.joined(separator: ", ")
      report(
        .tableRow(role: heading.cells.first?.text ?? "", problem: "the columns after it have to be \(wanted)"),
        at: heading.location)
    }
    for line in table.strays {
      report(
        .tableRow(role: line.text.shortened, problem: "does not begin with “|”, and is not read"), at: line.location)
    }
    var told: Set<Int> = []
    for row in table.rows {
      let name = row.cells.first?.text ?? ""
      guard row.cells.count == 1 + shape.importances.count else {
        let problem = "has \(row.cells.count) cells where \(1 + shape.importances.count) are due"
        report(.tableRow(role: name, problem: problem), at: row.location)
        continue
      }
      guard let role = roles.firstIndex(where: { $0.name == name }) else {
        let known = roles.map { (name: $0.name, aliases: $0.aliases) }
        let nearest = ReadingContext.meant(by: name, among: known).map { "; did you mean “\($0)”?" } ?? ""
        report(.tableRow(role: name, problem: "names no role of roles/" + nearest), at: row.location)
        continue
      }
      guard told.insert(role).inserted else {
        report(
          .tableRow(role: row.cells[0].text, problem: "stands twice, and only the first is read"), at: row.location)
        continue
      }
      for importance in shape.importances.indices {
        for entry in row.entries(ofCell: 1 + importance) {
          guard let need = need(entry, of: name, competencies, levels) else { continue }
          if !shape.listsEveryCompetency, rows[role].contains(where: { $0.competency == need.competency }) {
            report(
              .tableRow(role: name, problem: "“\(competencies[need.competency].name)” stands twice"), at: entry.location
            )
          }
          rows[role].append(
            RoleCompetency(
              competency: need.competency, importance: importance, level: need.level, figure: need.figure))
        }
      }
      if shape.listsEveryCompetency {
        checkRow(rows[role], row.cells[0].text, competencies, at: row.cells[0].location)
      }
    }
    for (role, row) in zip(roles, rows) where row.isEmpty && shape.listsEveryCompetency {
      report(.tableRow(role: role.name, problem: "has no row"), at: document.location)
    }
    return rows
  }

  /// The title of what was probably meant: by another name of it, or misspelt.
  private static func meant(by name: String, among known: [(name: String, aliases: [Alias])]) -> String? {
    known.first { $0.aliases.contains { $0.text.lowercased() == name.lowercased() } }?.name
      ?? Nearest.name(to: name, among: known.map(\.name))
  }

  /// What one entry of a row names, or nil and a finding.
  private mutating func need(
    _ entry: Wording, of role: String, _ competencies: [Competency], _ levels: [Level]
  ) -> (competency: Int, level: Int, figure: String)? {
    guard let need = PipeTable.need(entry.text) else {
      report(.tableRow(role: role, problem: "“\(entry.text)” is no “Competency (Level)”"), at: entry.location)
      return nil
    }
    func place(_ name: String, among known: [(name: String, aliases: [Alias])], _ kind: String) -> Int? {
      if let place = known.firstIndex(where: { $0.name == name }) { return place }
      let nearest = ReadingContext.meant(by: name, among: known)
      report(.unknownID(kind: kind, id: name, nearest: nearest), at: entry.location)
      return nil
    }
    guard let competency = place(need.name, among: competencies.map { ($0.name, $0.aliases) }, "competency"),
      let level = place(need.level, among: levels.map { ($0.name, $0.aliases) }, "level")
    else { return nil }
    return (competency, level, need.figure)
  }

  private mutating func checkRow(
    _ row: [RoleCompetency], _ role: String, _ competencies: [Competency], at location: SourceLocation
  ) {
    for (number, competency) in competencies.enumerated() {
      let count = row.count { $0.competency == number }
      if count != 1 {
        report(.tableRow(role: role, problem: "\(competency.name) stands \(count) times instead of once"), at: location)
      }
    }
  }
}
