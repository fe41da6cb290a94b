internal import TimKnowledge

/// The pages that list: terms, resources, sources.
enum CataloguePages {
  static func terms(_ subject: SiteMap.Subject, _ map: SiteMap) -> PageWriter {
    var page = PageWriter(map, path: subject.path)
    for number in subject.members {
      let term = Entity(.term, number)
      let seeAlso = map.knowledge.term(number).seeAlso.map { name in
        map.term(named: name).map(page.link(to:)) ?? .text(name)
      }
      let questions = (map.entries[term] ?? []).map { page.link(to: Entity(.entry, $0)) }
      page.section(
        map.knowledge.name(of: term), Anchor.term(map.knowledge.id(of: term)),
        [
          page.paragraph(map.knowledge.summary(of: term)), page.alsoCalled(term),
          line(SiteWording.seeAlso, seeAlso), page.list(questions, "bullets"),
        ])
    }
    page.addCitedSources()
    page.addNote(map.notes[subject.file] ?? FileNote())
    return page
  }

  private static func line(_ label: String, _ links: [Markup]) -> Markup {
    links.isEmpty
      ? .nothing : .tag("p", ["class": "aside"], [.text(label + ": "), .joined(links, by: ", ")])
  }

  /// Resources under their kinds.
  static func resources(_ map: SiteMap) -> PageWriter {
    var page = PageWriter(map, path: SiteMap.resources)
    let all = map.knowledge.entities(of: .resource).map { map.knowledge.resource($0.index) }
    var kinds: [String] = []
    for resource in all where !kinds.contains(resource.kind) { kinds.append(resource.kind) }
    for kind in kinds {
      let content = all.filter { $0.kind == kind }.flatMap { resource in
        [
          Markup.tag("h3", ["id": Anchor.resource(resource.id)], resource.title), .tag("p", [:], resource.text),
          facts(of: resource, page),
        ]
      }
      page.section(kind, Anchor.list(kind), content)
    }
    if let first = all.first { page.addNote(map.note(of: first.location)) }
    return page
  }

  private static func facts(of resource: Resource, _ page: PageWriter) -> Markup {
    let addresses = resource.sources.map { PageWriter.link(outside: page.knowledge.source($0).url) }
    return page.facts([
      (SiteWording.by, .text(resource.by)), (SiteWording.year, .text(resource.year)),
      (SiteWording.audience, .text(resource.audience)),
      (SiteWording.levels, page.links(to: resource.levels.map { Entity(.level, $0) })),
      (SiteWording.competencies, page.links(to: resource.competencies.map { Entity(.competency, $0) })),
      (SiteWording.roles, page.links(to: resource.roles.map { Entity(.role, $0) })),
      (SiteWording.address, .joined(addresses, by: ", ")),
    ])
  }

  static func sources(_ map: SiteMap) -> PageWriter {
    var page = PageWriter(map, path: SiteMap.sources)
    for number in 0..<map.knowledge.sourceCount {
      let source = map.knowledge.source(number)
      page.add(
        .tag(
          "section", ["class": "source", "aria-labelledby": Anchor.source(source.id)],
          [
            .tag("h2", ["id": Anchor.source(source.id)], source.title),
            page.facts([
              (SiteWording.publisher, .text(source.publisher)),
              (SiteWording.address, PageWriter.link(outside: source.url)), (SiteWording.seen, .text(source.seen)),
            ]),
          ]))
    }
    if map.knowledge.sourceCount > 0 { page.addNote(map.note(of: map.knowledge.source(0).location)) }
    return page
  }
}
