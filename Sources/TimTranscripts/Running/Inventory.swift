internal import TimKnowledge

/// Everything of a knowledge base that a transcript can reach, by place, each once and in order.
struct Inventory {
  private let knowledge: KnowledgeBase

  init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  /// The patterns of the intents; small talk and limits are no intents.
  var rules: [SourceLocation] {
    let talk = knowledge.intent(answeredBy: .smallTalk)?.number
    return Inventory.ordered(
      (0..<knowledge.patternCount).compactMap { number in
        let pattern = knowledge.pattern(number)
        guard pattern.intent < knowledge.intentCount, pattern.intent != talk, pattern.smallTalk == nil else {
          return nil
        }
        return knowledge.patternSource(number).location
      })
  }

  /// The items of competencies and of roles, the resources, and the written comparisons.
  var answers: [SourceLocation] {
    let shape = knowledge.shape
    let facets = 0..<knowledge.count(of: .facet)
    let roles = knowledge.entities(of: .role).flatMap { role in
      facets.flatMap { knowledge.items(role: role.index, facet: $0) }
        + shape.roleLists.flatMap { knowledge.items(role: role.index, list: $0) }
    }
    let competencies = knowledge.entities(of: .competency).flatMap { competency -> [Item] in
      let cells = knowledge.entities(of: .level).flatMap { level in
        facets.flatMap { knowledge.items(competency: competency.index, level: level.index, facet: $0) }
      }
      let own = knowledge.entities(of: .role).flatMap { role -> [Item] in
        guard let part = knowledge.part(role: role.index, competency: competency.index) else { return [] }
        return knowledge.entities(of: .level).flatMap { level in
          facets.flatMap { knowledge.items(part: part, level: level.index, facet: $0) }
        }
      }
      return cells + own + shape.competencyLists.flatMap { knowledge.items(competency: competency.index, list: $0) }
    }
    let entries = knowledge.entities(of: .entry).map(knowledge.location(of:))
    let resources = knowledge.entities(of: .resource).map(knowledge.location(of:))
    return Inventory.ordered((roles + competencies).map(\.location) + resources + entries + comparisons)
  }

  private var comparisons: [SourceLocation] {
    let count = knowledge.count(of: .role)
    return (0..<count).flatMap { first in
      (first..<count).compactMap { knowledge.comparison(first, $0)?.location }
    }
  }

  var terms: [SourceLocation] { Inventory.ordered(knowledge.entities(of: .term).map(knowledge.location(of:))) }

  var sources: [SourceLocation] { Inventory.ordered((0..<knowledge.sourceCount).map { knowledge.source($0).location }) }

  private static func ordered(_ places: [SourceLocation]) -> [SourceLocation] {
    Set(places).sorted()
  }
}
