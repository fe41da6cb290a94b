/// How the units of an expected reply and of a given one belong together, at the least cost.
struct Alignment: Sendable {
  enum Step: Hashable, Sendable {
    /// Unit `expected` fits unit `given`.
    case same(expected: Int, given: Int)
    case changed(expected: Int, given: Int)
    case missing(expected: Int)
    case extra(given: Int)
    /// A hole; what it takes up follows as `covered`.
    case hole(expected: Int)
    case covered(given: Int)
  }

  let steps: [Step]

  var isPerfect: Bool {
    steps.allSatisfy { step in
      switch step {
      case .same, .hole, .covered: true
      case .changed, .missing, .extra: false
      }
    }
  }

  /// Aligns two replies.
  ///
  /// **Complexity:** O(units expected × units given), with a bound on both.
  init(_ expected: [ReplyUnit], _ given: [ReplyUnit]) {
    steps =
      expected.count * given.count <= Alignment.largestTable
      ? Table(expected, given).steps
      : expected.indices.map(Step.missing(expected:)) + given.indices.map(Step.extra(given:))
  }

  private static let largestTable = 250_000

  /// The costs of aligning all ends of the two replies.
  private struct Table {
    let steps: [Step]

    init(_ expected: [ReplyUnit], _ given: [ReplyUnit]) {
      let likeness = Likeness(expected, given)
      let width = given.count + 1
      var costs = Array(repeating: 0, count: (expected.count + 1) * width)
      for row in stride(from: expected.count, through: 0, by: -1) {
        for column in stride(from: given.count, through: 0, by: -1)
        where row < expected.count || column < given.count {
          costs[row * width + column] =
            Table.moves(row, column, expected, given, likeness)
            .map { $0.cost + costs[$0.row * width + $0.column] }.min() ?? 0
        }
      }
      var steps: [Step] = []
      var (row, column) = (0, 0)
      while row < expected.count || column < given.count {
        let moves = Table.moves(row, column, expected, given, likeness)
        let best = costs[row * width + column]
        guard let move = moves.first(where: { $0.cost + costs[$0.row * width + $0.column] == best }) else { break }
        if let step = move.step { steps.append(step) }
        (row, column) = (move.row, move.column)
      }
      self.steps = Table.withHolesFirst(steps)
    }

    private struct Move {
      let cost: Int
      let row: Int
      let column: Int
      let step: Step?
    }

    /// The ways on from a place, in the order in which ties are decided.
    ///
    /// A change is cheaper than a loss, so that a hole does not swallow what took the place of a unit beside it.
    private static func moves(
      _ row: Int, _ column: Int, _ expected: [ReplyUnit], _ given: [ReplyUnit], _ likeness: Likeness
    ) -> [Move] {
      var moves: [Move] = []
      if row < expected.count, expected[row].kind == .hole {
        if column < given.count {
          moves.append(Move(cost: 0, row: row, column: column + 1, step: .covered(given: column)))
        }
        return moves + [Move(cost: 0, row: row + 1, column: column, step: .hole(expected: row))]
      }
      if row < expected.count, column < given.count {
        switch likeness.of(row, column) {
        case .same:
          moves.append(Move(cost: 0, row: row + 1, column: column + 1, step: .same(expected: row, given: column)))
        case .alike:
          moves.append(Move(cost: 3, row: row + 1, column: column + 1, step: .changed(expected: row, given: column)))
        case .unlike: break
        }
      }
      if row < expected.count {
        moves.append(Move(cost: 4, row: row + 1, column: column, step: .missing(expected: row)))
      }
      if column < given.count { moves.append(Move(cost: 4, row: row, column: column + 1, step: .extra(given: column))) }
      return moves
    }

    /// A hole before what it covers.
    private static func withHolesFirst(_ steps: [Step]) -> [Step] {
      var ordered: [Step] = []
      var covered: [Step] = []
      for step in steps {
        if case .covered = step {
          covered.append(step)
        } else {
          ordered.append(step)
          ordered += covered
          covered = []
        }
      }
      return ordered + covered
    }
  }
}
