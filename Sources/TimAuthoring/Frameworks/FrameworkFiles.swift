internal import TimLanguage
internal import TimKnowledge

/// Writes a framework as a knowledge that starts from an empty house.
struct FrameworkFiles {
  let framework: Framework
  let mapping: FrameworkMapping
  let origin: Origin
  /// How facets are spoken of elsewhere: the text of a `facets.md` whose headings may be the same.
  let spokenFacets: DocumentSection
  /// The text of a `small-talk.md`, from which the ways of greeting and asking are taken.
  let smallTalk: String

  var files: [KnowledgeFile] {
    let talk = FrameworkTalk(framework: framework, mapping: mapping, smallTalk: smallTalk)
    return [shape, levels, facets, source, table] + talk.files + ambiguities + grouped + framework.roles.map(role)
      + framework.competencies.map(competency)
  }

  // MARK: - The frame

  private var shape: KnowledgeFile {
    // The first list says what a role is there for, so they stand as the mapping has them.
    let used = Set(framework.roles.flatMap { $0.lists.filter { !$0.items.isEmpty }.map(\.heading) })
    let lists = mapping.rows.filter { $0.subject == .role }.flatMap { $0.headings.map(\.heading) }.eachOnce
      .filter { used.contains($0) && !mapping.facets.contains($0) }
    return KnowledgeFile(
      path: "shape.md",
      text: """
        # Shape

        - Extends: nothing

        What \(mapping.title) is made of: its own levels, as many items as its publisher wrote, of the length that they have.

        ## Roles

        \(lists.isEmpty ? "" : "- Lists: \(lists.joined(separator: ", "))\n")- Steps: Progression / From, Progression / To
        - Importances: \(importances.joined(separator: ", "))
        - Weighing: \(Int(mapping.fact("Weighing")) ?? max(1, importances.count - 1))
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
  static let needed = "Needed"
  private var importances: [String] {
    mapping.importances.names.isEmpty ? [FrameworkFiles.needed] : mapping.importances.names
  }

  private var levels: KnowledgeFile {
    let sections = mapping.levels.names.enumerated().map { "## \(EscapedText.line($1))\n\n- Rank: \($0 + 1)\n" }
    return file("levels.md", "Levels", sections)
  }

  private var facets: KnowledgeFile {
    let sections = mapping.facets.map { name -> String in
      let own = mapping.facetNames[name] ?? ""
      var known = spokenFacets.section(name)?.facts.map { (key: $0.key, value: $0.value) } ?? []
      if !own.isEmpty {
        let place = known.firstIndex { $0.key == FrameworkFiles.alsoCalled }
        let value = [own, place.map { known[$0].value } ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        known.removeAll { $0.key == FrameworkFiles.alsoCalled }
        known.insert((FrameworkFiles.alsoCalled, value), at: 0)
      }
      let facts = known.map { "- \($0.key): \($0.value)\n" }
      return "## \(EscapedText.line(name))\n" + (facts.isEmpty ? "" : "\n" + facts.joined())
    }
    return file("facets.md", "Facets", sections)
  }

  static let alsoCalled = "Also called"

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

  /// Names of whole ladders, where no grade has that name, and names that several roles share: Tim asks which is meant.
  private var ambiguities: [KnowledgeFile] {
    let names = Set(framework.roles.map { $0.name.lowercased() })
    let open = ladders.filter { !names.contains($0.group.lowercased()) && $0.ladder.grades.count > 1 }.map {
      (name: $0.group, roles: $0.ladder.grades.map(\.name))
    }
    let asked = Set(open.map { $0.name.lowercased() })
    let shared = framework.shared.filter { !asked.contains($0.name.lowercased()) }.map {
      (name: $0.name, roles: $0.roles)
    }
    let sections = (open + shared).map { entry in
      "## \(EscapedText.line(entry.name))\n\n"
        + entry.roles.compactMap { name in framework.roles.first { $0.name == name } }.map { "- " + link($0) + "\n" }
        .joined()
    }
    return sections.isEmpty ? [] : [file("language/ambiguities.md", "Ambiguities", sections)]
  }

  /// What stands together under each heading by which it is grouped, as questions with answers.
  private var grouped: [KnowledgeFile] {
    mapping.groups.compactMap { group in
      let members = members(group)
      let names = members.map(\.group).eachOnce
      guard !names.isEmpty else { return nil }
      let sections = names.map { name in section(of: name, members.filter { $0.group == name }.map(\.link), group) }
      let all = group.questionOfAll.isEmpty ? [] : [sectionOfAll(names, members.map(\.group), group)]
      let head = origin.facts.map { $0 + "\n" }.joined()
      return KnowledgeFile(
        path: "faq/\(FileName.make(group.heading)).md",
        text: "# \(EscapedText.line(group.heading))\n\n" + head + "\n" + (all + sections).joined(separator: "\n"))
    }
  }

  /// The roles with what stands under the heading, or the competencies with their kinds, each with a link to it.
  private func members(_ group: GroupMapping) -> [(group: String, link: String)] {
    if group.heading == RowMapping.Key.kind.rawValue {
      return framework.competencies.filter { !$0.kind.isEmpty }.map { competency in
        let path = "../competencies/\(FileName.make(competency.name)).md"
        return (competency.kind, "[\(EscapedText.line(competency.name))](\(path))")
      }
    }
    return framework.roles.flatMap { role in
      role.items(group.heading).map { ($0, link(role, called: role.title)) }
    }
  }

  private func sectionOfAll(_ names: [String], _ uses: [String], _ group: GroupMapping) -> String {
    entry(
      group.questionOfAll, group.wordingsOfAll, "These are the \(names.count), with how many belong to each.",
      names.map { name in EscapedText.line(name) + ": \(uses.count { $0 == name })" })
  }

  private func section(of name: String, _ links: [String], _ group: GroupMapping) -> String {
    func filled(_ text: String) -> String {
      text.split(separator: "{group}", omittingEmptySubsequences: false).joined(separator: name)
    }
    return entry(filled(group.question), group.wordings.map(filled), filled(group.answer), links)
  }

  /// A question with its answer and items, which are Markdown already.
  private func entry(_ question: String, _ wordings: [String], _ answer: String, _ items: [String]) -> String {
    let asked = wordings.map { "- Also asked: \(EscapedText.line($0))\n" }.joined()
    return "## \(EscapedText.line(question))\n\n" + (asked.isEmpty ? "" : asked + "\n") + EscapedText.line(answer)
      + citation + "\n\n" + items.enumerated().map { "\($0 + 1). \($1)\n" }.joined()
  }

  /// A link to a role from one of the folders.
  func link(_ role: Framework.Role, called name: String? = nil) -> String {
    "[\(EscapedText.line(name ?? role.name))](../roles/\(FileName.make(role.title)).md)"
  }

  /// The framework as a source, behind a text; nothing where no address is known.
  var citation: String {
    mapping.fact("Address").isEmpty ? "" : " [\(EscapedText.line(mapping.title))](../sources.md#framework)"
  }

  var ladders: [(group: String, ladder: Ladder)] {
    let groups = Dictionary(grouping: framework.roles.filter { !$0.group.isEmpty }, by: \.group)
    return groups.sorted { $0.key < $1.key }.map {
      ($0.key, Ladder($0.value, levels: mapping.levels.names, names: mapping.grades))
    }
  }

  /// What matters most first, where that was measured; otherwise as the table has it.
  private static func byFigure(_ needs: [Framework.Need]) -> [Framework.Need] {
    let figures = needs.map { Double($0.figure) ?? 0 }
    return needs.indices.sorted { (figures[$1], $0) < (figures[$0], $1) }.map { needs[$0] }
  }

  private func cell(_ need: Framework.Need) -> String {
    let said = need.figure.isEmpty ? need.level : need.level + ", " + need.figure
    return EscapedText.cell("\(need.competency) (\(said))")
  }

  private var table: KnowledgeFile {
    let head = "| role | " + importances.map { $0.lowercased() }.joined(separator: " | ") + " |\n"
    let rule = "| --- |" + importances.map { _ in " --- |" }.joined() + "\n"
    let rows = framework.roles.filter { !$0.needs.isEmpty }.map { role in
      "| \(EscapedText.cell(role.name)) |"
        + importances.map { importance in
          let own = role.needs.filter { ($0.importance.isEmpty ? importances[0] : $0.importance) == importance }
          return " " + FrameworkFiles.byFigure(own).map(cell).joined(separator: ", ") + " |"
        }.joined() + "\n"
    }
    return KnowledgeFile(
      path: "role-competencies.md",
      text: "# Which competencies a role needs\n\nEach with the level that it has to have.\n\n" + head + rule
        + rows.joined())
  }
}
