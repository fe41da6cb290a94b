/// The grades of one role in their order, reckoned from the levels that they ask for.
struct Ladder {
  /// The grades, lowest first.
  let grades: [Framework.Role]
  private let levels: [String]

  init(_ roles: [Framework.Role], levels: [String]) {
    self.levels = levels
    func rank(_ need: Framework.Need) -> Int { (levels.firstIndex(of: need.level) ?? 0) + 1 }
    func weight(_ role: Framework.Role) -> Int { role.needs.reduce(0) { $0 + rank($1) } }
    // What a grade asks for in the competencies that its neighbours ask for too tells more than how many there are.
    func mean(_ role: Framework.Role) -> Double {
      role.needs.isEmpty ? 0 : Double(weight(role)) / Double(role.needs.count)
    }
    grades = roles.filter { !$0.needs.isEmpty }.enumerated().sorted { left, right in
      (mean(left.element), weight(left.element), left.offset) < (
        mean(right.element), weight(right.element), right.offset
      )
    }.map(\.element)
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
