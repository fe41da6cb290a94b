/// Checks that every question of the kind “what <facet> does a <level> <role> need for <competency>?” has an answer, and
/// that the role counts in it where the shape wants that.
struct CellCheck {
  let handbook: Handbook

  func findings() -> [Finding] {
    emptyCells() + rolesWithoutOwnItems()
  }

  /// Where a competency weighs for a role and the list is the one that everybody gets.
  private func rolesWithoutOwnItems() -> [Finding] {
    let shape = handbook.shape
    return zip(handbook.roles.indices, handbook.roleCompetencies).flatMap { role, needs in
      needs.filter { need in
        need.importance < shape.importances.count && shape.ownItems.contains(shape.importances[need.importance])
          && !handbook.parts.contains { $0.role == role && $0.competency == need.competency }
      }.map { need in
        Finding(
          .noOwnItems(role: handbook.roles[role].name, competency: handbook.competencies[need.competency].name),
          at: handbook.roles[role].location)
      }
    }
  }

  private func emptyCells() -> [Finding] {
    guard handbook.shape.fillsEveryCell else { return [] }
    return handbook.competencies.flatMap { competency in
      zip(handbook.levels, competency.levels).flatMap { level, content in
        zip(handbook.facets, content.items).filter { $1.isEmpty }.map { facet, _ in
          Finding(.emptyCell(cell: "\(competency.name), \(level.name), \(facet.id)"), at: content.location)
        }
      }
    }
  }
}
