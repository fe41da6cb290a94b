internal import TimKnowledge

/// A page while it is written: what stands on it so far, its headings, and the sources it has cited.
struct PageWriter {
  let map: SiteMap
  let path: String
  private(set) var content: [Markup] = []
  /// What stands before the first section.
  private(set) var opening: [Markup] = []
  private(set) var headings: [(anchor: String, title: String)] = []
  private var cited: [Int] = []
  private let upwards: String

  var knowledge: KnowledgeBase { map.knowledge }

  init(_ map: SiteMap, path: String) {
    self.map = map
    self.path = path
    upwards = String(repeating: "../", count: path.count { $0 == "/" })
  }

  mutating func add(_ markup: Markup) {
    if headings.isEmpty { opening.append(markup) } else { content.append(markup) }
  }

  /// A section under a heading that the list of headings leads to; nothing where it would be empty.
  mutating func section(_ title: String, _ anchor: String, _ body: [Markup]) {
    let body = body.filter { !$0.isEmpty }
    guard !body.isEmpty else { return }
    headings.append((anchor, title))
    content.append(.tag("section", ["aria-labelledby": anchor], [.tag("h2", ["id": anchor], title)] + body))
  }

  // MARK: - Links

  /// A link to a place of the site, counted from its folder.
  func link(_ target: String, _ text: String) -> Markup {
    .tag("a", ["href": PageAddress.inside(reach(target))], text)
  }

  /// How another place of the site is reached from this page.
  func reach(_ target: String) -> String {
    target.hasPrefix(path + "#") ? String(target.dropFirst(path.count)) : upwards + target
  }

  func link(to entity: Entity) -> Markup {
    let name = knowledge.name(of: entity)
    return map.place(of: entity).map { link($0, name) } ?? .text(name)
  }

  /// A link to an address of the web, or the address as text where a page should lead to no such thing.
  static func link(outside address: String) -> Markup {
    PageAddress.outside(address).map { .tag("a", ["href": $0, "rel": "noreferrer"], address) } ?? .text(address)
  }

  func links(to entities: [Entity]) -> Markup { .joined(entities.map(link(to:)), by: ", ") }

  // MARK: - Sources

  /// The numbers that sources have on this page, each a link to the list at its end.
  mutating func cites(_ sources: [Int]) -> Markup {
    guard !sources.isEmpty else { return .nothing }
    var links: [Markup] = []
    for source in sources {
      if !cited.contains(source) { cited.append(source) }
      let number = (cited.firstIndex(of: source) ?? 0) + 1
      links.append(.tag("a", ["href": "#" + Anchor.cited(number)], "[\(number)]"))
    }
    return .joined([.text(" "), .tag("span", ["class": "cites"], [.joined(links, by: " ")])])
  }

  /// The list of what the page cites.
  mutating func addCitedSources() {
    let items = cited.enumerated().map { place, number -> Markup in
      let source = knowledge.source(number)
      let publisher = source.publisher.isEmpty ? "" : " \(source.publisher). "
      return .tag(
        "li", ["id": Anchor.cited(place + 1)],
        [
          link(map.place(ofSource: number), source.title), .text("." + publisher + " "),
          PageWriter.link(outside: source.url),
        ])
    }
    guard !items.isEmpty else { return }
    section(SiteWording.cited, "cited", [.tag("ol", ["class": "sources"], items)])
  }
}
