internal import TimKnowledge

/// A passage as a search shows it: what it is called, where it stands, and how it begins.
struct PassageName {
  let title: String
  /// The page with the place on it, and what else says where that is.
  let path: String
  let page: String
  let part: String
  let text: String

  private init(_ title: String, _ text: String, at path: String, on page: String, _ part: String = "") {
    self.title = title.isEmpty ? text : title
    self.text = title.isEmpty ? "" : text
    self.path = path
    self.page = page
    self.part = part
  }

  init(_ place: PassagePlace, _ map: SiteMap) {
    let knowledge = map.knowledge
    func name(_ kind: Entity.Kind, _ index: Int) -> String { knowledge.name(of: Entity(kind, index)) }
    func id(_ kind: Entity.Kind, _ index: Int) -> String { knowledge.id(of: Entity(kind, index)) }
    func item(_ items: [Item], _ number: Int, _ path: String, _ list: String, _ page: String, _ part: String)
      -> PassageName
    {
      let item = items.indices.contains(number) ? items[number] : nil
      return PassageName(
        item?.title ?? "", item?.text ?? "", at: path + "#" + Anchor.item(list, number), on: page, part)
    }
    switch place {
    case .cell(let competency, let level, let facet, let number):
      self = item(
        knowledge.items(competency: competency, level: level, facet: facet), number,
        map.page(ofCompetency: competency), Anchor.cell(id(.level, level), id(.facet, facet)),
        name(.competency, competency), name(.level, level) + ", " + name(.facet, facet))
    case .partItem(let part, let level, let facet, let number):
      let (role, competency, _) = knowledge.part(part)
      self = item(
        knowledge.items(part: part, level: level, facet: facet), number, map.page(ofRole: role),
        Anchor.own(id(.competency, competency), id(.level, level), id(.facet, facet)), name(.role, role),
        name(.competency, competency) + ", " + name(.level, level) + ", " + name(.facet, facet))
    case .note(let competency, let level, let role):
      let note = knowledge.note(competency: competency, level: level, role: role)
      self = PassageName(
        name(.role, role), note?.text ?? "",
        at: map.page(ofCompetency: competency) + "#" + Anchor.note(id(.level, level), id(.role, role)),
        on: name(.competency, competency), name(.level, level))
    case .competencyList(let competency, let list, let number):
      let heading = knowledge.shape.competencyLists[list]
      self = item(
        knowledge.items(competency: competency, list: heading), number, map.page(ofCompetency: competency),
        Anchor.list(heading), name(.competency, competency), heading)
    case .roleFacet(let role, let facet, let number):
      self = item(
        knowledge.items(role: role, facet: facet), number, map.page(ofRole: role), Anchor.facet(id(.facet, facet)),
        name(.role, role), name(.facet, facet))
    case .roleList(let role, let list, let number):
      let heading = knowledge.shape.roleLists[list]
      self = item(
        knowledge.items(role: role, list: heading), number, map.page(ofRole: role), Anchor.list(heading),
        name(.role, role), heading)
    case .dimension(let role, let number):
      let all = knowledge.dimensions(role: role)
      let fact = all.indices.contains(number) ? all[number] : nil
      self = PassageName(
        fact?.name ?? "", fact?.text ?? "", at: map.page(ofRole: role) + "#" + Anchor.item(Anchor.fact, number),
        on: name(.role, role))
    case .difference(let comparison, let number):
      let written = map.comparisons[comparison]
      self = item(
        written.differences, number, map.page(ofComparison: comparison), Anchor.differences,
        ComparisonPage.title(written, knowledge), SiteWording.differences)
    case .summary(let entity):
      self = PassageName(
        knowledge.name(of: entity), knowledge.summary(of: entity).text, at: map.place(of: entity) ?? SiteMap.home,
        on: PassageName.kind(entity, knowledge))
    case .entry(let number):
      let entity = Entity(.entry, number)
      self = PassageName(
        knowledge.name(of: entity), knowledge.entry(number).verdict.text, at: map.place(of: entity) ?? SiteMap.home,
        on: knowledge.entry(number).subject)
    case .entryItem(let number, let place):
      let entity = Entity(.entry, number)
      let page = map.place(of: entity).flatMap { $0.split(separator: "#").first.map(String.init) } ?? SiteMap.home
      self = item(
        knowledge.entry(number).items, place, page, Anchor.items(ofQuestion: map.questionID(number)),
        knowledge.entry(number).subject, knowledge.name(of: entity))
    }
  }

  private static func kind(_ entity: Entity, _ knowledge: KnowledgeBase) -> String {
    switch entity.kind {
    case .role: SiteWording.role
    case .competency: SiteWording.competency
    case .term: knowledge.term(entity.index).subject
    case .resource: knowledge.resource(entity.index).kind
    case .level, .facet, .entry: ""
    }
  }
}
