/// The grades of one role in their order, as their names tell it and, where these do not, the levels that they ask for.
struct Ladder {
  /// The grades, lowest first.
  let grades: [Framework.Role]
  private let levels: [String]

  init(_ roles: [Framework.Role], levels: [String], names: GradeNames) {
    self.levels = levels
    let byLevel = Ladder.byLevel(roles.filter { !$0.needs.isEmpty }, levels)
    grades = names.isEmpty ? byLevel : Ladder.byName(byLevel, names)
  }

  private static func byLevel(_ roles: [Framework.Role], _ levels: [String]) -> [Framework.Role] {
    func weight(_ role: Framework.Role) -> Int {
      role.needs.reduce(0) { $0 + (levels.firstIndex(of: $1.level) ?? 0) + 1 }
    }
    // What a grade asks for in the competencies that its neighbours ask for too tells more than how many there are.
    func mean(_ role: Framework.Role) -> Double {
      role.needs.isEmpty ? 0 : Double(weight(role)) / Double(role.needs.count)
    }
    return roles.enumerated().sorted { left, right in
      (mean(left.element), weight(left.element), left.offset) < (
        mean(right.element), weight(right.element), right.offset
      )
    }.map(\.element)
  }

  /// The lowest and the highest names hold for the whole ladder, those between for grades of the same work.
  ///
  /// A senior analyst may stand below a manager, so grades of different work are held against each other by level.
  private static func byName(_ roles: [Framework.Role], _ names: GradeNames) -> [Framework.Role] {
    let placed = roles.enumerated().map { (level: $0, role: $1, place: names.place(of: $1.name)) }
    let lowest = placed.filter { $0.place.rank == 0 }
    let highest = placed.filter { $0.place.rank == names.last && names.last > 0 }
    let between = placed.filter { $0.place.rank != 0 && $0.place.rank != names.last }
    var lanes = Dictionary(grouping: between, by: \.place.graded).values.map { lane in
      lane.sorted { ($0.place.rank, $0.level) < ($1.place.rank, $1.level) }[...]
    }
    var merged: [Framework.Role] = []
    func next(_ lane: Int) -> Int { lanes[lane].first?.level ?? .max }
    while let lane = lanes.indices.min(by: { next($0) < next($1) }), let grade = lanes[lane].popFirst() {
      merged.append(grade.role)
    }
    return lowest.map(\.role) + merged + highest.map(\.role)
  }

  /// What a higher grade asks for beyond a lower one, in a sentence; empty where that is nothing.
  func step(from lower: Framework.Role, to upper: Framework.Role) -> String {
    func rank(_ level: String) -> Int { levels.firstIndex(of: level) ?? 0 }
    var more: [String] = []
    var new: [String] = []
    for need in upper.needs {
      guard let before = lower.needs.first(where: { $0.competency == need.competency }) else {
        new.append("\(need.competency) (\(need.level))")
        continue
      }
      if rank(before.level) < rank(need.level) {
        more.append("\(need.competency) (\(need.level) instead of \(before.level))")
      }
    }
    let parts = [("asks for more in ", more), ("adds ", new)].filter { !$0.1.isEmpty }.map { $0.0 + Ladder.list($0.1) }
    return parts.isEmpty ? "" : parts.joined(separator: " and ") + "."
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(6)
    let rest = names.count - shown.count
    return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}
