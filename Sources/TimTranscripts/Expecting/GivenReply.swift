internal import TimLanguage
package import TimAdvice
package import TimKnowledge
internal import TimUnderstanding

/// A turn as checks see it: what was understood, and the reply as value and as plain text.
package struct GivenReply: Sendable {
  package let turn: Turn
  package let text: String
  let knowledge: KnowledgeBase

  package init(_ turn: Turn, _ knowledge: KnowledgeBase) {
    self.turn = turn
    self.knowledge = knowledge
    text = PlainText(knowledge).render(turn.answer)
  }

  /// The text in one line and lower case, for looking words up.
  var folded: String { GivenReply.folded(text) }

  static func folded(_ text: String) -> String {
    text.lowercased().plainWords.joined(separator: " ")
  }

  func indices(_ kind: Entity.Kind) -> [Int] { turn.interpretation.slots[kind] }

  /// The pattern that decided, if one did.
  package var rule: SourceLocation? {
    turn.interpretation.rule.map { knowledge.patternSource($0).location }
  }

  /// Where the answer stands in the knowledge: its items, or what it is about where it has none.
  package var origins: [SourceLocation] {
    var found = turn.answer.items.map(\.location)
    if turn.interpretation.outcome == .answer, turn.answer.sections.contains(where: { $0.items.isEmpty }) {
      for kind in [Entity.Kind.role, .competency, .level, .term, .entry] {
        found += indices(kind).map { knowledge.location(of: Entity(kind, $0)) }
      }
    }
    return found.eachOnce
  }
}
