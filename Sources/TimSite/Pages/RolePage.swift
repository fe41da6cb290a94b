internal import TimKnowledge

/// A role: every section that the shape gives to roles, its competencies, its own items, and what is about it.
struct RolePage {
  private var page: PageWriter
  private let role: Int
  private var knowledge: KnowledgeBase { page.knowledge }
  private var entity: Entity { Entity(.role, role) }

  private init(_ role: Int, _ map: SiteMap) {
    self.role = role
    page = PageWriter(map, path: map.page(ofRole: role))
  }

  static func page(_ role: Int, _ map: SiteMap) -> PageWriter {
    var page = RolePage(role, map)
    page.write()
    return page.page
  }

  private mutating func write() {
    page.add(page.alsoCalled(entity))
    page.add(page.paragraph(knowledge.summary(of: entity), "lead"))
    page.section(SiteWording.competencies, "competencies", [competencies()])
    for group in groups { page.section(group.title, Anchor.list(group.title), content(of: group)) }
    page.section(SiteWording.ownItems, "own", ownItems())
    page.section(SiteWording.comparisons, "comparisons", [page.list(comparisons)])
    page.addWhatIsAbout(entity)
    page.addCitedSources()
    page.addNote(page.map.note(of: knowledge.location(of: entity)))
  }

  // MARK: - Competencies

  private func competencies() -> Markup {
    let weighs = knowledge.shape.importances.count > 1
    let rows = knowledge.competencies(ofRole: role).map { need -> [Markup] in
      let competency = Entity(.competency, need.competency)
      let level = Entity(.level, need.level)
      let place = page.map.page(ofCompetency: need.competency) + "#" + Anchor.level(knowledge.id(of: level))
      let weight = weighs ? [Markup.text(knowledge.importance(need))] : []
      return [page.link(to: competency)] + weight + [page.link(place, knowledge.name(of: level))]
    }
    let columns = [SiteWording.competency] + (weighs ? [SiteWording.importance] : []) + [SiteWording.level]
    return page.table(SiteWording.competencies, columns, rows)
  }

  // MARK: - Sections

  /// A heading, or the headings below one.
  private struct Group {
    let title: String
    /// The whole headings, as the shape writes them.
    var headings: [String]
  }

  /// The headings as they follow each other in the role's file: first its facts, then by where the items of each stand, then
  /// what has none.
  private var groups: [Group] {
    let shape = knowledge.shape
    let facets = knowledge.entities(of: .facet).map(knowledge.name(of:))
    let headings = [shape.roleFacts] + shape.roleLists + facets + shape.roleSteps + [shape.roleStatements]
    var groups: [Group] = []
    for heading in headings where !heading.isEmpty {
      let title = RolePage.parts(heading)[0]
      if let place = groups.firstIndex(where: { $0.title == title }) {
        if !groups[place].headings.contains(heading) { groups[place].headings.append(heading) }
      } else {
        groups.append(Group(title: title, headings: [heading]))
      }
    }
    let lines = groups.map { group in
      group.headings == [shape.roleFacts] ? 0 : group.headings.flatMap(items(under:)).map(\.location.line).min() ?? .max
    }
    return groups.indices.sorted { (lines[$0], $0) < (lines[$1], $1) }.map { groups[$0] }
  }

  private func items(under heading: String) -> [Item] {
    if knowledge.shape.roleLists.contains(heading) { return knowledge.items(role: role, list: heading) }
    return facet(named: heading).map { knowledge.items(role: role, facet: $0.index) } ?? []
  }

  private func facet(named name: String) -> Entity? {
    knowledge.entities(of: .facet).first { knowledge.name(of: $0) == name }
  }

  private static func parts(_ heading: String) -> [String] { heading.split(separator: " / ").map(String.init) }

  private mutating func content(of group: Group) -> [Markup] {
    var content: [Markup] = []
    for heading in group.headings {
      let body = body(under: heading)
      guard !body.isEmpty else { continue }
      let parts = RolePage.parts(heading)
      if parts.count > 1 { content.append(.tag("h3", ["id": Anchor.list(heading)], parts[1])) }
      content.append(body)
    }
    return content
  }

  private mutating func body(under heading: String) -> Markup {
    let shape = knowledge.shape
    let items = items(under: heading)
    if !items.isEmpty {
      let facet = shape.roleLists.contains(heading) ? nil : facet(named: heading)
      return page.items(items, facet.map { Anchor.facet(knowledge.id(of: $0)) } ?? Anchor.list(heading))
    }
    if heading == shape.roleFacts { return dimensions() }
    if let place = shape.roleSteps.firstIndex(of: heading) {
      let path = knowledge.path(role: role)
      return steps(place == 0 ? path.from : path.to)
    }
    return heading == shape.roleStatements
      ? page.list(knowledge.suitsIf(role: role).map { .text($0) }, "bullets") : .nothing
  }

  private func dimensions() -> Markup {
    let rows = knowledge.dimensions(role: role).enumerated().flatMap { place, dimension -> [Markup] in
      [.tag("dt", ["id": Anchor.item(Anchor.fact, place)], dimension.name), .tag("dd", [:], dimension.text)]
    }
    return rows.isEmpty ? .nothing : .tag("dl", ["class": "facts sentences"], rows)
  }

  private mutating func steps(_ steps: [PathStep]) -> Markup {
    var list: [Markup] = []
    for step in steps {
      list.append(
        .joined([page.link(to: Entity(.role, step.role)), .text(": " + step.text), page.cites(step.sources)]))
    }
    return page.list(list, "bullets")
  }

  // MARK: - In its own way

  /// What the role does in competencies that others would not, and what is noted of it there.
  private mutating func ownItems() -> [Markup] {
    var content: [Markup] = []
    for competency in knowledge.entities(of: .competency) {
      var part = notes(competency)
      if let number = knowledge.part(role: role, competency: competency.index) {
        part.insert(page.paragraph(knowledge.part(number).summary), at: 0)
        part += cells(number, competency)
      }
      part.removeAll(where: \.isEmpty)
      guard !part.isEmpty else { continue }
      content.append(.tag("h3", ["id": Anchor.own(knowledge.id(of: competency))], [page.link(to: competency)]))
      content += part
    }
    return content
  }

  private mutating func notes(_ competency: Entity) -> [Markup] {
    var list: [Markup] = []
    for level in knowledge.entities(of: .level) {
      guard let note = knowledge.note(competency: competency.index, level: level.index, role: role) else { continue }
      list.append(.joined([.text(knowledge.name(of: level) + ": " + note.text), page.cites(note.sources)]))
    }
    return [page.list(list, "bullets")]
  }

  private mutating func cells(_ part: Int, _ competency: Entity) -> [Markup] {
    var content: [Markup] = []
    for level in knowledge.entities(of: .level) {
      for facet in knowledge.entities(of: .facet) {
        let items = knowledge.items(part: part, level: level.index, facet: facet.index)
        guard !items.isEmpty else { continue }
        content.append(.tag("h4", [:], knowledge.name(of: level) + ", " + knowledge.name(of: facet)))
        let anchor = Anchor.own(knowledge.id(of: competency), knowledge.id(of: level), knowledge.id(of: facet))
        content.append(page.items(items, anchor))
      }
    }
    return content
  }

  private var comparisons: [Markup] {
    page.map.comparisons.enumerated().filter { $1.first == role || $1.second == role }.map { number, comparison in
      page.link(page.map.page(ofComparison: number), ComparisonPage.title(comparison, knowledge))
    }
  }
}
