/// Something that Tim knows and that a question can be about.
package struct Entity: Hashable, Sendable {
  /// What kind of thing it is; the raw values are part of the compiled form.
  package enum Kind: Int, CaseIterable, Sendable {
    case role, competency, level, facet, term, resource, entry

    /// The word for the kind in knowledge files.
    package var word: String {
      switch self {
      case .role: "role"
      case .competency: "competency"
      case .level: "level"
      case .facet: "facet"
      case .term: "term"
      case .resource: "resource"
      case .entry: "entry"
      }
    }

    /// The kind that a word of a knowledge file names.
    package init?(word: some StringProtocol) {
      guard let kind = Kind.allCases.first(where: { $0.word == word }) else { return nil }
      self = kind
    }
  }

  package let kind: Kind
  /// Its place among the entities of its kind.
  package let index: Int

  package init(_ kind: Kind, _ index: Int) {
    self.kind = kind
    self.index = index
  }
}
