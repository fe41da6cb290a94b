package import TimKnowledge

/// The handbook as a small static site: pages, one style sheet, and a search by Tim's own index.
package struct Site: Sendable {
  /// In the order of their paths; the same knowledge gives the same bytes.
  package let files: [SiteFile]

  package init(_ knowledge: KnowledgeBase, title: String) {
    let map = SiteMap(knowledge)
    let frame = PageFrame(siteTitle: title)
    let pages = Site.pages(map, title).map { page in
      SiteFile(path: page.writer.path, bytes: Array(frame.html(page.writer, title: page.title).utf8))
    }
    let assets = [
      SiteFile(path: SiteMap.style, bytes: PackageResources.style_css),
      SiteFile(path: SiteMap.script, bytes: PackageResources.search_js),
      SiteFile(path: SiteMap.index, bytes: Array(SearchIndex(map).script.utf8)),
    ]
    files = (pages + assets).sorted { $0.path < $1.path }
  }

  private static func pages(_ map: SiteMap, _ title: String) -> [(title: String, writer: PageWriter)] {
    let knowledge = map.knowledge
    let named =
      knowledge.entities(of: .role).map { (knowledge.name(of: $0), RolePage.page($0.index, map)) }
      + knowledge.entities(of: .competency).map { (knowledge.name(of: $0), CompetencyPage.page($0.index, map)) }
      + map.comparisons.enumerated().map { (ComparisonPage.title($1, knowledge), ComparisonPage.page($0, map)) }
      + map.subjects.map { ($0.title, QuestionPage.page($0, map)) }
      + map.termSubjects.map { ($0.title, CataloguePages.terms($0, map)) }
    var single = [(title, HomePage.page(map)), (SiteWording.search, SearchPage.page(map))]
    if knowledge.count(of: .resource) > 0 { single.append((SiteWording.resources, CataloguePages.resources(map))) }
    if knowledge.sourceCount > 0 { single.append((SiteWording.sources, CataloguePages.sources(map))) }
    return named + single
  }
}
