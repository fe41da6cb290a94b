/// What a person asks for: the ids are shared with knowledge, JSON output and transcripts.
package enum IntentID: String, CaseIterable, Sendable {
  case requirements, resources, responsibilities, definition, comparison
  case commonGround = "common-ground"
  case collaboration
  case careerChoice = "career-choice"
  case progression, certification, metrics, tools, listing, elaborate, sources, smalltalk

  /// The kinds of slots that the intent uses.
  var slots: Set<SlotKind> {
    switch self {
    case .requirements: [.role, .competency, .level, .facet]
    case .resources, .progression: [.role, .competency, .level]
    case .responsibilities, .commonGround, .collaboration, .careerChoice, .certification: [.role]
    case .definition, .comparison: [.role, .competency, .level, .term]
    case .metrics: [.role, .competency, .term]
    case .tools: [.role, .competency]
    case .listing, .elaborate, .sources, .smalltalk: []
    }
  }

  /// Whether the answer is about something that is named, and not about Tim, the asker or the answer before.
  package var isAboutSubject: Bool { !slots.isEmpty }

  /// Whether the answer needs two subjects.
  var needsTwo: Bool {
    self == .comparison || self == .commonGround || self == .collaboration
  }

  enum SlotKind: Hashable, Sendable {
    case role, competency, level, facet, term
  }
}
