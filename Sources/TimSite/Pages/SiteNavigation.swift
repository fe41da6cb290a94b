internal import TimKnowledge

/// The parts of a site that every page leads to; what the knowledge has nothing of is not among them.
enum SiteNavigation {
  static func parts(_ map: SiteMap) -> [(path: String, title: String)] {
    let knowledge = map.knowledge
    let parts = [
      ("index.html#roles", SiteWording.roles, knowledge.count(of: .role)),
      ("index.html#competencies", SiteWording.competencies, knowledge.count(of: .competency)),
      ("index.html#comparisons", SiteWording.comparisons, map.comparisons.count),
      ("index.html#questions", SiteWording.questions, map.subjects.count),
      ("index.html#terms", SiteWording.terms, map.termSubjects.count),
      (SiteMap.resources, SiteWording.resources, knowledge.count(of: .resource)),
      (SiteMap.sources, SiteWording.sources, knowledge.sourceCount), (SiteMap.search, SiteWording.search, 1),
    ]
    return parts.filter { $0.2 > 0 }.map { ($0.0, $0.1) }
  }
}
