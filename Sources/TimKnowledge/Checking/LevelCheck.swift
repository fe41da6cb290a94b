/// Checks that a competency says something new at each level.
///
/// Two neighbouring levels are held against each other by the same measure as two items (see ``NearDuplicates``),
/// taken over everything that stands under the level's heading; from ``threshold`` on, one has been made from the
/// other.
struct LevelCheck {
  static let threshold = 0.25

  private let handbook: Handbook
  /// What is said in each section of each file, by its features.
  private let sections: [Section: [Int]]

  private struct Section: Hashable {
    let file: String
    let heading: String
  }

  init(words: StatementWords, handbook: Handbook) {
    self.handbook = handbook
    var sections: [Section: [Int]] = [:]
    for (said, features) in zip(words.statements, words.features) {
      guard let heading = said.statement.headings.dropFirst().first else { continue }
      sections[Section(file: said.statement.location.file, heading: heading), default: []] += features
    }
    self.sections = sections
  }

  func findings() -> [Finding] {
    zip(handbook.competencies.indices, handbook.competencies).flatMap { number, competency in
      repeatedTitles(competency, number)
        + competency.levels.indices.dropFirst().compactMap { likeness(ofLevel: $0, of: competency) }
    }
  }

  private func name(_ level: Int) -> String {
    level < handbook.levels.count ? handbook.levels[level].name : ""
  }

  /// Items that carry the same title at two levels, of everybody's or of a role's own: who asks for one level after the other
  /// would get the same again.
  private func repeatedTitles(_ competency: Competency, _ number: Int) -> [Finding] {
    let shared = competency.levels.map { Array($0.items.joined()) }
    let own = handbook.parts.filter { $0.competency == number }
    return repeated(in: shared, after: [:])
      + own.flatMap { part in
        let forRole = shared.map { $0.filter { $0.audience.includes(part.role) } }
        return repeated(in: part.levels.map { Array($0.joined()) }, after: first(in: forRole))
      }
  }

  private typealias Place = (level: Int, location: SourceLocation)

  /// Where each title stands first.
  private func first(in levels: [[Item]]) -> [String: Place] {
    let places = levels.enumerated().flatMap { level, items in
      items.map { ($0.title.lowercased(), Place(level, $0.location)) }
    }
    return Dictionary(places, uniquingKeysWith: { first, _ in first })
  }

  private func repeated(in levels: [[Item]], after shared: [String: Place]) -> [Finding] {
    let first = shared.merging(first(in: levels)) { shared, _ in shared }
    return levels.enumerated().flatMap { level, items in
      items.compactMap { item in
        guard !item.title.isEmpty, let earlier = first[item.title.lowercased()], earlier.level != level
        else { return nil }
        return Finding(
          .itemAtTwoLevels(title: item.title, level: name(earlier.level), otherLevel: name(level)),
          at: item.location, other: earlier.location)
      }
    }
  }

  private func likeness(ofLevel upper: Int, of competency: Competency) -> Finding? {
    let likeness = NearDuplicates.jaccard(features(upper - 1, competency), features(upper, competency))
    guard likeness >= LevelCheck.threshold else { return nil }
    return Finding(
      .levelLikeNeighbour(level: "\(competency.name), \(name(upper)),", percent: Int((likeness * 100).rounded())),
      at: competency.levels[upper].location, other: competency.levels[upper - 1].location)
  }

  private func features(_ level: Int, _ competency: Competency) -> [Int] {
    (sections[Section(file: competency.location.file, heading: name(level))] ?? []).ascending
  }
}
