extension ReadingContext {
  mutating func role(_ document: DocumentSection, id: String) -> Role {
    let file = document.location.file
    expectFacts(document, known: ["Also called", "Described as", "Reviewed"], required: ["Also called", "Reviewed"])
    let headings = RoleSection.allCases.filter { $0 != .how }.map(\.heading)
    let all = headings + ["Dimensions", "Progression", "Suits you if"]
    expectSections(document, known: all, required: all)
    let progression = document.section("Progression")
    if let progression { expectSections(progression, known: ["From", "To", "How"], required: ["From", "To", "How"]) }
    var sections: [RoleSection: [Item]] = [:]
    for section in RoleSection.allCases {
      let part = section == .how ? progression?.section("How") : document.section(section.heading)
      sections[section] = items(part, in: file)
      if let part, sections[section]?.isEmpty == true {
        report(.missingItems(section: section.heading, found: 0, wanted: 1), at: part.location)
      }
    }
    return Role(
      id: id, name: document.title,
      aliases: aliases(document.fact("Also called")) + aliases(document.fact("Described as"), isName: false),
      summary: passage(document, in: file) ?? Passage(text: "", sources: [], location: document.location),
      sections: sections, dimensions: dimensions(document.section("Dimensions")),
      from: roleBullets(progression?.section("From"), in: file).map {
        PathStep(role: $0.role, text: $0.text, sources: $0.sources)
      },
      to: roleBullets(progression?.section("To"), in: file).map {
        PathStep(role: $0.role, text: $0.text, sources: $0.sources)
      },
      suitsIf: document.section("Suits you if")?.blocks.flatMap(\.children).map { $0.plainText.collapsingSpaces } ?? [],
      location: document.location)
  }

  private mutating func dimensions(_ section: DocumentSection?) -> [Dimension] {
    guard let section else { return [] }
    for key in ReadingContext.dimensionNames where section.fact(key) == nil {
      report(.missingFact(key: key), at: section.location)
    }
    return section.facts.map { Dimension(name: $0.key, text: $0.value) }
  }

  /// What every role answers, so that any two can be held side by side.
  static let dimensionNames = [
    "Focus", "Scope", "Horizon", "Decides", "Answers for", "Succeeds when", "Works with", "Leads by", "Typical day",
    "Judged by",
  ]

  mutating func roleCompetencies(
    _ document: DocumentSection, roles: [Role], competencies: [Competency], levels: [Level]
  ) -> [[RoleCompetency]] {
    var rows = Array(repeating: [RoleCompetency](), count: roles.count)
    for row in PipeTable(document).rows {
      guard row.cells.count == 1 + RoleCompetency.Importance.allCases.count,
        let role = roles.firstIndex(where: { $0.name == row.cells[0].text })
      else {
        report(.tableRow(role: row.cells.first?.text ?? "", problem: "names no role of roles/"), at: row.location)
        continue
      }
      for importance in RoleCompetency.Importance.allCases {
        for entry in row.entries(ofCell: 1 + importance.rawValue) {
          guard let (name, level) = PipeTable.nameAndLevel(entry.text),
            let competency = competencies.firstIndex(where: { $0.name == name }),
            let level = levels.firstIndex(where: { $0.name == level })
          else {
            report(
              .tableRow(role: row.cells[0].text, problem: "“\(entry.text)” is no “Competency (Level)”"),
              at: entry.location)
            continue
          }
          rows[role].append(RoleCompetency(competency: competency, importance: importance, level: level))
        }
      }
      checkRow(rows[role], row.cells[0].text, competencies, at: row.cells[0].location)
    }
    for (role, row) in zip(roles, rows) where row.isEmpty {
      report(.tableRow(role: role.name, problem: "has no row"), at: document.location)
    }
    return rows
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
