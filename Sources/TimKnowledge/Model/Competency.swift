/// A competency as its file describes it.
package struct Competency: Sendable {
  package let id: String
  package let name: String
  package let aliases: [Alias]
  package let summary: Passage
  /// One entry for each level, in order of rank.
  package let levels: [CompetencyLevel]
  /// The items under each of the shape's headings for competencies.
  package let lists: [[Item]]
  package let location: SourceLocation
}

/// What is new in a competency at one level.
package struct CompetencyLevel: Sendable {
  package let introduction: String
  /// The items of each facet.
  package let items: [[Item]]
  /// What differs for roles that carry the competency in their own way.
  package let notes: [RoleNote]
  package let location: SourceLocation
}

/// How one role carries a competency at a level.
package struct RoleNote: Hashable, Sendable {
  package let role: Int
  package let text: String
  package let sources: [Int]
}

/// A step of the ladder on which competencies are graded.
package struct Level: Sendable {
  package let id: String
  package let name: String
  package let rank: Int
  package let aliases: [Alias]
  package let summary: Passage
  package let location: SourceLocation
}

/// A word of the field and what it means.
package struct Term: Sendable {
  package let id: String
  package let name: String
  package let aliases: [Alias]
  package let subject: String
  package let meaning: Passage
  /// Names of related terms.
  package let seeAlso: [String]
  package let location: SourceLocation
}

/// Something to read, take, watch or join.
package struct Resource: Sendable {
  package let id: String
  package let title: String
  package let kind: String
  package let by: String
  package let year: String
  package let audience: String
  package let levels: [Int]
  package let competencies: [Int]
  package let roles: [Int]
  package let sources: [Int]
  package let text: String
  package let location: SourceLocation
}

/// A written comparison of two roles.
package struct Comparison: Sendable {
  package let first: Int
  package let second: Int
  package let summary: Passage
  package let aspects: [Aspect]
  package let differences: [Item]
  package let together: [Item]
  package let common: [Item]
  package let questions: [Question]
  package let location: SourceLocation

  /// One matter on which the two roles are held side by side.
  package struct Aspect: Hashable, Sendable {
    package let name: String
    package let first: String
    package let second: String
  }

  /// A reflective question, and the role that a yes speaks for.
  package struct Question: Hashable, Sendable {
    package let role: Int
    package let text: String
  }
}
