package import TimLanguage

/// Everything Tim knows, read in place from an image.
///
/// Nothing is decoded before it is asked for, so opening a knowledge base costs the same however much it holds.
package struct KnowledgeBase: Sendable {
  package let image: Image
  /// How many entities there are of each kind.
  private let counts: [Int]
  /// The intents, in the order of their numbers.
  package let intents: [IntentSchema]
  /// Where each kind starts in the tables of all entities.
  private let starts: [Int]
  package let tokenizer: Tokenizer

  /// The id of the intent under which small talk is reported.
  package static let smallTalkIntent = "smalltalk"

  package init(_ image: Image) {
    self.image = image
    let table = image.table(.kinds)
    let counts = Entity.Kind.allCases.map { $0.rawValue < table.count ? table.decode($0.rawValue, as: Int.self) : 0 }
    let schemas = image.table(.intents)
    intents = (0..<schemas.count).map { schemas.decode($0) }
    self.counts = counts
    starts = counts.indices.map { kind in counts[..<kind].reduce(0, +) }
    let contractions = image.table(.contractions)
    var expansions: [String: [String]] = [:]
    for number in 0..<contractions.count {
      let entry = contractions.decode(number, as: [String].self)
      if let word = entry.first { expansions[word] = Array(entry.dropFirst()) }
    }
    tokenizer = Tokenizer(contractions: expansions)
  }

  /// A digest of the knowledge: equal knowledge, equal version.
  package var version: String { image.table(.meta).decode(0) }

  /// The number of files that the knowledge was read from, and the newest review date among them.
  package var extent: (files: Int, reviewed: String) {
    var reader = image.table(.meta).reader(at: 0)
    _ = reader.string()
    return (reader.number(), reader.string())
  }

  package func count(of kind: Entity.Kind) -> Int {
    counts[kind.rawValue]
  }

  package func entities(of kind: Entity.Kind) -> [Entity] {
    (0..<count(of: kind)).map { Entity(kind, $0) }
  }

  package func id(of entity: Entity) -> String {
    var reader = image.table(.entities).reader(at: starts[entity.kind.rawValue] + entity.index)
    return reader.string()
  }

  package func name(of entity: Entity) -> String {
    var reader = image.table(.entities).reader(at: starts[entity.kind.rawValue] + entity.index)
    _ = reader.string()
    return reader.string()
  }

  package func aliases(of entity: Entity) -> [String] {
    var reader = image.table(.entities).reader(at: starts[entity.kind.rawValue] + entity.index)
    _ = reader.string()
    _ = reader.string()
    return reader.read()
  }

  package func location(of entity: Entity) -> SourceLocation {
    var reader = image.table(.entities).reader(at: starts[entity.kind.rawValue] + entity.index)
    _ = reader.string()
    _ = reader.string()
    _ = reader.read() as [String]
    return reader.read()
  }

  /// What the entity is, in its file's own words.
  package func summary(of entity: Entity) -> Passage {
    image.table(.passages).decode(starts[entity.kind.rawValue] + entity.index)
  }

  /// The entity with an id, searched in order; ids are few and this is no part of understanding.
  package func entity(_ kind: Entity.Kind, id: String) -> Entity? {
    entities(of: kind).first { self.id(of: $0) == id }
  }

  package func source(_ number: Int) -> Source {
    image.table(.sources).decode(number)
  }

  package var shape: Shape { image.table(.shape).decode(0) }

  package var sourceCount: Int { image.table(.sources).count }
}
