package import TimKnowledge

/// What a question is about.
package struct Slots: Hashable, Sendable {
  package var roles: [Int] = []
  package var competencies: [Int] = []
  package var levels: [Int] = []
  package var facets: [Facet] = []
  package var terms: [Int] = []
  package var resources: [Int] = []

  package init() {}

  package var isEmpty: Bool {
    roles.isEmpty && competencies.isEmpty && levels.isEmpty && facets.isEmpty && terms.isEmpty && resources.isEmpty
  }

  /// Whether a subject is named: something that a question can be about by itself.
  package var hasSubject: Bool {
    !roles.isEmpty || !competencies.isEmpty || !terms.isEmpty
  }
}

/// Where the value of a slot comes from.
package enum Origin: String, Hashable, Sendable {
  case said, inherited, assumed
}

/// The origin of each slot that has a value.
package struct SlotOrigins: Hashable, Sendable {
  package var roles: Origin?
  package var competencies: Origin?
  package var levels: Origin?
  package var facets: Origin?
  package var terms: Origin?

  package init() {}

  /// All slots with a value were said.
  init(said slots: Slots) {
    if !slots.roles.isEmpty { roles = .said }
    if !slots.competencies.isEmpty { competencies = .said }
    if !slots.levels.isEmpty { levels = .said }
    if !slots.facets.isEmpty { facets = .said }
    if !slots.terms.isEmpty { terms = .said }
  }
}
