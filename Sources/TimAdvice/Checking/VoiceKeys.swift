internal import TimKnowledge
internal import TimUnderstanding

/// The places of an answer for which Tim needs words of his own: the headings of `voice.md`.
enum VoiceKeys {
  /// The keys without which an answer would have a hole.
  static let required: Set<String> = Set(
    plain
      + Facet.allCases.map { "facet." + $0.id }
      + IntentID.allCases.filter(\.isAboutSubject).map { "choice." + $0.rawValue }
      + kinds.flatMap { ["kind." + $0, "listing." + $0, "heading." + $0] }
      + RoleCompetency.Importance.allCases.map { "weight." + $0.heading.lowercased() })

  /// The beginnings of keys that Tim looks for and can do without, with the endings he knows.
  static func optional(_ handbook: Handbook) -> Set<String> {
    let intents = IntentID.allCases.map(\.rawValue)
    return Set(
      intents.flatMap { ["clarify.subject." + $0, "follow-up." + $0] }
        + handbook.smallTalk.filter { !$0.isLimit }.map { "courtesy." + $0.kind })
  }

  private static let kinds = ["role", "competency", "level", "term"]

  private static let plain = [
    "also-called", "ask.competency", "ask.role", "ask.term", "assumed.level", "assumed.step", "career.guess",
    "career.heading", "career.how-to-read", "career.how-to-read-one", "career.statements", "certification",
    "certification.one",
    "clarify.intent", "clarify.name", "clarify.subject", "closing.certification", "closing.collaboration",
    "closing.common-ground",
    "closing.comparison", "closing.listing", "closing.metrics", "closing.progression", "closing.requirements",
    "closing.resources", "closing.responsibilities", "closing.sources", "closing.tools", "collaboration",
    "collaboration.one",
    "common-ground", "comparison", "comparison.levels", "comparison.terms", "definition.level", "definition.one",
    "definition.several", "elaborate.closing", "elaborate.item", "elaborate.nothing", "elaborate.rest",
    "heading.brings", "heading.day", "heading.differences", "heading.from", "heading.how", "heading.levels",
    "heading.main-duties", "heading.meet", "heading.new-needs", "heading.practices", "heading.related",
    "heading.shared-competencies", "heading.side-by-side", "heading.to", "inherited", "level.needs-more",
    "listing.all", "listing.terms-text", "metrics", "more.facets", "no-such-item", "progression.competency",
    "progression.competency.role", "progression.level", "progression.level.role", "progression.move",
    "progression.role", "quiz.closing", "quiz.how", "quiz.none", "quiz.points", "quiz.question", "quiz.start",
    "quiz.statement", "quiz.tally", "quiz.tie", "quiz.winner", "refusal.again", "refusal.closing",
    "refusal.closing-again", "refusal.empty", "refusal.nothing-before", "refusal.outside", "refusal.questions",
    "refusal.unknown", "repair", "repair.pair", "requirements.competency", "requirements.role",
    "requirements.role-level", "requirements.role-only", "requirements.roles", "resource", "resources.both",
    "resources.competency", "resources.role", "responsibilities", "responsibilities.day", "see-also", "small-talk",
    "source", "sources",
    "sources.all", "sources.item", "sources.none", "sources.publisher", "sources.subject", "start-over", "tools",
    "word.and", "word.or",
  ]
}
