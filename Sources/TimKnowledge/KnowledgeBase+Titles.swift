extension KnowledgeBase {
  /// The title under which an item stands; nil for what is no item, such as a summary or a note.
  package func title(of place: PassagePlace) -> String? {
    switch place {
    case .cell(let competency, let level, let facet, let item):
      title(item, items(competency: competency, level: level, facet: facet))
    case .partItem(let part, let level, let facet, let item):
      title(item, items(part: part, level: level, facet: facet))
    case .competencyList(let competency, let list, let item):
      title(item, named(list, of: shape.competencyLists).map { items(competency: competency, list: $0) })
    case .roleFacet(let role, let facet, let item): title(item, items(role: role, facet: facet))
    case .roleList(let role, let list, let item):
      title(item, named(list, of: shape.roleLists).map { items(role: role, list: $0) })
    case .difference, .note, .dimension, .summary, .entry, .entryItem: nil
    }
  }

  /// A heading by its number, which a damaged image may have wrong.
  private func named(_ list: Int, of headings: [String]) -> String? {
    headings.indices.contains(list) ? headings[list] : nil
  }

  private func title(_ item: Int, _ items: [Item]?) -> String? {
    guard let items, items.indices.contains(item) else { return nil }
    return items[item].title
  }
}
