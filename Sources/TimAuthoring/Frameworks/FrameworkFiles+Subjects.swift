internal import TimAdvice
internal import TimKnowledge

/// A role and a competency as files.
extension FrameworkFiles {
  func role(_ role: Framework.Role) -> KnowledgeFile {
    var text = head(role.name, aliases: role.aliases, about: role.about)
    for (number, facet) in mapping.facets.enumerated() {
      // What is needed without a level stands in no table.
      text += list(facet, role.items(facet) + (number == 0 ? role.unlevelled : []))
    }
    for list in role.lists where !mapping.facets.contains(list.heading) { text += self.list(list.heading, list.items) }
    return KnowledgeFile(path: "roles/\(FileName.make(role.title)).md", text: text + progression(role))
  }

  private func list(_ heading: String, _ items: [String]) -> String {
    items.isEmpty ? "" : "## \(heading)\n\n" + FrameworkFiles.numbered(items) + "\n"
  }

  private func progression(_ role: Framework.Role) -> String {
    guard let ladder = ladders.first(where: { $0.group == role.group })?.ladder,
      let place = ladder.grades.firstIndex(where: { $0.title == role.title })
    else { return "" }
    let (lower, upper) = (place > 0 ? ladder.grades[place - 1] : nil, ladder.grades.dropFirst(place + 1).first)
    guard lower != nil || upper != nil else { return "" }
    func line(_ neighbour: Framework.Role, _ step: String) -> String {
      "- [\(EscapedText.line(neighbour.name))](\(FileName.make(neighbour.title)).md)"
        + (step.isEmpty ? "" : ": The step " + EscapedText.line(step)) + "\n"
    }
    var text = "## Progression\n\n" + (mapping.grades.isEmpty ? FrameworkFiles.byLevel : FrameworkFiles.byName) + "\n\n"
    if let lower { text += "### From\n\n" + line(lower, ladder.step(from: lower, to: role)) + "\n" }
    if let upper { text += "### To\n\n" + line(upper, ladder.step(from: role, to: upper)) + "\n" }
    return text
  }

  private static let byLevel = "The order of grades is reckoned from the levels that they ask for."
  private static let byName =
    "The order of grades is told by their names and, where these do not tell, reckoned from the levels that they ask for."

  func competency(_ competency: Framework.Competency) -> KnowledgeFile {
    let about = competency.about.isEmpty && !competency.meaning.isEmpty ? [competency.meaning] : competency.about
    var text = head(competency.name, aliases: competency.aliases, about: about + neededWithoutLevel(competency.name))
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

  /// Who needs a competency without a level, which no table can say.
  private func neededWithoutLevel(_ competency: String) -> [String] {
    let roles = framework.roles.filter { $0.unlevelled.contains(competency) }.map(\.name)
    return roles.isEmpty ? [] : ["Needed without a level by: \(roles.joined(separator: ", "))."]
  }

  /// The publisher's figures for the roles that need a competency at a level.
  private func notes(_ competency: String, _ level: String) -> [String] {
    framework.roles.flatMap { role in
      role.needs.filter { $0.competency == competency && $0.level == level && !$0.figures.isEmpty }.map {
        "- \(link(role)): \(EscapedText.line($0.figures))\n"
      }
    }
  }

  private func head(_ name: String, aliases: [String], about: [String]) -> String {
    let also =
      aliases.isEmpty
      ? [] : ["- \(FrameworkFiles.alsoCalled): " + aliases.map(EscapedText.line).joined(separator: ", ")]
    var text = "# \(EscapedText.line(name))\n\n" + (also + origin.facts).map { $0 + "\n" }.joined() + "\n"
    for (number, paragraph) in about.enumerated() {
      text += EscapedText.line(paragraph) + (number == about.count - 1 ? citation : "") + "\n\n"
    }
    return text
  }

  private static func numbered(_ items: [String]) -> String {
    items.enumerated().map { "\($0 + 1). \(EscapedText.line($1.capitalizedFirst))\n" }.joined()
  }
}
