/// Finds names in `shape.md` that name nothing, and parts of answers in the intents that the shape does not know: what is
/// misspelt has no effect.
struct ShapeCheck {
  let reader: HandbookReader

  func findings() -> [Finding] {
    parts() + names()
  }

  private func parts() -> [Finding] {
    let known = reader.handbook.shape.entryParts
    // A shape without any parts has use for none of the intents that ask for them.
    guard !known.isEmpty else { return [] }
    return reader.handbook.intents.flatMap { intent -> [Finding] in
      guard case .parts(let parts) = intent.schema.answer else { return [] }
      return parts.filter { !known.contains($0) }.map { part in
        Finding(
          .unknownID(kind: "part of an answer", id: part, nearest: Nearest.name(to: part, among: known)),
          at: intent.location)
      }
    }
  }

  private func names() -> [Finding] {
    guard let document = reader.documents[reader.root + "/shape.md"] else { return [] }
    return document.sections.flatMap { section in
      section.facts.flatMap { fact -> [Finding] in
        guard let (kind, known) = names(section.title + " / " + fact.key) else { return [] }
        return fact.wordings.filter { !known.contains($0.text) }.map { wording in
          Finding(
            .unknownID(kind: kind, id: wording.text, nearest: Nearest.name(to: wording.text, among: known)),
            at: wording.location)
        }
      }
    }
  }

  /// What the names under a key may be; nil where they are new, or no names.
  private func names(_ key: String) -> (kind: String, known: [String])? {
    let (shape, handbook) = (reader.handbook.shape, reader.handbook)
    let facets = handbook.facets.map(\.name)
    let ofRoles =
      facets + shape.roleLists + shape.roleSteps + [shape.roleFacts, shape.roleStatements].filter { !$0.isEmpty }
    let table: [String: (String, [String])] = [
      "Roles / Way": ("list of a role", shape.roleLists), "Roles / Not quoted": ("list of a role", shape.roleLists),
      "Roles / Required": ("section of a role", ofRoles), "Roles / Partners": ("dimension", shape.dimensions),
      "Roles / Meeting": ("dimension", shape.dimensions), "Roles / Own items": ("importance", shape.importances),
      "Competencies / Required": (
        "section of a competency", facets + shape.competencyLists + handbook.levels.map(\.name)
      ),
      "Competencies / Usual level": ("level", handbook.levels.map(\.name)),
      "Checks / Accepted": ("code", FindingGuide.codes),
    ]
    return table[key]
  }
}
