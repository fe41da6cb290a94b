import Testing
import TimAdvice
import TimKnowledge
import TimShippedKnowledge
import TimUnderstanding

/// A few utterances of one conversation, and how the last of them has to be understood.
struct Talk: Sendable, CustomTestStringConvertible {
  let said: [String]
  /// As ``Understood`` writes it.
  let wanted: String

  init(_ said: String..., is wanted: String) {
    (self.said, self.wanted) = (said, wanted)
  }

  var testDescription: String { said.joined(separator: " / ") }

  /// Tim with the knowledge that ships; reading it costs nothing, so that every test may have its own.
  static let advisor = Advisor(ShippedKnowledge.open())

  /// Holds the conversation and gives its last turn.
  func last() throws -> Turn {
    var conversation = Conversation()
    return try #require(said.map { Talk.advisor.reply(to: $0, in: &conversation) }.last)
  }

  func expectHolds(sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
    let understood = Understood(try last().interpretation, Talk.advisor.knowledge)
    #expect(understood.text == wanted, sourceLocation: sourceLocation)
  }
}

/// How an utterance was understood, on one line: the outcome unless it is an answer, the intent, and each kind of slot that
/// has values.
struct Understood {
  let text: String

  init(_ it: Interpretation, _ knowledge: KnowledgeBase) {
    let outcome = it.outcome == .answer ? nil : it.outcome.rawValue
    let slots = Entity.Kind.allCases.filter(it.slots.has).map { kind in
      kind.word + "="
        + it.slots[kind].map { Understood.short(knowledge.id(of: Entity(kind, $0))) }.joined(separator: ",")
    }
    text = ([outcome, it.outcome == .noAnswer ? nil : it.intent?.id].compactMap(\.self) + slots).joined(separator: " ")
  }

  /// The names under which everybody knows the roles.
  private static func short(_ id: String) -> String {
    switch id {
    case "release-train-engineer": "rte"
    case "solution-train-engineer": "ste"
    case "scrum-master": "sm"
    case "product-owner": "po"
    case "product-manager": "pdm"
    case "program-manager": "pgm"
    case "project-manager": "pjm"
    default: id
    }
  }
}
