internal import TimKnowledge

/// One thing that the knowledge says, under a name by which two versions of it find each other.
struct KnowledgeFact: Hashable {
  /// What sort of thing it is, in the order in which differences are told.
  enum Kind: String, CaseIterable {
    case cell, section, summary, need, step, comparison, entry, term, resource, source, name, level
  }

  struct Key: Hashable {
    let kind: Kind
    /// Which answer it is part of: “Release Management, Lead, skills”.
    let answer: String
    /// Which part of it: an item's title, a dimension's name.
    let part: String
  }

  let key: Key
  let text: String
  /// What it rests on, by id.
  let sources: [String]
  let location: SourceLocation
}

/// Everything that a knowledge says, fact by fact.
struct KnowledgeFacts {
  private(set) var facts: [KnowledgeFact] = []
  private let knowledge: KnowledgeBase

  init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    addCompetencies()
    addRoles()
    addParts()
    addComparisons()
    addEntriesAndTerms()
    addResources()
    addNames()
  }

  private func name(_ kind: Entity.Kind, _ index: Int) -> String { knowledge.name(of: Entity(kind, index)) }

  private mutating func add(
    _ kind: KnowledgeFact.Kind, _ answer: String, _ part: String, _ text: String, _ sources: [Int] = [],
    at location: SourceLocation
  ) {
    guard !text.isEmpty else { return }
    facts.append(
      KnowledgeFact(
        key: KnowledgeFact.Key(kind: kind, answer: answer, part: part), text: text,
        sources: sources.map { knowledge.source($0).id }, location: location))
  }

  /// The items of an answer, and their order, which is a fact of its own.
  private mutating func add(_ kind: KnowledgeFact.Kind, _ answer: String, _ items: [Item]) {
    for item in items {
      add(
        kind, answer, item.title.isEmpty ? item.text : item.title, item.text.isEmpty ? item.title : item.text,
        item.sources, at: item.location)
    }
    if items.count > 1 {
      let titles = items.map { $0.title.isEmpty ? $0.text : $0.title }
      add(kind, answer, KnowledgeFacts.order, titles.joined(separator: " / "), at: items[0].location)
    }
  }

  /// The part under which the order of an answer's items stands.
  static let order = "the order"

  private mutating func add(_ kind: KnowledgeFact.Kind, _ answer: String, _ part: String, _ passage: Passage) {
    add(kind, answer, part, passage.text, passage.sources, at: passage.location)
  }

  private mutating func addCompetencies() {
    for competency in knowledge.entities(of: .competency) {
      let title = knowledge.name(of: competency)
      add(.summary, title, "", knowledge.summary(of: competency))
      for level in knowledge.entities(of: .level) {
        let place = title + ", " + knowledge.name(of: level)
        add(
          .cell, place, "the opening", knowledge.introduction(competency: competency.index, level: level.index),
          at: knowledge.location(of: competency))
        for facet in knowledge.entities(of: .facet) {
          let items = knowledge.items(competency: competency.index, level: level.index, facet: facet.index)
          add(.cell, place + ", " + knowledge.name(of: facet).lowercased(), items)
        }
        for role in knowledge.entities(of: .role) {
          guard let note = knowledge.note(competency: competency.index, level: level.index, role: role.index) else {
            continue
          }
          add(
            .cell, place, "for " + knowledge.name(of: role), note.text, note.sources,
            at: knowledge.location(of: competency))
        }
      }
      for list in knowledge.shape.competencyLists {
        add(.section, title + ", " + list, knowledge.items(competency: competency.index, list: list))
      }
    }
  }

  /// What roles have of their own in a competency.
  private mutating func addParts() {
    for role in knowledge.entities(of: .role) {
      for competency in knowledge.entities(of: .competency) {
        guard let part = knowledge.part(role: role.index, competency: competency.index) else { continue }
        let title = "\(knowledge.name(of: competency)) for \(knowledge.name(of: role))"
        add(.cell, title, "the opening", knowledge.part(part).summary)
        for level in knowledge.entities(of: .level) {
          for facet in knowledge.entities(of: .facet) {
            add(
              .cell, "\(title), \(knowledge.name(of: level)), \(knowledge.name(of: facet).lowercased())",
              knowledge.items(part: part, level: level.index, facet: facet.index))
          }
        }
      }
    }
  }

  private mutating func addRoles() {
    for role in knowledge.entities(of: .role) {
      let title = knowledge.name(of: role)
      let place = knowledge.location(of: role)
      add(.summary, title, "", knowledge.summary(of: role))
      for facet in knowledge.entities(of: .facet) {
        add(.section, title + ", " + knowledge.name(of: facet), knowledge.items(role: role.index, facet: facet.index))
      }
      for list in knowledge.shape.roleLists {
        add(.section, title + ", " + list, knowledge.items(role: role.index, list: list))
      }
      for dimension in knowledge.dimensions(role: role.index) {
        add(.section, title + ", " + knowledge.shape.roleFacts, dimension.name, dimension.text, at: place)
      }
      add(.section, title, "suits you if", knowledge.suitsIf(role: role.index).joined(separator: " / "), at: place)
      let path = knowledge.path(role: role.index)
      for (word, steps) in [("from", path.from), ("to", path.to)] {
        for step in steps {
          add(.step, title, "\(word) \(name(.role, step.role))", step.text + ".", step.sources, at: place)
        }
      }
      for need in knowledge.competencies(ofRole: role.index) {
        add(
          .need, title, name(.competency, need.competency),
          "\(knowledge.importance(need)), \(name(.level, need.level))", at: place)
      }
    }
  }

  private mutating func addComparisons() {
    let roles = knowledge.count(of: .role)
    for first in 0..<roles {
      for second in first..<roles {
        guard let comparison = knowledge.comparison(first, second) else { continue }
        let title = "\(name(.role, comparison.first)) and \(name(.role, comparison.second))"
        add(.comparison, title, "", comparison.summary)
        for aspect in comparison.aspects {
          add(.comparison, title, aspect.name, aspect.first + " / " + aspect.second, at: comparison.location)
        }
        let lists = [
          ("differences", comparison.differences), ("working together", comparison.together),
          ("common ground", comparison.common),
        ]
        for (word, items) in lists { add(.comparison, title + ", " + word, items) }
        for question in comparison.questions {
          add(.comparison, title, question.text, name(.role, question.role), at: comparison.location)
        }
      }
    }
  }

  private mutating func addEntriesAndTerms() {
    for entry in knowledge.entities(of: .entry) {
      let (question, answer) = (knowledge.name(of: entry), knowledge.entry(entry.index))
      add(.entry, question, "the answer", answer.verdict)
      add(.entry, question, answer.items)
      add(.entry, question, "the remark", answer.remark)
      for part in knowledge.parts(ofEntry: entry.index) { add(.entry, question, "“" + part.heading + "”", part.text) }
      add(
        .entry, question, "what it is about", answer.about.map(knowledge.name).joined(separator: ", "),
        at: knowledge.location(of: entry))
    }
    for term in knowledge.entities(of: .term) {
      add(.term, knowledge.name(of: term), "the meaning", knowledge.summary(of: term))
      add(
        .term, knowledge.name(of: term), "see also", knowledge.term(term.index).seeAlso.joined(separator: ", "),
        at: knowledge.location(of: term))
    }
  }

  private mutating func addResources() {
    for entity in knowledge.entities(of: .resource) {
      let resource = knowledge.resource(entity.index)
      let text = [resource.kind, resource.by, resource.year, resource.audience, resource.text].filter { !$0.isEmpty }
      add(.resource, resource.title, "the entry", text.joined(separator: ", "), resource.sources, at: resource.location)
      let fits =
        resource.levels.map { name(.level, $0) } + resource.competencies.map { name(.competency, $0) }
        + resource.roles.map { name(.role, $0) }
      add(.resource, resource.title, "what it is for", fits.joined(separator: ", "), at: resource.location)
    }
    for number in 0..<knowledge.sourceCount {
      let source = knowledge.source(number)
      add(.source, source.id, "the page", "\(source.title), \(source.publisher): \(source.url)", at: source.location)
    }
  }

  /// What each name means, so that one that moves from one owner to another is one difference.
  private mutating func addNames() {
    var owners: [String: (names: [String], location: SourceLocation)] = [:]
    let kinds: [Entity.Kind] = [.role, .competency, .level, .facet, .term]
    for entity in kinds.flatMap(knowledge.entities) {
      let title = knowledge.name(of: entity)
      for alias in [title] + knowledge.aliases(of: entity) {
        owners[alias.lowercased(), default: ([], knowledge.location(of: entity))].names.append(title)
      }
    }
    for (alias, owner) in owners.sorted(by: { $0.key < $1.key }) {
      add(.name, "“\(alias)”", "what it means", owner.names.joined(separator: ", "), at: owner.location)
    }
    for level in knowledge.entities(of: .level) {
      add(
        .level, knowledge.name(of: level), "its place", "\(knowledge.rank(ofLevel: level.index))",
        at: knowledge.location(of: level))
      add(.level, knowledge.name(of: level), "the meaning", knowledge.summary(of: level))
    }
  }
}
