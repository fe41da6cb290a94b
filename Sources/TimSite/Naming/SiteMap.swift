internal import TimKnowledge

/// Which page stands where, and where each thing stands on it.
struct SiteMap: Sendable {
  let knowledge: KnowledgeBase
  let comparisons: [Comparison]
  let notes: [String: FileNote]
  /// The files of questions and the files of terms, in their order.
  let subjects: [Subject]
  let termSubjects: [Subject]
  /// The entries that are about something.
  let entries: [Entity: [Int]]

  private let roles: [String]
  private let competencies: [String]
  private let comparisonNames: [String]
  private let places: [Entity: String]
  private let terms: [String: Int]

  static let home = "index.html"
  static let resources = "resources.html"
  static let sources = "sources.html"
  static let search = "search.html"
  static let style = "style.css"
  static let script = "search.js"
  static let index = "search-index.js"

  /// What stands in one file of questions or terms.
  struct Subject: Sendable {
    let title: String
    let path: String
    let file: String
    fileprivate(set) var members: [Int]
  }

  init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    notes = knowledge.fileNotes
    comparisons = (0..<knowledge.comparisonCount).map(knowledge.comparison(number:))
    roles = FileNames.distinct(knowledge.entities(of: .role).map(knowledge.id(of:)))
    competencies = FileNames.distinct(knowledge.entities(of: .competency).map(knowledge.id(of:)))
    comparisonNames = FileNames.distinct(comparisons.map { FileNames.base(of: $0.location.file) })
    subjects = SiteMap.subjects(.entry, "questions/", knowledge) { knowledge.entry($0).subject }
    termSubjects = SiteMap.subjects(.term, "terms/", knowledge) { knowledge.term($0).subject }
    var places: [Entity: String] = [:]
    for subject in subjects { for entry in subject.members { places[Entity(.entry, entry)] = subject.path } }
    for subject in termSubjects { for term in subject.members { places[Entity(.term, term)] = subject.path } }
    self.places = places
    var entries: [Entity: [Int]] = [:]
    for number in 0..<knowledge.count(of: .entry) {
      for entity in knowledge.entry(number).about { entries[entity, default: []].append(number) }
    }
    self.entries = entries
    var terms: [String: Int] = [:]
    for term in knowledge.entities(of: .term) {
      for name in [knowledge.name(of: term)] + knowledge.aliases(of: term) where terms[name.lowercased()] == nil {
        terms[name.lowercased()] = term.index
      }
    }
    self.terms = terms
  }

  private static func subjects(
    _ kind: Entity.Kind, _ folder: String, _ knowledge: KnowledgeBase, title: (Int) -> String
  ) -> [Subject] {
    let files = (0..<knowledge.count(of: kind)).map { knowledge.location(of: Entity(kind, $0)).file }
    var order: [String] = []
    for file in files where !order.contains(file) { order.append(file) }
    let names = FileNames.distinct(order.map(FileNames.base(of:)))
    return zip(order, names).map { file, name in
      let members = files.indices.filter { files[$0] == file }
      return Subject(title: title(members[0]), path: folder + name + ".html", file: file, members: members)
    }
  }

  /// The term that a name, or another name of it, stands for.
  func term(named name: String) -> Entity? { terms[name.lowercased()].map { Entity(.term, $0) } }

  func page(ofRole role: Int) -> String { "roles/\(roles[role]).html" }
  func page(ofCompetency competency: Int) -> String { "competencies/\(competencies[competency]).html" }
  func page(ofComparison number: Int) -> String { "comparisons/\(comparisonNames[number]).html" }

  /// The page, with the place on it, where something is told; nil where it has none.
  func place(of entity: Entity) -> String? {
    switch entity.kind {
    case .role: page(ofRole: entity.index)
    case .competency: page(ofCompetency: entity.index)
    case .level: SiteMap.home + "#" + Anchor.level(knowledge.id(of: entity))
    case .facet: nil
    case .term: (places[entity] ?? SiteMap.home) + "#" + Anchor.term(knowledge.id(of: entity))
    case .resource: SiteMap.resources + "#" + Anchor.resource(knowledge.id(of: entity))
    case .entry: (places[entity] ?? SiteMap.home) + "#" + anchor(ofEntry: entity.index)
    }
  }

  func place(ofSource number: Int) -> String { SiteMap.sources + "#" + Anchor.source(knowledge.source(number).id) }

  func anchor(ofEntry number: Int) -> String { Anchor.question(questionID(number)) }

  /// An entry's id without the name of its file.
  func questionID(_ number: Int) -> String {
    let id = knowledge.id(of: Entity(.entry, number))
    return id.firstIndex(of: "#").map { String(id[id.index(after: $0)...]) } ?? id
  }

  func note(of location: SourceLocation) -> FileNote { notes[location.file] ?? FileNote() }
}
