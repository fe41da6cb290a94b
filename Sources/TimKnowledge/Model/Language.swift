/// What an intent file teaches: how people ask for one thing.
package struct Intent: Sendable {
  package let schema: IntentSchema
  package let meaning: String
  package let patterns: [IntentPattern]
  package let examples: [Example]
  package let location: SourceLocation

  package var id: String { schema.id }
}

/// A question that an intent's author expects the intent to win.
package struct Example: Hashable, Sendable {
  package let text: String
  package let location: SourceLocation
}

/// A question as people really put it, to learn from; unlike an example it is never shown to anybody.
package struct Phrasing: Sendable {
  /// The intent, or nil for what lies outside Tim's field.
  package let intent: String?
  /// The intent of the topic that it goes on from; nil where it opens a conversation.
  package let topic: String?
  /// The facet that is asked for without being named.
  package let impliedFacet: Int?
  package let text: String
  package let location: SourceLocation

  /// The name of the file that holds what lies outside the field.
  package static let outside = "outside"
}

/// A pattern together with what its match means.
package struct IntentPattern: Sendable {
  /// How firmly a pattern decides; the raw values are part of the compiled form.
  package enum Tier: Int, CaseIterable, Sendable {
    /// Points to the intent when nothing better fits.
    case hint
    /// A usual way of asking.
    case usual
    /// Leaves no doubt, whatever else is said.
    case sure

    /// The heading in an intent's file.
    package var heading: String {
      switch self {
      case .hint: "Hints"
      case .usual: "Patterns"
      case .sure: "Sure signs"
      }
    }
  }

  package let source: String
  package let tier: Tier
  /// Facets that the wording implies without naming them.
  package let facets: [Int]
  /// The heading of a list that the wording asks for first, or empty.
  package let list: String
  /// Which kind of small talk the pattern belongs to, as an index, or -1.
  package let smallTalk: Int
  package let location: SourceLocation
}

/// A set of phrases that patterns can refer to by name.
package struct Concept: Sendable {
  package let name: String
  package let phrases: [Alias]
  package let location: SourceLocation
}

/// A short name that several roles share, so that Tim has to ask.
package struct Ambiguity: Sendable {
  package let name: Alias
  package let roles: [Int]
}

/// One kind of small talk and the replies to it.
package struct SmallTalk: Sendable {
  package let kind: String
  package let sort: Sort
  package let replies: [String]
  /// The questions to offer instead, before any others.
  package let instead: [String]
  package let patterns: [IntentPattern]
  package let location: SourceLocation

  /// What becomes of it beside something else that is said; the raw values are part of the compiled form.
  package enum Sort: Int, CaseIterable, Sendable {
    /// It is heard, and what stands beside it is answered.
    case courtesy
    /// No small talk, but a question that lies beyond what Tim knows, such as pay.
    case limit
    /// A question about Tim himself, which is answered whatever led to it.
    case toTim
    /// A courtesy that says that the last answer was to another question.
    case rejection

    /// The word by which a section of the small talk says it, behind `Is:`.
    package var word: String {
      switch self {
      case .courtesy: "courtesy"
      case .limit: "limit"
      case .toTim: "question to Tim"
      case .rejection: "rejection of the last answer"
      }
    }
  }
}

/// Words that the understanding treats in a special way.
package struct WordLists: Sendable {
  package var contractions: [String: [String]] = [:]
  /// Small words that may stand anywhere in a pattern.
  package var fillers: [String] = []
  /// Words without evidence for or against anything.
  package var stopWords: [String] = []
  /// Good English words that are never read as a mistyped word of the field.
  package var everyday: [String] = []
  /// Wordings that say nothing and have no place in the handbook.
  package var empty: [String] = []
  /// Openings by which an item tells of a duty instead of an act.
  package var duties: [String] = []
  /// What people write where something is still to be written.
  package var placeholders: [String] = []
}
