internal import TimKnowledge

/// Takes the entries of a listing out of the knowledge.
struct Catalogue {
  typealias Listing = KnowledgeListing

  let knowledge: KnowledgeBase

  /// Roles or competencies.
  func named(_ kind: Entity.Kind) -> [Listing.Entry] {
    knowledge.entities(of: kind).map { entry($0) }
  }

  var levels: [Listing.Entry] {
    knowledge.entities(of: .level).map { level in
      entry(level, before: [Listing.Detail(label: "rank", values: ["\(knowledge.rank(ofLevel: level.index))"])])
    }
  }

  var terms: [Listing.Group] {
    grouped(
      knowledge.entities(of: .term).map { term in
        let (subject, seeAlso) = knowledge.term(term.index)
        return (subject, entry(term, after: [Listing.Detail(label: "see also", values: seeAlso)]))
      })
  }

  var sources: [Listing.Entry] { sources { _ in true } }

  /// Sources of which only the address is known.
  var unseenSources: [Listing.Entry] { sources { !$0.isRead(knowledge.shape.readMark) } }

  private func sources(_ isWanted: (Source) -> Bool) -> [Listing.Entry] {
    (0..<knowledge.sourceCount).map(knowledge.source).filter(isWanted).map { source in
      Listing.Entry(
        id: source.id, name: source.title,
        details: details([
          ("publisher", [source.publisher]), ("address", [source.url]), ("seen", [source.seen]),
        ]))
    }
  }

  /// The questions with answers of their own by subject, then what else can be asked by intent.
  var questions: [Listing.Group] {
    let entries = knowledge.entities(of: .entry).map { entry in
      let place = Listing.Entry(id: knowledge.id(of: entry), name: knowledge.name(of: entry), details: [])
      return (knowledge.entry(entry.index).subject, place)
    }
    return grouped(
      entries
        + (0..<knowledge.exampleCount).map { number in
          let example = knowledge.example(number)
          return (knowledge.intentID(example.intent), Listing.Entry(id: nil, name: example.text, details: []))
        })
  }

  var resources: [Listing.Group] {
    grouped(
      knowledge.entities(of: .resource).map { entity in
        let resource = knowledge.resource(entity.index)
        let entry = Listing.Entry(
          id: resource.id, name: resource.title,
          details: details([
            ("by", [resource.by]), ("year", [resource.year]), ("for", [resource.audience]),
            ("levels", resource.levels.map { knowledge.name(of: Entity(.level, $0)) }),
            ("competencies", resource.competencies.map { knowledge.name(of: Entity(.competency, $0)) }),
            ("address", resource.sources.map { knowledge.source($0).url }),
          ]))
        return (resource.kind, entry)
      })
  }

  private func entry(
    _ entity: Entity, before: [Listing.Detail] = [], after: [Listing.Detail] = []
  ) -> Listing.Entry {
    let aliases = Listing.Detail(label: "also called", values: knowledge.aliases(of: entity))
    return Listing.Entry(
      id: knowledge.id(of: entity), name: knowledge.name(of: entity),
      details: (before + [aliases] + after).filter { !$0.values.isEmpty })
  }

  private func details(_ all: [(label: String, values: [String])]) -> [Listing.Detail] {
    all.map { Listing.Detail(label: $0.label, values: $0.values.filter { !$0.isEmpty }) }.filter { !$0.values.isEmpty }
  }

  /// Entries under their groups, both in the order in which they come.
  private func grouped(_ entries: [(group: String, entry: Listing.Entry)]) -> [Listing.Group] {
    var groups: [Listing.Group] = []
    for (title, entry) in entries {
      if let place = groups.firstIndex(where: { $0.title == title }) {
        groups[place].entries.append(entry)
      } else {
        groups.append(Listing.Group(title: title, entries: [entry]))
      }
    }
    return groups
  }
}
