internal import TimKnowledge

/// Reads the tables of a framework by a mapping, and keeps account of what the mapping leaves out.
struct FrameworkReader {
  private(set) var notes: [ImportProblem] = []
  private let mapping: FrameworkMapping
  private var roles: [Framework.Role] = []
  private var competencies: [Framework.Competency] = []
  private var roleNumbers: [String: Int] = [:]
  private var competencyNumbers: [String: Int] = [:]
  private var spellings: Set<String> = []

  var framework: Framework { Framework(roles: roles, competencies: competencies) }

  init(_ tables: [DelimitedTable], _ mapping: FrameworkMapping) throws(ImportProblem) {
    self.mapping = mapping
    let used = mapping.rows.filter { rows in tables.contains(where: rows.fits) }
    let known = used.reduce(into: mapping.unread) { $0.formUnion($1.columns) }
    for table in tables { try read(table, known) }
    guard !roles.isEmpty || !competencies.isEmpty else { throw ImportProblem(.noRoles, at: tables.first?.file ?? "") }
  }

  /// `known` are the columns that something is read from, here or in another table, and those that are left out on purpose.
  private mutating func read(_ table: DelimitedTable, _ known: Set<String>) throws(ImportProblem) {
    let fitting = mapping.rows.filter { $0.fits(table) }
    guard !fitting.isEmpty else {
      throw ImportProblem(.tableUnmapped(columns: table.columns), at: table.file, line: 1)
    }
    var account = TableAccount(table)
    for row in table.rows {
      let meant = fitting.filter { $0.isMeant(table, row) }
      if meant.isEmpty { account.unmapped.append(row.line) }
      for rows in meant { add(row, of: table, rows, &account) }
    }
    notes += account.notes(unread: table.columns.filter { !$0.isEmpty && !known.contains($0) })
  }

  private mutating func add(
    _ row: DelimitedTable.Row, of table: DelimitedTable, _ rows: RowMapping, _ account: inout TableAccount
  ) {
    let name = rows.name.text(table, row).collapsed
    let kind = rows.subject.rawValue.lowercased()
    guard !name.isEmpty else {
      notes.append(ImportProblem(.emptyName(kind: kind), at: table.file, line: row.line))
      return
    }
    guard !mapping.absent.contains(name) else {
      account.unnamed.append((row.line, kind, name))
      return
    }
    switch rows.subject {
    case .role: addRole(name, row, table, rows, &account)
    case .competency: addCompetency(name, row, table, rows)
    }
  }

  // MARK: - Roles

  private mutating func addRole(
    _ name: String, _ row: DelimitedTable.Row, _ table: DelimitedTable, _ rows: RowMapping,
    _ account: inout TableAccount
  ) {
    let key = FileName.make(name)
    let place = roleNumbers[key] ?? roles.count
    if place < roles.count { noteSpelling(name, roles[place].name, table, row) }
    if place == roles.count {
      roleNumbers[key] = place
      roles.append(Framework.Role(title: name, name: name))
    }
    var role = roles[place]
    if role.about.isEmpty { role.about = StatedText(rows.value(.about, table, row), absent: mapping.absent).prose }
    let alias = rows.value(.alsoCalled, table, row)
    if !alias.isEmpty, !role.aliases.contains(alias) { role.aliases.append(alias) }
    let group = rows.value(.group, table, row)
    if !group.isEmpty { role.group = group }
    for (heading, value) in rows.headings {
      let items = StatedText(value.text(table, row), absent: mapping.absent).items
      let list = role.lists.firstIndex { $0.heading == heading } ?? role.lists.count
      if list == role.lists.count { role.lists.append((heading, [])) }
      let known = role.lists[list].items
      role.lists[list].items += items.filter { !known.contains($0) }
    }
    addNeed(to: &role, row, table, rows, &account)
    roles[place] = role
  }

  private mutating func addNeed(
    to role: inout Framework.Role, _ row: DelimitedTable.Row, _ table: DelimitedTable, _ rows: RowMapping,
    _ account: inout TableAccount
  ) {
    let said = rows.value(.needs, table, row).collapsed
    guard !said.isEmpty, !mapping.absent.contains(said) else { return }
    let number = number(ofCompetency: said, rows.value(.kind, table, row).collapsed)
    let name = competencies[number].name
    if !name.hasPrefix(said) { noteSpelling(said, name, table, row) }
    if competencies[number].meaning.isEmpty { competencies[number].meaning = rows.value(.meaning, table, row) }
    let cell = rows.value(.level, table, row)
    if let level = mapping.levels.name(cell) {
      guard !role.needs.contains(where: { $0.competency == name }) else { return }
      let said = rows.value(.importance, table, row).collapsed
      role.needs.append(
        Framework.Need(
          competency: name, importance: mapping.importances.name(said) ?? "", level: level,
          figure: Double(said) == nil ? "" : said, figures: rows.value(.figures, table, row)))
    } else if cell.isEmpty || mapping.absent.contains(cell) {
      guard !role.unlevelled.contains(name) else { return }
      role.unlevelled.append(name)
      account.unlevelled.append((row.line, role.name))
    } else {
      notes.append(ImportProblem(.unknownLevel(level: cell), at: table.file, line: row.line))
    }
  }

  // MARK: - Competencies

  private mutating func addCompetency(
    _ name: String, _ row: DelimitedTable.Row, _ table: DelimitedTable, _ rows: RowMapping
  ) {
    let place = number(ofCompetency: name, rows.value(.kind, table, row).collapsed)
    if competencies[place].about.isEmpty {
      competencies[place].about = StatedText(rows.value(.about, table, row), absent: mapping.absent).summary
    }
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

  /// Says once that a name was taken for another that goes by the same name of a file.
  private mutating func noteSpelling(
    _ name: String, _ first: String, _ table: DelimitedTable, _ row: DelimitedTable.Row
  ) {
    guard name != first, spellings.insert(name).inserted else { return }
    notes.append(ImportProblem(.spelledOtherwise(name: name, as: first), at: table.file, line: row.line))
  }

  /// The number of a competency; what has the same name and is of another kind says its kind too.
  private mutating func number(ofCompetency name: String, _ kind: String) -> Int {
    guard let first = competencyNumbers[FileName.make(name)] else {
      return add(Framework.Competency(name: name, kind: kind))
    }
    let known = competencies[first].kind
    if known.isEmpty { competencies[first].kind = kind }
    if known.isEmpty || kind.isEmpty || known == kind { return first }
    let full = "\(name) (\(kind))"
    return competencyNumbers[FileName.make(full)]
      ?? add(Framework.Competency(name: full, kind: kind, aliases: ["\(kind) of \(name)"]))
  }

  private mutating func add(_ competency: Framework.Competency) -> Int {
    competencyNumbers[FileName.make(competency.name)] = competencies.count
    competencies.append(competency)
    return competencies.count - 1
  }
}
