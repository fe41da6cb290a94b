/// What roles are called: one name in sentences, further names of their own, and names that several share.
struct RoleNames {
  private(set) var roles: [Framework.Role]
  private(set) var shared: [Framework.SharedName] = []
  private(set) var notes: [ImportProblem] = []

  init(_ framework: Framework, _ mapping: FrameworkMapping, file: String) {
    roles = framework.roles
    if mapping.isSet("Singular") { nameSingly() }
    for place in roles.indices { takeApart(place, mapping, file) }
    settle(file)
  }

  /// Gives roles the name of one of their people, where that is nobody else's.
  private mutating func nameSingly() {
    let singles = roles.map { SingularTitle.make($0.title) }
    let uses = Dictionary(singles.map { ($0.lowercased(), 1) }, uniquingKeysWith: +)
    for place in roles.indices where singles[place] != roles[place].title && uses[singles[place].lowercased()] == 1 {
      roles[place].name = singles[place]
      // A comma parts names from each other.
      if !roles[place].title.contains(",") { roles[place].aliases.append(roles[place].title) }
    }
    for place in roles.indices { addJoined(to: place) }
  }

  /// A title that joins two is called by each of them, unless that is the name of somebody else.
  private mutating func addJoined(to place: Int) {
    let others = Set(roles.flatMap { [$0.name] + $0.aliases }.map { $0.lowercased() })
    roles[place].aliases += JoinedTitle.parts(of: roles[place].name).filter { !others.contains($0.lowercased()) }
  }

  /// “Long Name (Short)” is two names where the mapping says so; a name is kept once.
  private mutating func takeApart(_ place: Int, _ mapping: FrameworkMapping, _ file: String) {
    let names = roles[place].aliases.flatMap { mapping.isSet("Names in brackets") ? RoleNames.parts(of: $0) : [$0] }
    var seen: Set<String> = [roles[place].name.lowercased()]
    roles[place].aliases = names.filter { name in
      if name.contains(",") { notes.append(ImportProblem(.nameWithComma(name: name), at: file)) }
      return !name.contains(",") && seen.insert(name.lowercased()).inserted
    }
  }

  static func parts(of name: String) -> [String] {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return [name] }
    let parts = [name[..<open], name[name.index(after: open)...].dropLast()].map { String($0).collapsed }
    return parts.contains("") ? [name] : parts
  }

  /// What is a role's own name is that role's; a further name of several is nobody's.
  private mutating func settle(_ file: String) {
    let own = Dictionary(roles.map { ($0.name.lowercased(), $0.name) }, uniquingKeysWith: { first, _ in first })
    let owners = Dictionary(
      roles.flatMap { role in role.aliases.map { ($0.lowercased(), [role.name]) } }, uniquingKeysWith: +)
    for place in roles.indices {
      let role = roles[place]
      roles[place].aliases = role.aliases.filter { alias in
        let key = alias.lowercased()
        if let owner = own[key] {
          notes.append(ImportProblem(.aliasTwice(alias: alias, owner: owner), at: file))
          return false
        }
        guard let several = owners[key], several.count > 1 else { return true }
        if several[0] == role.name {
          shared.append(Framework.SharedName(name: alias, roles: several))
          notes.append(ImportProblem(.aliasShared(alias: alias, owners: several), at: file))
        }
        return false
      }
    }
  }
}
