package import TimKnowledge

/// What Tim knows of one kind, as entries for reading and for programs.
package struct KnowledgeListing: Sendable {
  /// What can be listed; the raw values are the words of the command line.
  package enum Kind: String, CaseIterable, Sendable {
    case roles, competencies, levels, terms, sources, questions, resources
  }

  /// Entries that belong together, such as the terms of one subject.
  package struct Group: Sendable {
    package let title: String
    package var entries: [Entry]
  }

  /// One thing, under the name by which people know it.
  package struct Entry: Sendable {
    package let id: String?
    package let name: String
    package let details: [Detail]
  }

  /// Something about an entry.
  package struct Detail: Sendable {
    package let label: String
    package let values: [String]
  }

  package let kind: Kind
  package let groups: [Group]

  /// With `unseen`, of the sources only those whose page nobody has read.
  package init(_ kind: Kind, of knowledge: KnowledgeBase, unseen: Bool = false) {
    self.kind = kind
    let catalogue = Catalogue(knowledge: knowledge)
    groups =
      switch kind {
      case .roles: [Group(title: "", entries: catalogue.named(.role))]
      case .competencies: [Group(title: "", entries: catalogue.named(.competency))]
      case .levels: [Group(title: "", entries: catalogue.levels)]
      case .terms: catalogue.terms
      case .sources: [Group(title: "", entries: unseen ? catalogue.unseenSources : catalogue.sources)]
      case .questions: catalogue.questions
      case .resources: catalogue.resources
      }
  }

  package var count: Int { groups.reduce(0) { $0 + $1.entries.count } }
}
