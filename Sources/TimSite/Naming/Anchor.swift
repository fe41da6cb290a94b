internal import TimKnowledge

/// The places within pages; each kind has a beginning of its own, so that no two of a page are the same.
enum Anchor {
  static let content = "content"

  static func level(_ id: String) -> String { "level-" + id }
  static func cell(_ level: String, _ facet: String) -> String { "level-\(level)-\(facet)" }
  static func notes(_ level: String) -> String { "notes-" + level }
  static func note(_ level: String, _ role: String) -> String { "note-\(level)-\(Slug.make(role))" }
  static func list(_ heading: String) -> String { "list-" + Slug.make(heading) }
  static func facet(_ id: String) -> String { "facet-" + id }
  static func own(_ competency: String) -> String { "own-" + Slug.make(competency) }
  static func own(_ competency: String, _ level: String, _ facet: String) -> String {
    "\(own(competency))-\(level)-\(facet)"
  }
  static func question(_ id: String) -> String { "q-" + id }
  static func items(ofQuestion id: String) -> String { "items-" + id }
  static func term(_ id: String) -> String { "term-" + id }
  static func resource(_ id: String) -> String { "resource-" + id }
  static func source(_ id: String) -> String { "source-" + id }
  static func cited(_ number: Int) -> String { "cited-\(number)" }
  static let fact = "fact"
  static let differences = "differences"
  static let together = "together"
  static let common = "common"

  /// An item of a list, counted from 0.
  static func item(_ list: String, _ place: Int) -> String { "\(list)-\(place + 1)" }
}
