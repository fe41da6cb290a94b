/// The numbered lists of a role file; the raw values are part of the compiled form.
package enum RoleSection: Int, CaseIterable, Sendable {
  case responsibilities, day, skills, attributes, practices, knowledge, how, certification, metrics, tools

  /// The section that holds a role's own view of a facet.
  package init(_ facet: Facet) {
    self =
      switch facet {
      case .skills: .skills
      case .attributes: .attributes
      case .practices: .practices
      case .knowledge: .knowledge
      }
  }

  /// The heading in the role's file.
  package var heading: String {
    switch self {
    case .responsibilities: "Responsibilities"
    case .day: "A day"
    case .skills: "Skills"
    case .attributes: "Attributes"
    case .practices: "Practices"
    case .knowledge: "Knowledge"
    case .how: "How"
    case .certification: "Certification"
    case .metrics: "Metrics"
    case .tools: "Tools"
    }
  }
}

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
  package let sections: [RoleSection: [Item]]
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
  /// The raw values order from most to least important.
  package enum Importance: Int, CaseIterable, Sendable {
    case core, important, helpful

    /// The heading of the column in the table of competencies by role.
    package var heading: String {
      switch self {
      case .core: "Core"
      case .important: "Important"
      case .helpful: "Helpful"
      }
    }
  }

  package let competency: Int
  package let importance: Importance
  package let level: Int
}
