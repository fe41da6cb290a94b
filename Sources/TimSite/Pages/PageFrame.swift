internal import TimKnowledge

/// What stands around every page: the head, the way to the other pages, the list of headings, the colophon.
struct PageFrame {
  let siteTitle: String

  func html(_ page: PageWriter, title: String) -> String {
    let isHome = page.path == SiteMap.home
    let head = Markup.tag(
      "head", [:],
      [
        .tag("meta", ["charset": "utf-8"]),
        .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .tag("meta", ["name": "color-scheme", "content": "light dark"]),
        .tag("title", [:], isHome ? title : "\(title) · \(siteTitle)"),
        .tag("link", ["rel": "stylesheet", "href": page.reach(SiteMap.style)]),
        // An empty picture, so that no browser asks a server for one.
        .tag("link", ["rel": "icon", "href": "data:,"]),
      ])
    let main = Markup.tag(
      "main", ["id": Anchor.content], [.tag("h1", [:], title)] + page.opening + [contents(page)] + page.content)
    let body = Markup.tag(
      "body", [:],
      [.tag("a", ["class": "skip", "href": "#" + Anchor.content], SiteWording.skip), header(page), main, footer(page)])
    return Markup.page(.tag("html", ["lang": "en"], [head, body]))
  }

  private func header(_ page: PageWriter) -> Markup {
    let links = [(SiteMap.home, SiteWording.home)] + SiteNavigation.parts(page.map).map { ($0.path, $0.title) }
    let items = links.map { path, title in
      Markup.tag(
        "li", [:],
        [
          path == page.path
            ? .tag("a", ["href": PageAddress.inside(page.reach(path)), "aria-current": "page"], title)
            : page.link(path, title)
        ])
    }
    let search = page.path == SiteMap.search ? Markup.nothing : SearchPage.form(page, id: "search")
    return .tag(
      "header", [:],
      [
        .tag("p", ["class": "site"], [page.link(SiteMap.home, siteTitle)]),
        .tag("nav", ["aria-label": SiteWording.siteNavigation], [.tag("ul", [:], items)]), search,
      ])
  }

  /// Fewer headings than these are seen at once.
  private static let fewestHeadings = 3
  /// A heading of more characters wants a line of its own.
  private static let shortHeading = 28

  private func contents(_ page: PageWriter) -> Markup {
    guard page.headings.count >= PageFrame.fewestHeadings else { return .nothing }
    let isShort = page.headings.allSatisfy { $0.title.count <= PageFrame.shortHeading }
    return .tag(
      "nav", ["class": isShort ? "contents short" : "contents", "aria-label": SiteWording.onThisPage],
      [
        .tag("p", [:], SiteWording.onThisPage),
        .tag(
          "ul", [:],
          page.headings.map { .tag("li", [:], [.tag("a", ["href": PageAddress.inside("#" + $0.anchor)], $0.title)]) }),
      ])
  }

  private func footer(_ page: PageWriter) -> Markup {
    let knowledge = page.knowledge
    return .tag(
      "footer", [:], [.tag("p", [:], SiteWording.colophon(knowledge.version, knowledge.extent.reviewed))])
  }
}
