internal import TimKnowledge

/// A framework as its tables say it, before it becomes files.
struct Framework: Sendable {
  struct Role: Sendable {
    let name: String
    var aliases: [String] = []
    var about: [String] = []
    /// The ladder on which it is a grade.
    var group = ""
    /// Items by heading, in the order in which headings came.
    var lists: [(heading: String, items: [String])] = []
    var needs: [Need] = []
  }

  struct Need: Sendable, Equatable {
    let competency: String
    let importance: String
    let level: String
    /// The publisher's own figures, or empty.
    let figures: String
  }

  struct Competency: Sendable {
    let name: String
    var about: [String] = []
    var aliases: [String] = []
    /// Items by level.
    var levels: [String: [String]] = [:]
  }

  private(set) var roles: [Role] = []
  private(set) var competencies: [Competency] = []
  private(set) var notes: [ImportProblem] = []
  private var roleNumbers: [String: Int] = [:]
  private var competencyNumbers: [String: Int] = [:]

  init(_ tables: [DelimitedTable], _ mapping: FrameworkMapping) throws(ImportProblem) {
    for table in tables {
      let fitting = mapping.rows.filter { $0.fits(table) }
      guard !fitting.isEmpty else {
        throw ImportProblem(.tableUnmapped(columns: table.columns), at: table.file, line: 1)
      }
      for row in table.rows {
        for rows in fitting where rows.isMeant(table, row) { add(row, of: table, rows, mapping) }
      }
    }
    guard !roles.isEmpty || !competencies.isEmpty else { throw ImportProblem(.noRoles, at: tables.first?.file ?? "") }
  }

  private mutating func add(
    _ row: DelimitedTable.Row, of table: DelimitedTable, _ rows: RowMapping, _ mapping: FrameworkMapping
  ) {
    let name = rows.name.text(table, row).collapsed
    if mapping.absent.contains(name) { return }
    guard !name.isEmpty else {
      notes.append(ImportProblem(.emptyName(kind: rows.subject.rawValue.lowercased()), at: table.file, line: row.line))
      return
    }
    switch rows.subject {
    case .role: addRole(name, row, table, rows, mapping)
    case .competency: addCompetency(name, row, table, rows, mapping)
    }
  }

  private mutating func addRole(
    _ name: String, _ row: DelimitedTable.Row, _ table: DelimitedTable, _ rows: RowMapping, _ mapping: FrameworkMapping
  ) {
    let place = roleNumbers[name] ?? roles.count
    if place == roles.count {
      roleNumbers[name] = place
      roles.append(Role(name: name))
    }
    let about = StatedText(rows.value(.about, table, row), absent: mapping.absent).prose
    if roles[place].about.isEmpty { roles[place].about = about }
    let alias = rows.value(.alsoCalled, table, row)
    if !alias.isEmpty, !roles[place].aliases.contains(alias) { roles[place].aliases.append(alias) }
    let group = rows.value(.group, table, row)
    if !group.isEmpty { roles[place].group = group }
    for (heading, value) in rows.headings {
      let items = StatedText(value.text(table, row), absent: mapping.absent).items
      let list = roles[place].lists.firstIndex { $0.heading == heading } ?? roles[place].lists.count
      if list == roles[place].lists.count { roles[place].lists.append((heading, [])) }
      let known = roles[place].lists[list].items
      roles[place].lists[list].items += items.filter { !known.contains($0) }
    }
    if let need = need(row, table, rows, mapping),
      !roles[place].needs.contains(where: { $0.competency == need.competency })
    {
      roles[place].needs.append(need)
    }
  }

  private mutating func need(
    _ row: DelimitedTable.Row, _ table: DelimitedTable, _ rows: RowMapping, _ mapping: FrameworkMapping
  ) -> Need? {
    let name = rows.value(.needs, table, row).collapsed
    guard !name.isEmpty, !mapping.absent.contains(name) else { return nil }
    let said = rows.value(.level, table, row)
    guard let level = mapping.levels.name(said) else {
      if !mapping.absent.contains(said) {
        notes.append(ImportProblem(.unknownLevel(level: said), at: table.file, line: row.line))
      }
      return nil
    }
    _ = number(ofCompetency: name)
    return Need(
      competency: name, importance: mapping.importances.name(rows.value(.importance, table, row)) ?? "", level: level,
      figures: rows.value(.figures, table, row))
  }

  private mutating func addCompetency(
    _ name: String, _ row: DelimitedTable.Row, _ table: DelimitedTable, _ rows: RowMapping, _ mapping: FrameworkMapping
  ) {
    let place = number(ofCompetency: name)
    let about = StatedText(rows.value(.about, table, row), absent: mapping.absent).prose
    if competencies[place].about.isEmpty { competencies[place].about = about }
    let alias = rows.value(.alsoCalled, table, row)
    if !alias.isEmpty, !competencies[place].aliases.contains(alias) { competencies[place].aliases.append(alias) }
    for (level, value) in rows.headings {
      add(StatedText(value.text(table, row), absent: mapping.absent).items, to: level, of: place)
    }
    let items = StatedText(rows.value(.items, table, row), absent: mapping.absent).items
    if let level = mapping.levels.name(rows.value(.level, table, row)) { add(items, to: level, of: place) }
  }

  private mutating func add(_ items: [String], to level: String, of place: Int) {
    let known = competencies[place].levels[level] ?? []
    competencies[place].levels[level] = known + items.filter { !known.contains($0) }
  }

  /// The same framework with other roles.
  func with(roles: [Role]) -> Framework {
    var copy = self
    copy.roles = roles
    return copy
  }

  private mutating func number(ofCompetency name: String) -> Int {
    if let number = competencyNumbers[name] { return number }
    competencyNumbers[name] = competencies.count
    competencies.append(Competency(name: name))
    return competencies.count - 1
  }
}

/// A cell's text, taken apart into prose and the lines of its lists.
struct StatedText {
  private(set) var prose: [String] = []
  private var listed: [String] = []

  init(_ text: String, absent: Set<String>) {
    guard !absent.contains(text.collapsed) else { return }
    for block in AnswerText(text).paragraphsAndItems {
      switch block {
      // A line that only leads over to a list says nothing by itself.
      case .paragraph(let text): if !text.hasSuffix(":") { prose.append(text) }
      case .item(let text): listed.append(text)
      }
    }
  }

  /// The list, or the prose where there is none.
  var items: [String] { listed.isEmpty ? prose : listed }
}
