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
    handbook.competencies.flatMap { competency in
      repeatedTitles(competency)
        + competency.levels.indices.dropFirst().compactMap { likeness(ofLevel: $0, of: competency) }
    }
  }

  private func name(_ level: Int) -> String {
    level < handbook.levels.count ? handbook.levels[level].name : ""
  }

  /// Items that carry the same title at two levels.
  private func repeatedTitles(_ competency: Competency) -> [Finding] {
    var first: [String: (level: Int, location: SourceLocation)] = [:]
    var found: [Finding] = []
    for (number, level) in competency.levels.enumerated() {
      for item in level.items.joined() where !item.title.isEmpty {
        let earlier = first[item.title.lowercased()]
        if let earlier, earlier.level != number {
          found.append(
            Finding(
              .itemAtTwoLevels(title: item.title, level: name(earlier.level), otherLevel: name(number)),
              at: item.location, other: earlier.location))
        }
        if earlier == nil { first[item.title.lowercased()] = (number, item.location) }
      }
    }
    return found
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
