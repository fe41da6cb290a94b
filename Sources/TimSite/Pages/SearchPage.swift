/// The page that searches, where scripts run, and says what to do where they do not.
enum SearchPage {
  static func page(_ map: SiteMap) -> PageWriter {
    var page = PageWriter(map, path: SiteMap.search)
    page.add(form(page, id: "question"))
    page.add(
      .tag(
        "div", ["id": "without-script"],
        [.tag("p", [:], SiteWording.searchWithoutScript), page.list(lists(page), "bullets")]))
    page.add(
      .tag(
        "p",
        [
          "id": "status", "role": "status", "class": "aside", "data-none": SiteWording.foundNothing,
          "data-one": SiteWording.foundOne, "data-many": SiteWording.foundMany,
        ]))
    page.add(.tag("ol", ["id": "results", "class": "results", "aria-label": SiteWording.searchResults]))
    for script in [SiteMap.index, SiteMap.script] { page.add(.tag("script", ["src": script])) }
    return page
  }

  /// The field to search by, on every page.
  static func form(_ page: PageWriter, id: String) -> Markup {
    .tag(
      "form", ["role": "search", "action": PageAddress.inside(page.reach(SiteMap.search)), "method": "get"],
      [
        .tag("label", ["for": id], SiteWording.searchFor),
        .tag("input", ["id": id, "name": "q", "type": "search", "autocomplete": "off", "maxlength": "1000"]),
        .tag("button", ["type": "submit"], SiteWording.search),
      ])
  }

  private static func lists(_ page: PageWriter) -> [Markup] {
    SiteNavigation.parts(page.map).filter { $0.path != SiteMap.search }.map { page.link($0.path, $0.title) }
  }
}
