package import TimKnowledge

/// Every name that a check may use, by kind: ids, names and other names of things, sources, and files.
package struct KnownNames: Sendable {
  private let indices: [[String: Int]]
  private let ids: [[String]]
  let sources: Set<String>
  let files: [String]
  let intents: [String]
  let facetCount: Int

  package init(_ knowledge: KnowledgeBase) {
    var indices: [[String: Int]] = []
    var ids: [[String]] = []
    for kind in Entity.Kind.allCases {
      let entities = knowledge.entities(of: kind)
      ids.append(entities.map(knowledge.id(of:)))
      indices.append(KnownNames.index(entities, knowledge))
    }
    self.indices = indices
    self.ids = ids
    intents = knowledge.intentIDs
    facetCount = knowledge.count(of: .facet)
    sources = Set((0..<knowledge.sourceCount).map { knowledge.source($0).id })
    let table = knowledge.image.table(.files)
    files = (0..<table.count).map { table.decode($0) }
  }

  /// An id wins over a name, and a name over another name.
  private static func index(_ entities: [Entity], _ knowledge: KnowledgeBase) -> [String: Int] {
    var index: [String: Int] = [:]
    for names in [
      entities.map { [knowledge.id(of: $0)] }, entities.map { [knowledge.name(of: $0)] },
      entities.map(knowledge.aliases(of:)),
    ] {
      for (entity, names) in zip(entities, names) {
        for name in names.map(folded) where index[name] == nil { index[name] = entity.index }
      }
    }
    return index
  }

  func index(of name: String, _ kind: Entity.Kind) -> Int? {
    indices[kind.rawValue][KnownNames.folded(name)]
  }

  func nearest(to name: String, _ kind: Entity.Kind) -> String? {
    Nearest.name(to: KnownNames.folded(name), among: ids[kind.rawValue])
      ?? Nearest.name(to: KnownNames.folded(name), among: indices[kind.rawValue].keys)
  }

  /// The file whose own name is nearest; in which folder it lies does not matter.
  func nearestFile(to path: String) -> String? {
    let paths = Dictionary(files.map { (KnownNames.lastPart($0), $0) }) { first, _ in first }
    return Nearest.name(to: KnownNames.lastPart(path), among: paths.keys).flatMap { paths[$0] }
  }

  private static func lastPart(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// A name in the form of an id: lower case, hyphens for spaces.
  static func folded(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
  }
}
