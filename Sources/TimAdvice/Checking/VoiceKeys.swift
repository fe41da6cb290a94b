internal import TimKnowledge

/// The places of an answer for which Tim needs words of his own: the headings of `voice.md`.
enum VoiceKeys {
  /// The keys without which an answer would have a hole.
  static func required(_ handbook: Handbook) -> Set<String> {
    let subjects = handbook.intents.map(\.schema).filter(\.isAboutSubject).map { "choice." + $0.id }
    let work = handbook.intents.flatMap { intent -> [String] in
      guard case .work(let work, _) = intent.schema.answer else { return [] }
      return VoiceKeys.work[work] ?? []
    }
    return Set(plain + work + (handbook.roles.isEmpty ? [] : subjects))
  }

  /// The beginnings of keys that Tim looks for and can do without, with the endings he knows.
  static func optional(_ handbook: Handbook) -> Set<String> {
    let intents = handbook.intents.map(\.id)
    let lists = handbook.intents.flatMap { intent -> [String] in
      guard case .lists(let headings) = intent.schema.answer else { return [] }
      return headings.map { intent.id + "." + Slug.make($0) } + [intent.id + ".one"]
    }
    let kinds = Entity.Kind.allCases.map(\.word)
    return Set(
      ["follow-up", "entry.part", "entry.parts"] + intents + lists
        + intents.flatMap {
          ["clarify.subject." + $0, "follow-up." + $0, "closing." + $0, "choice." + $0, "part." + $0]
        }
        + handbook.smallTalk.filter { [.courtesy, .rejection].contains($0.sort) }.map { "courtesy." + $0.kind }
        + handbook.facets.map { "facet." + $0.id }
        + handbook.shape.importances.map { "weight." + $0.lowercased() }
        + handbook.facets.flatMap { ["interview.ask." + $0.id, "interview.weak-sign." + $0.id] }
        + kinds.flatMap { ["listing." + $0, "heading." + $0, "ask." + $0] })
  }

  /// What phrases can be filled with: whoever fills a new name in adds it here.
  static let slots: Set<String> = [
    "all", "competency", "count", "facets", "for", "from", "importance", "level", "levelled", "levels", "lowest",
    "month", "name", "names", "number", "other", "pairs", "place", "publisher", "question", "read", "related", "role",
    "roles", "said", "seen", "statement", "subject", "terms", "text", "title", "to", "usual", "what", "who", "words",
  ]

  /// What each piece of work needs, where an intent asks for it.
  private static let work: [AnswerKind.Work: [String]] = [
    .checklist: ["checklist", "checklist.entry", "checklist.last", "checklist.role", "checklist.talk"],
    .interview: [
      "column.evidence", "column.score", "interview", "interview.ask", "interview.blank", "interview.marks",
      "interview.probes",
      "interview.role", "interview.scale", "interview.scorecard", "interview.strong", "interview.weak",
      "interview.weak-sign",
    ],
    .advert: [
      "advert", "advert.company", "advert.company.heading", "advert.must", "advert.nice", "advert.offer",
      "advert.offer.heading", "advert.role", "advert.work",
    ],
    .assessment: [
      "assessment.along", "assessment.bars", "assessment.below", "assessment.how", "assessment.how-to-read",
      "assessment.level", "assessment.no-gaps", "assessment.phases", "assessment.read", "assessment.role",
      "assessment.sheet", "assessment.show", "assessment.start", "assessment.statement", "assessment.stopped",
      "assessment.why", "assessment.with",
    ],
    .firstDays: [
      "first-days", "first-days.by", "first-days.dates", "first-days.day", "first-days.people", "first-days.phases",
      "first-days.steps",
      "first-days.undated",
    ],
  ]

  private static let plain = [
    "also-called", "as-of", "as-of.all", "assumed.competency", "assumed.level", "assumed.step", "career.guess",
    "career.heading",
    "career.how-to-read", "career.how-to-read-one", "career.statements", "clarify.intent", "clarify.name",
    "clarify.subject", "closing.collaboration", "closing.common-ground", "closing.comparison", "closing.listing",
    "closing.passages", "closing.profile", "closing.progression", "closing.requirements", "closing.resources",
    "closing.sources", "collaboration", "collaboration.one", "column.importance", "column.level", "common-ground",
    "common-ground.none",
    "comparison", "comparison.unwritten", "comparison.levels", "comparison.levels.role", "comparison.terms",
    "definition.one",
    "definition.several", "elaborate.item",
    "elaborate.rest", "entry.near", "entry.near.unsure", "entry.unsure", "entry.unsure.pick", "heading.besides",
    "heading.brings",
    "heading.differences", "heading.from", "heading.otherwise", "heading.rival",
    "heading.further",
    "heading.how",
    "heading.levels", "heading.main-duties", "heading.meet", "heading.new-needs", "heading.own-competencies",
    "heading.reading",
    "heading.related", "heading.shared-competencies", "heading.side-by-side", "heading.to", "inherited",
    "judgement", "judgement.unnumbered", "less", "less.closing", "less.foremost", "less.sentence", "level.beyond",
    "level.needs-more",
    "listing.all", "listing.many", "lists",
    "more.facets",
    "no-such-item", "not-needed", "not-needed.near",
    "passages", "passages.named", "profile.competency", "profile.role", "profile.whole", "progression.competency",
    "progression.competency.role",
    "progression.level", "progression.level.role", "progression.move", "progression.role", "quiz.closing",
    "quiz.how", "quiz.none", "quiz.points", "quiz.question", "quiz.start", "quiz.statement", "quiz.tally",
    "quiz.tie", "quiz.waiting", "quiz.why", "quiz.winner", "refusal.again", "refusal.closing", "refusal.closing-again",
    "refusal.empty",
    "refusal.nothing-before", "refusal.nothing-written", "refusal.outside", "refusal.questions", "refusal.unknown",
    "repair", "repair.pair", "requirements.competency", "requirements.role", "requirements.role-level",
    "requirements.role-only", "requirements.roles", "resource", "resources.both", "resources.competency",
    "resources.role", "resources.term", "said-before", "said-before.line", "see-also", "small-talk", "source",
    "sources", "sources.all", "sources.item", "sources.none", "sources.publisher", "sources.subject", "start-over",
    "starters", "weight", "word.a", "word.an", "word.and", "word.months", "word.or",
  ]
}
