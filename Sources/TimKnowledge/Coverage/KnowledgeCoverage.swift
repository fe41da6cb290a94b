/// How completely the handbook answers, as two grids: role × competency, and competency × level.
package struct KnowledgeCoverage: Sendable {
  package enum Fill: String, CaseIterable, Sendable {
    case filled, thin, empty
  }

  /// A table of cells with the names of its rows and columns.
  package struct Grid: Sendable {
    package let rows: [String]
    package let columns: [String]
    package let cells: [[Fill]]

    package func count(of fill: Fill) -> Int {
      cells.joined().count { $0 == fill }
    }
  }

  /// A cell is thin if its competency has a thin level, or if the competency matters for the role and the handbook
  /// says at no level how the role carries it; empty if a level has no answer or the table of competencies by role
  /// says nothing.
  package let roles: Grid
  /// A cell is thin if a facet has fewer than five items, or if it says for fewer than three roles what differs; empty
  /// if a facet has no items.
  package let levels: Grid

  /// How many items a facet of a level has to have.
  package let itemsWanted: Int

  /// For how many roles a level should say what differs.
  static let notesWanted = 3

  package init(_ knowledge: KnowledgeBase) {
    let shape = knowledge.shape
    itemsWanted = shape.fewestItems
    let cells = Cells(knowledge: knowledge, itemsWanted: shape.fewestItems, weighing: shape.weighing)
    let competencies = knowledge.entities(of: .competency)
    let (roles, levels) = (knowledge.entities(of: .role), knowledge.entities(of: .level))
    let byLevel = competencies.map { competency in levels.map { cells.fill(competency.index, level: $0.index) } }
    self.levels = Grid(
      rows: competencies.map(knowledge.name), columns: levels.map(knowledge.name), cells: byLevel)
    self.roles = Grid(
      rows: roles.map(knowledge.name), columns: competencies.map(knowledge.name),
      cells: roles.map { role in
        competencies.map { cells.fill(role: role.index, $0.index, levels: byLevel[$0.index]) }
      })
  }

  /// Judges one cell at a time.
  private struct Cells {
    let knowledge: KnowledgeBase
    let itemsWanted: Int
    let weighing: Int

    func fill(_ competency: Int, level: Int) -> Fill {
      let counts = (0..<knowledge.count(of: .facet)).map {
        knowledge.items(competency: competency, level: level, facet: $0).count
      }
      if counts.contains(0) { return .empty }
      let notes = (0..<knowledge.count(of: .role)).count {
        knowledge.note(competency: competency, level: level, role: $0) != nil
      }
      let isThin = counts.contains { $0 < itemsWanted } || notes < KnowledgeCoverage.notesWanted
      return isThin ? .thin : .filled
    }

    func fill(role: Int, _ competency: Int, levels: [Fill]) -> Fill {
      guard !levels.contains(.empty),
        let need = knowledge.competencies(ofRole: role).first(where: { $0.competency == competency })
      else { return .empty }
      let isTold =
        knowledge.part(role: role, competency: competency) != nil
        || levels.indices.contains { knowledge.note(competency: competency, level: $0, role: role) != nil }
      return levels.contains(.thin) || need.importance < weighing && !isTold ? .thin : .filled
    }
  }
}
