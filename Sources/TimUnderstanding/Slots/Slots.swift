package import TimKnowledge

/// Where the values of a slot come from.
package enum Origin: String, Hashable, Sendable {
  case said, inherited, assumed
}

/// What a question is about: for each kind of thing its values, in the order of mention, with where they come from.
///
/// Values and origin are set together, so that no value is without its origin.
package struct Slots: Hashable, Sendable {
  private var values: [[Int]] = Array(repeating: [], count: Entity.Kind.allCases.count)
  private var origins: [Origin?] = Array(repeating: nil, count: Entity.Kind.allCases.count)

  package init() {}

  package init(_ kind: Entity.Kind, _ values: [Int], _ origin: Origin = .said) {
    set(kind, values, origin)
  }

  package subscript(kind: Entity.Kind) -> [Int] { values[kind.rawValue] }

  /// Where the values of a kind come from; nil where there are none.
  package func origin(of kind: Entity.Kind) -> Origin? { origins[kind.rawValue] }

  package mutating func set(_ kind: Entity.Kind, _ new: [Int], _ origin: Origin) {
    values[kind.rawValue] = new
    origins[kind.rawValue] = new.isEmpty ? nil : origin
  }

  package mutating func clear(_ kind: Entity.Kind) { set(kind, [], .said) }

  /// Adds a value that was said, once.
  package mutating func add(_ kind: Entity.Kind, _ value: Int) {
    guard !values[kind.rawValue].contains(value) else { return }
    set(kind, values[kind.rawValue] + [value], origins[kind.rawValue] ?? .said)
  }

  package mutating func remove(_ kind: Entity.Kind, _ taken: [Int]) {
    guard !taken.isEmpty else { return }
    set(kind, values[kind.rawValue].filter { !taken.contains($0) }, origins[kind.rawValue] ?? .said)
  }

  package func has(_ kind: Entity.Kind) -> Bool { !values[kind.rawValue].isEmpty }

  package var isEmpty: Bool { values.allSatisfy(\.isEmpty) }

  /// Whether a subject is named: something that a question can be about by itself.
  package var hasSubject: Bool { Slots.subjects.contains(where: has) }

  /// The kinds of things that a question can be about by itself.
  package static let subjects: [Entity.Kind] = [.role, .competency, .term, .resource]

  /// Whether the same things are meant, wherever they come from and in whatever order.
  func means(_ other: Slots) -> Bool {
    zip(values, other.values).allSatisfy { $0.count == $1.count && Set($0) == Set($1) }
  }

  /// The kinds that have values.
  package var kinds: Set<Entity.Kind> { Set(Entity.Kind.allCases.filter(has)) }

  /// Everything that is named, kind by kind.
  package var entities: [Entity] { Entity.Kind.allCases.flatMap { kind in self[kind].map { Entity(kind, $0) } } }

  package func holds(_ entity: Entity) -> Bool { self[entity.kind].contains(entity.index) }
}

extension Slots {
  package var roles: [Int] { self[.role] }
  package var competencies: [Int] { self[.competency] }
  package var levels: [Int] { self[.level] }
  package var facets: [Int] { self[.facet] }
  package var terms: [Int] { self[.term] }
  package var resources: [Int] { self[.resource] }
  package var entries: [Int] { self[.entry] }
}
