internal import TimAdvice
internal import TimKnowledge

/// Writes a framework as a knowledge that starts from an empty house.
struct FrameworkFiles {
  let framework: Framework
  let mapping: FrameworkMapping
  let origin: Origin
  /// How facets are spoken of elsewhere: the text of a `facets.md` whose headings may be the same.
  let spokenFacets: DocumentSection

  var files: [KnowledgeFile] {
    [shape, levels, facets, source, table] + voice + ambiguities + framework.roles.map(role)
      + framework.competencies.map(competency)
  }

  // MARK: - The frame

  private var shape: KnowledgeFile {
    let lists = Set(framework.roles.flatMap { $0.lists.map(\.heading) }).subtracting(mapping.facets).sorted()
    return KnowledgeFile(
      path: "shape.md",
      text: """
        # Shape

        - Extends: nothing

        What \(mapping.title) is made of: its own levels, as many items as its publisher wrote, of the length that they have.

        ## Roles

        \(lists.isEmpty ? "" : "- Lists: \(lists.joined(separator: ", "))\n")- Steps: Progression / From, Progression / To
        - Importances: \(importances.joined(separator: ", "))
        - Weighing: \(max(1, importances.count - 1))
        - Every competency: no

        ## Competencies

        - Every cell: no

        ## Items

        - At least: 1
        - Words: 1 to 400
        - Sources: no
        - Titles: no
        - Summaries: no

        ## Checks

        - Accepted: TIM043, TIM070, TIM071, TIM072, TIM073, TIM074, TIM075, TIM076, TIM081

        How the texts are written, and how names lie within each other, is the publisher's affair.

        """)
  }

  /// Where nothing is weighed, what is needed is needed.
  private static let needed = "Needed"
  private var importances: [String] {
    mapping.importances.names.isEmpty ? [FrameworkFiles.needed] : mapping.importances.names
  }

  private var levels: KnowledgeFile {
    let sections = mapping.levels.names.enumerated().map { "## \(EscapedText.line($1))\n\n- Rank: \($0 + 1)\n" }
    return file("levels.md", "Levels", sections)
  }

  private var facets: KnowledgeFile {
    let sections = mapping.facets.map { name -> String in
      let known = spokenFacets.section(name)?.facts.map { "- \($0.key): \($0.value)\n" } ?? []
      return "## \(EscapedText.line(name))\n" + (known.isEmpty ? "" : "\n" + known.joined())
    }
    return file("facets.md", "Facets", sections)
  }

  private var source: KnowledgeFile {
    let address = mapping.fact("Address")
    let lines = [
      "## framework", "", "- Title: " + EscapedText.line(mapping.title),
      "- Publisher: " + EscapedText.line(mapping.fact("Publisher")), "- Address: <\(address)>",
      "- Seen: as tables, when they were imported", "",
    ]
    return file("sources.md", "Sources", address.isEmpty ? [] : [lines.joined(separator: "\n")])
  }

  private func file(_ path: String, _ title: String, _ sections: [String]) -> KnowledgeFile {
    KnowledgeFile(path: path, text: (["# \(title)\n"] + sections).joined(separator: "\n"))
  }

  /// The words that speak of competencies as this framework calls them.
  private var voice: [KnowledgeFile] {
    let name = mapping.fact("Needs are called")
    guard mapping.importances.names.isEmpty, !name.isEmpty else { return [] }
    return [
      file(
        "voice.md", "Voice",
        [
          """
          ## Needs

          ### weight.\(FrameworkFiles.needed.lowercased())

          - {A role} needs {competency} at {level} level.

          ### profile.role

          - These are the \(name) of {a role}, with the level that each has to have.

          ### profile.competency

          - These roles need {competency}.

          """
        ])
    ]
  }

  /// Names of whole ladders, where no grade has that name: Tim asks which grade is meant.
  private var ambiguities: [KnowledgeFile] {
    let names = Set(framework.roles.map { $0.name.lowercased() })
    let sections = ladders.filter { !names.contains($0.group.lowercased()) && $0.ladder.grades.count > 1 }.map {
      entry in
      "## \(EscapedText.line(entry.group))\n\n"
        + entry.ladder.grades.map { "- [\(EscapedText.line($0.name))](../roles/\(FileName.make($0.name)).md)\n" }
        .joined()
    }
    return sections.isEmpty ? [] : [file("language/ambiguities.md", "Ambiguities", sections)]
  }

  private var ladders: [(group: String, ladder: Ladder)] {
    let groups = Dictionary(grouping: framework.roles.filter { !$0.group.isEmpty }, by: \.group)
    return groups.sorted { $0.key < $1.key }.map { ($0.key, Ladder($0.value, levels: mapping.levels.names)) }
  }

  private var table: KnowledgeFile {
    let head = "| role | " + importances.map { $0.lowercased() }.joined(separator: " | ") + " |\n"
    let rule = "| --- |" + importances.map { _ in " --- |" }.joined() + "\n"
    let rows = framework.roles.filter { !$0.needs.isEmpty }.map { role in
      "| \(EscapedText.cell(role.name)) |"
        + importances.map { importance in
          let own = role.needs.filter { ($0.importance.isEmpty ? importances[0] : $0.importance) == importance }
          return " " + own.map { EscapedText.cell("\($0.competency) (\($0.level))") }.joined(separator: ", ") + " |"
        }.joined() + "\n"
    }
    return KnowledgeFile(
      path: "role-competencies.md",
      text: "# Which competencies a role needs\n\nEach with the level that it has to have.\n\n" + head + rule
        + rows.joined())
  }

  // MARK: - Roles and competencies

  private func role(_ role: Framework.Role) -> KnowledgeFile {
    var text = head(role.name, aliases: role.aliases, about: role.about)
    for facet in mapping.facets { text += list(facet, of: role) }
    for list in role.lists.map(\.heading) where !mapping.facets.contains(list) { text += self.list(list, of: role) }
    return KnowledgeFile(path: "roles/\(FileName.make(role.name)).md", text: text + progression(role))
  }

  private func list(_ heading: String, of role: Framework.Role) -> String {
    let items = role.lists.first { $0.heading == heading }?.items ?? []
    return items.isEmpty ? "" : "## \(heading)\n\n" + FrameworkFiles.numbered(items) + "\n"
  }

  private func progression(_ role: Framework.Role) -> String {
    guard let ladder = ladders.first(where: { $0.group == role.group })?.ladder,
      let place = ladder.grades.firstIndex(where: { $0.name == role.name })
    else { return "" }
    let (lower, upper) = (place > 0 ? ladder.grades[place - 1] : nil, ladder.grades.dropFirst(place + 1).first)
    guard lower != nil || upper != nil else { return "" }
    func line(_ neighbour: Framework.Role, _ step: String) -> String {
      "- [\(EscapedText.line(neighbour.name))](\(FileName.make(neighbour.name)).md)"
        + (step.isEmpty ? "" : ": " + EscapedText.line(step)) + "\n"
    }
    var text = "## Progression\n\nThe order of grades is reckoned from the levels that they ask for.\n\n"
    if let lower {
      let step = ladder.step(from: lower, to: role)
      text += "### From\n\n" + line(lower, step.isEmpty ? "" : "The step " + step) + "\n"
    }
    if let upper {
      let step = ladder.step(from: role, to: upper)
      text += "### To\n\n" + line(upper, step.isEmpty ? "" : "The step " + step) + "\n"
    }
    return text
  }

  private func competency(_ competency: Framework.Competency) -> KnowledgeFile {
    var text = head(competency.name, aliases: competency.aliases, about: competency.about)
    for level in mapping.levels.names {
      let items = competency.levels[level] ?? []
      let notes = notes(competency.name, level)
      guard !items.isEmpty || !notes.isEmpty else { continue }
      text += "## \(level)\n\n"
      if !items.isEmpty { text += "### \(mapping.facets[0])\n\n" + FrameworkFiles.numbered(items) + "\n" }
      if !notes.isEmpty { text += "### For particular roles\n\n" + notes.joined() + "\n" }
    }
    return KnowledgeFile(path: "competencies/\(FileName.make(competency.name)).md", text: text)
  }

  /// The publisher's figures for the roles that need a competency at a level.
  private func notes(_ competency: String, _ level: String) -> [String] {
    framework.roles.flatMap { role in
      role.needs.filter { $0.competency == competency && $0.level == level && !$0.figures.isEmpty }.map {
        "- [\(EscapedText.line(role.name))](../roles/\(FileName.make(role.name)).md): \(EscapedText.line($0.figures))\n"
      }
    }
  }

  private func head(_ name: String, aliases: [String], about: [String]) -> String {
    let also = aliases.isEmpty ? [] : ["- Also called: " + aliases.map(EscapedText.line).joined(separator: ", ")]
    var text = "# \(EscapedText.line(name))\n\n" + (also + origin.facts).map { $0 + "\n" }.joined() + "\n"
    let link = mapping.fact("Address").isEmpty ? "" : " [\(EscapedText.line(mapping.title))](../sources.md#framework)"
    for (number, paragraph) in about.enumerated() {
      text += EscapedText.line(paragraph) + (number == about.count - 1 ? link : "") + "\n\n"
    }
    return text
  }

  private static func numbered(_ items: [String]) -> String {
    items.enumerated().map { "\($0 + 1). \(EscapedText.line($1.capitalizedFirst))\n" }.joined()
  }
}
