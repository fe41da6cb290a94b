/// One row of a comparison: the same question answered for one role.
package struct Dimension: Hashable, Sendable {
  package let name: String
  package let text: String
}

/// A neighbouring role on the way into or out of a role.
package struct PathStep: Hashable, Sendable {
  /// Index of the neighbouring role.
  package let role: Int
  package let text: String
  package let sources: [Int]
}

/// A role as its file describes it.
package struct Role: Sendable {
  package let id: String
  package let name: String
  package let aliases: [Alias]
  package let summary: Passage
  /// The role's own items for each facet, whatever the competency.
  package let facets: [[Item]]
  /// The items under each of the shape's headings for roles.
  package let lists: [[Item]]
  package let dimensions: [Dimension]
  package let from: [PathStep]
  package let to: [PathStep]
  package let suitsIf: [String]
  package let location: SourceLocation
}

/// A wording under which an entity is known, and where it stands.
package struct Alias: Hashable, Sendable {
  package let text: String
  /// A name says what the thing is called; a description only points to it and gives way to a name.
  package let isName: Bool
  package let location: SourceLocation
}

/// How much a competency matters for a role, and the level that a fully effective holder has.
package struct RoleCompetency: Hashable, Sendable {
  package let competency: Int
  /// Its place among the importances of the shape, 0 for the most important.
  package let importance: Int
  package let level: Int
  /// The figure by which its importance was measured, as it was written; empty where nobody measured.
  package let figure: String

  /// Whether it matters more than another, by the importance and, where that is the same, by the figure.
  package func mattersMore(than other: RoleCompetency) -> Bool {
    if importance != other.importance { return importance < other.importance }
    return (Double(figure) ?? 0) > (Double(other.figure) ?? 0)
  }
}

/// A side from which a requirement is described.
package struct Facet: Sendable {
  package let id: String
  package let name: String
  package let aliases: [Alias]
  package let location: SourceLocation
}
