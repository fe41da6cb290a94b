package import TimKnowledge

/// A file to fill in: everything that its kind has to have, with a line of guidance each.
///
/// Guidance stands in comments, which nobody reads aloud; `tim check` asks for whatever is not filled in yet.
package enum KnowledgeTemplate {
  package enum Kind: String, CaseIterable, Sendable {
    case role, competency, term, entry, comparison
  }

  /// The file of an id, shaped as the knowledge is; `today` is the date of its review.
  ///
  /// A comparison's id names its two roles: `scrum-master-vs-agile-coach`.
  package static func file(_ kind: Kind, id: String, _ shape: Shape, levels: [String], facets: [String], today: String)
    -> KnowledgeFile
  {
    let text =
      switch kind {
      case .role: role(id, shape, facets, today)
      case .competency: competency(id, shape, levels, facets, today)
      case .term: term(id, today)
      case .entry: entry(id, today)
      case .comparison: comparison(id, today)
      }
    return KnowledgeFile(path: path(kind, id: id), text: text)
  }

  /// Where the file of an id stands in a knowledge.
  package static func path(_ kind: Kind, id: String) -> String {
    let folder =
      switch kind {
      case .role: "roles"
      case .competency: "competencies"
      case .term: "terms"
      case .entry: "faq"
      case .comparison: "comparisons"
      }
    return folder + "/" + id + ".md"
  }

  /// What has to be done beside filling the file in.
  package static func next(_ kind: Kind, _ shape: Shape) -> String? {
    switch kind {
    case .role:
      "Then add a row for it to role-competencies.md"
        + (shape.listsEveryCompetency ? ", which names every competency once." : ".")
    case .competency:
      shape.listsEveryCompetency ? "Then name it in every row of role-competencies.md." : nil
    case .term, .entry, .comparison: nil
    }
  }

  private static func role(_ id: String, _ shape: Shape, _ facets: [String], _ today: String) -> String {
    let steps = Set(shape.roleSteps)
    let known = facets + shape.roleLists + shape.roleSteps + [shape.roleFacts, shape.roleStatements]
    let wanted = shape.requiredOfRoles.isEmpty ? facets + shape.roleLists : shape.requiredOfRoles
    var text = head(name(id), today, about: "What the role is for, in two or three sentences.", shape)
    var parent = ""
    for heading in wanted where known.contains(heading) {
      let parts = heading.split(separator: "/").map(\.trimmed)
      if parts.count > 1, parts[0] != parent { text += "## \(parts[0])\n\n" }
      if parts.count > 1 { parent = parts[0] }
      text += (parts.count > 1 ? "### " : "## ") + (parts.last ?? heading) + "\n\n"
      if heading == shape.roleFacts {
        text += comment("One line for each, so that any two roles can be held side by side.")
        text += shape.dimensions.map { "- \($0): …\n" }.joined() + "\n"
      } else if steps.contains(heading) {
        text += comment("- [Role](role.md): what changes on the way. One line for each neighbouring role.")
      } else if heading == shape.roleStatements {
        text += comment("- Statements that people suited to the role agree with.")
      } else {
        text += comment(item(shape))
      }
    }
    return text
  }

  private static func competency(
    _ id: String, _ shape: Shape, _ levels: [String], _ facets: [String], _ today: String
  ) -> String {
    var text = head(name(id), today, about: "What the competency is about, in two or three sentences.", shape)
    // Where not every cell has to be filled, one level shows the form, and the others are only named.
    let usual = levels.first { Slug.make($0) == Slug.make(shape.usualLevel) } ?? levels.first
    let written = shape.fillsEveryCell ? levels : [usual].compactMap(\.self)
    if written.count < levels.count {
      text += comment("Write only what there is to say; the levels are: " + levels.joined(separator: ", "))
    }
    for level in written {
      text += "## \(level)\n\n" + comment("A sentence on what is new at this level; no item returns at another.")
      for facet in facets { text += "### \(facet)\n\n" + comment("At least \(shape.fewestItems). " + item(shape)) }
    }
    for list in shape.requiredOfCompetencies { text += "## \(list)\n\n" + comment(item(shape)) }
    return text
  }

  private static func term(_ id: String, _ today: String) -> String {
    """
    # \(name(id))

    - Reviewed: \(today)

    \(comment("The title is the subject; each heading below is a term, and its text says what it means."))## \(name(id))

    \(comment("- Also called: other names, between commas"))\(comment("One to three sentences, and a source."))
    """
  }

  private static func entry(_ id: String, _ today: String) -> String {
    """
    # \(name(id))

    - Reviewed: \(today)

    \(comment("The title is the subject; each heading below is a question, whole and plain."))## Put the question here?

    \(comment("- Also asked: another wording, as somebody would type it; one line each, as many as you like"))\
    \(comment("One or two sentences that answer outright; then numbered items, or prose; then when it does not hold."))\
    \(comment("Below it, where shape.md names such parts, what is asked next: ### In words, ### If that does not work"))
    """
  }

  private static func comparison(_ id: String, _ today: String) -> String {
    let roles = id.split(separator: "-vs-").map(String.init)
    let links = roles.map { "[\(name($0))](../roles/\($0).md)" }
    let sides = links.map { "- \($0): …\n" }.joined()
    return """
      # \(roles.map(name).joined(separator: " and "))

      - Roles: \(links.joined(separator: ", "))
      - Reviewed: \(today)

      \(comment("What sets the two apart, in two sentences."))## Side by side

      \(comment("One heading for each aspect, with a line for each role."))### Focus

      \(sides)
      ## Differences

      \(comment(plainItem))## Working together

      \(comment(plainItem))## Common ground

      \(comment(plainItem))## Choosing

      \(comment("Questions whose yes speaks for the role that the line begins with."))\(sides)
      """
  }

  private static func head(_ title: String, _ today: String, about: String, _ shape: Shape) -> String {
    let source = shape.citesSources ? " End it with its source: [Title](../sources.md#id)" : ""
    return "# \(title)\n\n- Reviewed: \(today)\n\n"
      + comment("- Also called: other names, between commas; - Owner: who answers for this file")
      + comment(about + source)
  }

  private static let plainItem = "1. **Title.** One to three sentences."

  private static func item(_ shape: Shape) -> String {
    let length = "\(shape.itemWords.lowerBound) to \(shape.itemWords.upperBound) words"
    let source = shape.citesSources ? " [Title](../sources.md#id)" : ""
    return "\(plainItem)\(source) (\(length))"
  }

  private static func comment(_ text: String) -> String { "<!-- \(text) -->\n\n" }

  /// A title made of an id: `release-manager` is Release Manager.
  private static func name(_ id: String) -> String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
