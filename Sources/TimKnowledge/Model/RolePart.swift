/// What one role does in a competency that another would not: items of its own, which stand before the shared ones.
package struct RolePart: Sendable {
  package let role: Int
  package let competency: Int
  /// What the role does there, and what it leaves to others.
  package let summary: Passage
  /// For each level, the items of each facet; empty where the role has none of its own.
  package let levels: [[[Item]]]
  package let location: SourceLocation
}

/// Whom an item is for, where it does not suit every role that needs the competency.
package struct Audience: Hashable, Sendable {
  /// The only roles that it is for; all of them if there are none here.
  package var only: [Int] = []
  /// The roles that it is not for.
  package var except: [Int] = []

  package static let everybody = Audience()

  package func includes(_ role: Int) -> Bool {
    (only.isEmpty || only.contains(role)) && !except.contains(role)
  }

  /// Whether it was written for a role by name, and so is nearer to it than what is for everybody.
  package func names(_ role: Int) -> Bool { only.contains(role) }
}
