internal import TimLanguage
internal import TimKnowledge

/// Items and passages, as every page shows them.
extension PageWriter {
  /// Whether what has no source is the authors' own judgement: where a file was taken over from somewhere, it is not.
  func judges(_ location: SourceLocation) -> Bool { map.note(of: location).origin.isEmpty }

  mutating func paragraph(_ passage: Passage, _ style: String = "") -> Markup {
    guard !passage.text.isEmpty else { return .nothing }
    let content = [Markup.text(passage.text), cites(passage.sources)]
    return style.isEmpty ? .tag("p", [:], content) : .tag("p", ["class": style], content)
  }

  /// Numbered items, each with a place of its own.
  mutating func items(_ items: [Item], _ anchor: String, marksJudgement: Bool = true) -> Markup {
    guard !items.isEmpty else { return .nothing }
    var list: [Markup] = []
    for (place, item) in items.enumerated() {
      list.append(.tag("li", ["id": Anchor.item(anchor, place)], content(of: item, marksJudgement)))
    }
    return .tag("ol", ["class": "items"], list)
  }

  private mutating func content(of item: Item, _ marksJudgement: Bool) -> [Markup] {
    var content: [Markup] = []
    if !item.title.isEmpty {
      content += [.tag("strong", [:], item.title + (item.title.endsSentence ? "" : ".")), .text(" ")]
    }
    content.append(.text(item.text))
    if !item.sources.isEmpty {
      content.append(cites(item.sources))
    } else if marksJudgement, judges(item.location) {
      content += [.text(" "), .tag("span", ["class": "aside"], "(\(SiteWording.judgement))")]
    }
    if let dating = item.dating {
      content += [.text(" "), .tag("span", ["class": "aside"], SiteWording.dating(dating.asOf, dating.checkBy))]
    }
    return content + audience(item.audience)
  }

  private func audience(_ audience: Audience) -> [Markup] {
    [(SiteWording.only, audience.only), (SiteWording.except, audience.except)].filter { !$0.1.isEmpty }.map {
      let roles = links(to: $0.1.map { Entity(.role, $0) })
      return .tag("div", ["class": "aside"], [.text($0.0 + ": "), roles])
    }
  }

  /// Names and values, those without a value left out.
  func facts(_ facts: [(name: String, value: Markup)]) -> Markup {
    let rows = facts.filter { !$0.value.isEmpty }
    guard !rows.isEmpty else { return .nothing }
    return .tag(
      "dl", ["class": "facts"], rows.flatMap { [.tag("dt", [:], $0.name), .tag("dd", [:], [$0.value])] })
  }

  func alsoCalled(_ entity: Entity) -> Markup {
    let names = knowledge.aliases(of: entity)
    return names.isEmpty
      ? .nothing : .tag("p", ["class": "aside"], SiteWording.alsoCalled + ": " + names.joined(separator: ", "))
  }

  /// What a file says of itself.
  mutating func addNote(_ note: FileNote) {
    let parts = [
      (SiteWording.reviewed, note.reviewed), (SiteWording.origin, note.origin), (SiteWording.licence, note.licence),
      (SiteWording.version, note.version),
    ].filter { !$0.1.isEmpty }.map { "\($0.0): \($0.1)" }
    if !parts.isEmpty { add(.tag("p", ["class": "note"], parts.joined(separator: ". ") + ".")) }
  }

  /// A table that a narrow window can move sideways, by keys as well.
  ///
  /// One of whole sentences is stacked there, each under the name of its column.
  func table(_ label: String, _ columns: [String], _ rows: [[Markup]], isProse: Bool = false) -> Markup {
    guard !rows.isEmpty else { return .nothing }
    let head = Markup.tag("tr", [:], columns.map { .tag("th", ["scope": "col"], $0) })
    let body = rows.map { cells in
      Markup.tag(
        "tr", [:],
        zip(columns, cells).enumerated().map { place, cell in
          place == 0
            ? .tag("th", ["scope": "row"], [cell.1])
            : isProse ? .tag("td", ["data-column": cell.0], [cell.1]) : .tag("td", [:], [cell.1])
        })
    }
    let content = [Markup.tag("thead", [:], [head]), .tag("tbody", [:], body)]
    return .tag(
      "div", ["class": "wide", "role": "region", "aria-label": label, "tabindex": "0"],
      [isProse ? .tag("table", ["class": "prose"], content) : .tag("table", [:], content)])
  }

  func list(_ items: [Markup], _ style: String = "plain") -> Markup {
    items.isEmpty ? .nothing : .tag("ul", ["class": style], items.map { .tag("li", [:], [$0]) })
  }

  // MARK: - What is about something

  /// Questions and resources that are about a role or a competency.
  mutating func addWhatIsAbout(_ entity: Entity) {
    let questions = map.entries[entity] ?? []
    section(SiteWording.questions, "questions", [list(questions.map { link(to: Entity(.entry, $0)) })])
    let resources = knowledge.entities(of: .resource).filter { resource in
      let read = knowledge.resource(resource.index)
      return entity.kind == .role ? read.roles.contains(entity.index) : read.competencies.contains(entity.index)
    }
    section(SiteWording.further, "resources", [list(resources.map { link(to: $0) })])
  }
}
