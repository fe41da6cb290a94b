extension KnowledgeBase {
  /// The title under which an item stands; nil for what is no item, such as a summary or a note.
  package func title(of place: PassagePlace) -> String? {
    switch place {
    case .cell(let competency, let level, let facet, let item):
      title(item, items(competency: competency, level: level, facet: facet))
    case .partItem(let part, let level, let facet, let item):
      title(item, items(part: part, level: level, facet: facet))
    case .competencyList(let competency, let list, let item):
      title(item, items(competency: competency, list: shape.competencyLists[list]))
    case .roleFacet(let role, let facet, let item): title(item, items(role: role, facet: facet))
    case .roleList(let role, let list, let item): title(item, items(role: role, list: shape.roleLists[list]))
    case .difference, .note, .dimension, .summary, .entry, .entryItem: nil
    }
  }

  private func title(_ item: Int, _ items: [Item]) -> String? {
    items.indices.contains(item) ? items[item].title : nil
  }
}
