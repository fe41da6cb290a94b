extension KnowledgeBase {
  /// What is new for a facet of a competency at a level.
  package func items(competency: Int, level: Int, facet: Int) -> [Item] {
    let cell = (competency * count(of: .level) + level) * count(of: .facet) + facet
    return image.table(.cells).decode(cell)
  }

  /// What is new there for a role: its own items first, then the shared ones that name it, then those of everybody.
  package func items(competency: Int, level: Int, facet: Int, role: Int?) -> [Item] {
    let shared = items(competency: competency, level: level, facet: facet)
    guard let role else { return shared }
    let own = part(role: role, competency: competency).map { items(part: $0, level: level, facet: facet) } ?? []
    let fitting = shared.filter { $0.audience.includes(role) }
    return own + fitting.filter { $0.audience.names(role) } + fitting.filter { !$0.audience.names(role) }
  }

  /// The number under which a role's part in a competency is kept, if it has one of its own.
  package func part(role: Int, competency: Int) -> Int? {
    image.table(.parts).firstIndex(ofNumber: role * count(of: .competency) + competency)
  }

  package func items(part: Int, level: Int, facet: Int) -> [Item] {
    image.table(.partCells).decode((part * count(of: .level) + level) * count(of: .facet) + facet)
  }

  /// The role and the competency of a part, and what the role does there.
  package func part(_ number: Int) -> (role: Int, competency: Int, summary: Passage) {
    var reader = image.table(.parts).reader(at: number)
    let key = reader.number()
    let competencies = max(1, count(of: .competency))
    return (key / competencies, key % competencies, reader.read())
  }

  /// The sentence that opens a competency's level.
  package func introduction(competency: Int, level: Int) -> String {
    image.table(.cellNotes).decode(competency * count(of: .level) + level)
  }

  /// What differs when a role carries the competency at the level, if anything is noted.
  package func note(competency: Int, level: Int, role: Int) -> RoleNote? {
    var reader = image.table(.cellNotes).reader(at: competency * count(of: .level) + level)
    _ = reader.string()
    let notes: [RoleNote] = reader.read()
    return notes.first { $0.role == role }
  }

  /// The items of a competency under a heading; none where its kind has no such heading.
  package func items(competency: Int, list heading: String) -> [Item] {
    let lists = shape.competencyLists
    guard let place = lists.firstIndex(of: heading) else { return [] }
    return image.table(.competencyLists).decode(competency * lists.count + place)
  }

  /// A role's own items for a facet, whatever the competency.
  package func items(role: Int, facet: Int) -> [Item] {
    image.table(.roleFacets).decode(role * count(of: .facet) + facet)
  }

  /// The items of a role under a heading; none where roles have no such heading.
  package func items(role: Int, list heading: String) -> [Item] {
    let lists = shape.roleLists
    guard let place = lists.firstIndex(of: heading) else { return [] }
    return image.table(.roleLists).decode(role * lists.count + place)
  }

  package func entry(_ number: Int) -> EntryAnswer { image.table(.entries).decode(number) }

  /// The entries of the same file, which stand next to each other, itself among them.
  package func entries(besides number: Int) -> Range<Int> {
    let file = location(of: Entity(.entry, number)).file
    func isBeside(_ other: Int) -> Bool { location(of: Entity(.entry, other)).file == file }
    var (first, last) = (number, number)
    while first > 0, isBeside(first - 1) { first -= 1 }
    while last + 1 < count(of: .entry), isBeside(last + 1) { last += 1 }
    return first..<(last + 1)
  }

  /// What is written below a question to be said next, in the shape's order, as far as anything is.
  package func parts(ofEntry number: Int) -> [(heading: String, text: Passage)] {
    zip(shape.entryParts, entry(number).parts).map { ($0, $1) }.filter { !$0.1.text.isEmpty }
  }

  /// The roles that need a competency, those first for which it matters most.
  package func roles(ofCompetency competency: Int) -> [Int] { image.table(.competencyRoles).decode(competency) }

  package func dimensions(role: Int) -> [Dimension] {
    var reader = image.table(.roleProfiles).reader(at: role)
    return reader.read()
  }

  /// The neighbouring roles from which people come and to which they go.
  package func path(role: Int) -> (from: [PathStep], to: [PathStep]) {
    var reader = image.table(.roleProfiles).reader(at: role)
    _ = reader.read() as [Dimension]
    return (reader.read(), reader.read())
  }

  /// Statements that people suited to the role agree with.
  package func suitsIf(role: Int) -> [String] {
    var reader = image.table(.roleProfiles).reader(at: role)
    _ = reader.read() as [Dimension]
    _ = reader.read() as [PathStep]
    _ = reader.read() as [PathStep]
    return reader.read()
  }

  /// The competencies of a role, most important first.
  package func competencies(ofRole role: Int) -> [RoleCompetency] {
    let table = image.table(.roleCompetencies)
    return role < table.count ? table.decode(role) : []
  }

  /// How much a role needs a competency, in a word, with the figure where it was measured.
  package func importance(_ need: RoleCompetency) -> String {
    let names = shape.importances
    let name = need.importance < names.count ? names[need.importance] : ""
    return need.figure.isEmpty ? name : "\(name) (\(need.figure))".trimmed
  }

  package func resource(_ number: Int) -> Resource { image.table(.resources).decode(number) }

  /// Names of related terms, and the subject under which the term is filed.
  package func term(_ number: Int) -> (subject: String, seeAlso: [String]) {
    var reader = image.table(.terms).reader(at: number)
    _ = reader.number()
    return (reader.string(), reader.read())
  }

  /// Whether a term names a role that is not kept.
  package func isNeighbour(term number: Int) -> Bool {
    var reader = image.table(.terms).reader(at: number)
    return reader.number() == 1
  }

  /// The written comparison of two roles, whichever stands first.
  package func comparison(_ one: Int, _ other: Int) -> Comparison? {
    let table = image.table(.comparisons)
    for number in 0..<table.count {
      var reader = table.reader(at: number)
      let pair = (reader.number(), reader.number())
      if pair == (one, other) || pair == (other, one) { return table.decode(number) }
    }
    return nil
  }

  package func comparison(number: Int) -> Comparison { image.table(.comparisons).decode(number) }

  package func rank(ofLevel level: Int) -> Int { image.table(.levels).decode(level) }
}
