internal import TimKnowledge

/// The first page: what there is, and the way to all of it.
enum HomePage {
  static func page(_ map: SiteMap) -> PageWriter {
    var page = PageWriter(map, path: SiteMap.home)
    let knowledge = map.knowledge
    page.add(.tag("p", ["class": "lead"], about(knowledge)))
    for (title, anchor, kind) in [
      (SiteWording.roles, "roles", Entity.Kind.role), (SiteWording.competencies, "competencies", .competency),
    ] {
      page.section(title, anchor, [page.list(knowledge.entities(of: kind).map(page.link(to:)), "columns")])
    }
    page.section(SiteWording.levels, "levels", [levels(&page)])
    let comparisons = map.comparisons.enumerated().map {
      page.link(map.page(ofComparison: $0), ComparisonPage.title($1, knowledge))
    }
    page.section(SiteWording.comparisons, "comparisons", [page.list(comparisons, "columns")])
    page.section(
      SiteWording.questions, "questions", [subjects(map.subjects, SiteWording.questions(_:), page)])
    page.section(SiteWording.terms, "terms", [subjects(map.termSubjects, SiteWording.terms(_:), page)])
    let lists = [
      (SiteMap.resources, SiteWording.resources, knowledge.count(of: .resource)),
      (SiteMap.sources, SiteWording.sources, knowledge.sourceCount),
    ].filter { $0.2 > 0 }.map { Markup.joined([page.link($0.0, $0.1), count("\($0.2)")]) }
    page.section(SiteWording.resourcesAndSources, "further", [page.list(lists)])
    page.addCitedSources()
    return page
  }

  private static func about(_ knowledge: KnowledgeBase) -> String {
    SiteWording.about(
      hasRoles: knowledge.count(of: .role) + knowledge.count(of: .competency) > 0,
      hasQuestions: knowledge.count(of: .entry) > 0)
  }

  private static func count(_ text: String) -> Markup {
    .joined([.text(" "), .tag("span", ["class": "aside"], "(\(text))")])
  }

  private static func subjects(
    _ subjects: [SiteMap.Subject], _ counted: (Int) -> String, _ page: PageWriter
  ) -> Markup {
    page.list(
      subjects.map { .joined([page.link($0.path, $0.title), count(counted($0.members.count))]) }, "columns")
  }

  /// What the levels mean, each with its place.
  private static func levels(_ page: inout PageWriter) -> Markup {
    var rows: [Markup] = []
    for level in page.knowledge.entities(of: .level) {
      let summary = page.knowledge.summary(of: level)
      rows.append(.tag("dt", ["id": Anchor.level(page.knowledge.id(of: level))], page.knowledge.name(of: level)))
      rows.append(.tag("dd", [:], [.text(summary.text), page.cites(summary.sources)]))
    }
    return rows.isEmpty ? .nothing : .tag("dl", ["class": "facts"], rows)
  }
}
