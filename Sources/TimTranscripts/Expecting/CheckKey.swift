internal import TimKnowledge

/// The keys that checks may have.
enum CheckKey: String, CaseIterable {
  case intent, outcome, role, competency, level, facets, term, resource, items, mentions, matches, source, asks, entry
  case doesNotMention = "does not mention"
  case answeredBy = "answered by"
  case maxLines = "max lines"

  /// The key with this name; one and many are the same.
  init?(_ name: String) {
    switch name {
    case "roles": self = .role
    case "competencies": self = .competency
    case "levels": self = .level
    case "facet": self = .facets
    case "terms": self = .term
    case "resources": self = .resource
    case "sources": self = .source
    case "entries": self = .entry
    default: self.init(rawValue: name)
    }
  }

  /// The kind of names that the key lists, if it lists names.
  var entityKind: Entity.Kind? {
    switch self {
    case .role: .role
    case .competency: .competency
    case .level: .level
    case .facets: .facet
    case .term: .term
    case .resource: .resource
    case .entry: .entry
    default: nil
    }
  }

  static var names: [String] { allCases.map(\.rawValue) + ["item 1"] }
}
