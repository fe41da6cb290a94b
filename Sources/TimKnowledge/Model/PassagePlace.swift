/// Where a passage of the handbook stands: an item, a note, a summary or an entry.
package enum PassagePlace: Hashable, Sendable {
  case cell(competency: Int, level: Int, facet: Int, item: Int)
  /// An item of a role's own in a competency.
  case partItem(part: Int, level: Int, facet: Int, item: Int)
  case note(competency: Int, level: Int, role: Int)
  case competencyList(competency: Int, list: Int, item: Int)
  case roleFacet(role: Int, facet: Int, item: Int)
  case roleList(role: Int, list: Int, item: Int)
  case dimension(role: Int, number: Int)
  case difference(comparison: Int, item: Int)
  case summary(Entity)
  case entry(Int)
  case entryItem(entry: Int, item: Int)

  /// The level at which an item of a competency stands.
  package var level: Int? {
    switch self {
    case .cell(_, let level, _, _), .partItem(_, let level, _, _): level
    default: nil
    }
  }
}
