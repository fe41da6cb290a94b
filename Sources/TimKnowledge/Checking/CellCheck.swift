/// Checks that every question of the kind “what <facet> does a <level> <role> need for <competency>?” has an answer.
///
/// The answer is what the competency says at the level, whoever asks; what is missing there is missing for every role.
struct CellCheck {
  let handbook: Handbook

  func findings() -> [Finding] {
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
