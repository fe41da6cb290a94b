internal import TimKnowledge

/// A competency: its levels, facet by facet, and what is about it.
struct CompetencyPage {
  private var page: PageWriter
  private let competency: Int
  private var knowledge: KnowledgeBase { page.knowledge }
  private var entity: Entity { Entity(.competency, competency) }

  private init(_ competency: Int, _ map: SiteMap) {
    self.competency = competency
    page = PageWriter(map, path: map.page(ofCompetency: competency))
  }

  static func page(_ competency: Int, _ map: SiteMap) -> PageWriter {
    var page = CompetencyPage(competency, map)
    page.write()
    return page.page
  }

  private mutating func write() {
    page.add(page.alsoCalled(entity))
    page.add(page.paragraph(knowledge.summary(of: entity), "lead"))
    for level in knowledge.entities(of: .level) {
      page.section(knowledge.name(of: level), Anchor.level(knowledge.id(of: level)), content(of: level))
    }
    for heading in knowledge.shape.competencyLists {
      let items = knowledge.items(competency: competency, list: heading)
      page.section(heading, Anchor.list(heading), [page.items(items, Anchor.list(heading))])
    }
    page.section(SiteWording.rolesThatNeedIt, "roles", [roles()])
    page.section(SiteWording.rolesOfTheirOwnWay, "own", [page.list(ownWays)])
    page.addWhatIsAbout(entity)
    page.addCitedSources()
    page.addNote(page.map.note(of: knowledge.location(of: entity)))
  }

  private mutating func content(of level: Entity) -> [Markup] {
    let id = knowledge.id(of: level)
    let introduction = knowledge.introduction(competency: competency, level: level.index)
    var content: [Markup] = introduction.isEmpty ? [] : [.tag("p", [:], introduction)]
    for facet in knowledge.entities(of: .facet) {
      let items = knowledge.items(competency: competency, level: level.index, facet: facet.index)
      guard !items.isEmpty else { continue }
      let anchor = Anchor.cell(id, knowledge.id(of: facet))
      content.append(.tag("h3", ["id": anchor], knowledge.name(of: facet)))
      content.append(page.items(items, anchor))
    }
    let notes = notes(level, id)
    if !notes.isEmpty { content += [.tag("h3", ["id": Anchor.notes(id)], SiteWording.forRoles), notes] }
    return content
  }

  private mutating func notes(_ level: Entity, _ id: String) -> Markup {
    var list: [Markup] = []
    for role in knowledge.entities(of: .role) {
      guard let note = knowledge.note(competency: competency, level: level.index, role: role.index) else { continue }
      let content = [page.link(to: role), .text(": " + note.text), page.cites(note.sources)]
      list.append(.tag("li", ["id": Anchor.note(id, knowledge.id(of: role))], content))
    }
    return list.isEmpty ? .nothing : .tag("ul", ["class": "bullets"], list)
  }

  private func roles() -> Markup {
    let weighs = knowledge.shape.importances.count > 1
    let rows = knowledge.roles(ofCompetency: competency).compactMap { role -> [Markup]? in
      let needs = knowledge.competencies(ofRole: role)
      guard let need = needs.first(where: { $0.competency == competency }) else { return nil }
      let weight = weighs ? [Markup.text(knowledge.importance(need))] : []
      let level = Entity(.level, need.level)
      let place = page.path + "#" + Anchor.level(knowledge.id(of: level))
      return [page.link(to: Entity(.role, role))] + weight + [page.link(place, knowledge.name(of: level))]
    }
    let columns = [SiteWording.role] + (weighs ? [SiteWording.importance] : []) + [SiteWording.level]
    return page.table(SiteWording.rolesThatNeedIt, columns, rows)
  }

  /// The roles that have items of their own here.
  private var ownWays: [Markup] {
    knowledge.entities(of: .role).compactMap { role in
      guard knowledge.part(role: role.index, competency: competency) != nil else { return nil }
      let place = page.map.page(ofRole: role.index) + "#" + Anchor.own(knowledge.id(of: entity))
      return page.link(place, knowledge.name(of: role))
    }
  }
}
