/// Finds the statements that were to be looked up again by a month that has passed.
package struct FactCheck {
  private let handbook: Handbook
  private let month: String

  /// `month` is the present one, as `YYYY-MM`; a check knows no clock of its own.
  package init(_ handbook: Handbook, month: String) {
    self.handbook = handbook
    self.month = month
  }

  package func findings() -> [Finding] {
    handbook.items.compactMap { item in
      guard let dating = item.dating, !dating.checkBy.isEmpty, dating.checkBy < month else { return nil }
      return Finding(.lapsedFact(title: item.title, month: dating.checkBy), at: item.location)
    }
  }
}

extension Handbook {
  private var ofRoles: [Item] { roles.flatMap { Array($0.facets.joined()) + Array($0.lists.joined()) } }

  private var ofCompetencies: [Item] {
    competencies.flatMap { competency in
      competency.levels.flatMap { Array($0.items.joined()) } + Array(competency.lists.joined())
    }
  }

  /// All items, wherever they stand.
  fileprivate var items: [Item] {
    ofRoles + ofCompetencies + parts.flatMap { Array($0.levels.joined().joined()) } + entries.flatMap(\.items)
      + comparisons.flatMap { $0.differences + $0.together + $0.common }
  }
}
