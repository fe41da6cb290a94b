internal import TimKnowledge
internal import TimUnderstanding

/// Pieces of work to carry away: each is put together from what the handbook has, and from nothing else.
extension Composer {
  func work(
    _ work: AnswerKind.Work, _ parts: [String], _ it: Interpretation, _ assessment: inout Assessment?
  ) -> Draft? {
    switch work {
    case .checklist: checklist(it, parts)
    case .interview: interview(it.slots, parts)
    case .advert: advert(it.slots, parts)
    case .assessment: assess(it.slots, parts, &assessment)
    case .firstDays: firstDays(it, parts)
    }
  }

  /// The facets among the parts that an intent names.
  func facets(named parts: [String]) -> [Int] {
    parts.compactMap { part in allFacets.first { voice.name(.facet, $0).lowercased() == part.lowercased() } }
  }

  /// The parts that are no facets, and so lists of roles or competencies.
  func lists(named parts: [String]) -> [String] { parts.filter { facets(named: [$0]).isEmpty } }

  /// A role's own items under a heading, whether that is a facet or a list.
  func items(role: Int, under part: String) -> [Item] {
    facets(named: [part]).first.map { knowledge.items(role: role, facet: $0) }
      ?? knowledge.items(role: role, list: part)
  }

  /// What a role, or anybody, needs of a facet of a competency at a level.
  func needed(_ competency: Int, _ level: Int, _ facet: Int, _ role: Int?) -> [Item] {
    knowledge.items(competency: competency, level: level, facet: facet, role: role)
  }

  /// The competencies to speak of for a role, those that weigh most first, each with the level that is wanted.
  func wanted(_ slots: Slots, most: Int) -> [(competency: Int, level: Int)] {
    let needs = slots.roles.first.map(knowledge.competencies(ofRole:)) ?? []
    let chosen = slots.has(.competency) ? slots.competencies : needs.prefix(most).map(\.competency)
    return chosen.map { competency in
      (
        competency,
        slots.levels.first ?? needs.first { $0.competency == competency }?.level ?? usualLevel
      )
    }
  }

  /// Names for the phrases of a piece of work; what is not known is empty.
  func workNames(_ slots: Slots) -> [String: String] {
    let roles = Array(slots.roles.prefix(1))
    let subjects = roles.map { voice.name(.role, $0) } + slots.competencies.map { voice.name(.competency, $0) }
    return [
      "role": names(.role, roles), "competency": names(.competency, slots.competencies),
      "level": names(.level, slots.levels), "what": voice.list(subjects),
      "levelled": (slots.levels.map { voice.name(.level, $0) } + roles.map { voice.name(.role, $0) }).joined(
        separator: " "),
    ]
  }
}
