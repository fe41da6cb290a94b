/// Something that Tim knows and that a question can be about.
package struct Entity: Hashable, Sendable {
  /// What kind of thing it is; the raw values are part of the compiled form.
  package enum Kind: Int, CaseIterable, Sendable {
    case role, competency, level, facet, term, resource
  }

  package let kind: Kind
  /// Its place among the entities of its kind.
  package let index: Int

  package init(_ kind: Kind, _ index: Int) {
    self.kind = kind
    self.index = index
  }
}

/// The four sides from which a requirement is described.
package enum Facet: Int, CaseIterable, Sendable {
  case skills, attributes, practices, knowledge

  /// The id in vocabulary, JSON and transcripts.
  package var id: String {
    switch self {
    case .skills: "skills"
    case .attributes: "attributes"
    case .practices: "practices"
    case .knowledge: "knowledge"
    }
  }

  package init?(id: String) {
    guard let facet = Facet.allCases.first(where: { $0.id == id }) else { return nil }
    self = facet
  }
}
