import Testing

@testable import TimAuthoring

/// The order of grades: by their names where these tell it, by levels where they do not.
struct LadderTests {
  private static let names = "trainee or apprentice, junior, none, senior, lead, head of or chief"

  /// The grades in their order; each is a name and the level that it asks for.
  private func order(_ grades: [(name: String, level: String)], grades words: String = names) throws -> [String] {
    let mapping = """
      # M

      - Levels: A, B, C, D
      \(words.isEmpty ? "" : "- Grades: \(words)")

      ## Rows

      - Role: role
      - Group: group
      - Needs: skill
      - Level: level
      """
    let rows = grades.map { "\($0.name),Bakers,Kneading,\($0.level)" }
    let table = (["role,group,skill,level"] + rows).joined(separator: "\n")
    let read = try ImportedFramework(ownMapping: mapping, [("t.csv", table)])
    var steps: [String: String] = [:]
    for grade in grades {
      let text = read.text("roles/\(FileName.make(grade.name)).md")
      guard let to = text.split(separator: "### To", maxSplits: 1).dropFirst().first else { continue }
      steps[grade.name] = to.split(separator: "[").dropFirst().first.map { String($0.prefix { $0 != "]" }) }
    }
    var order = grades.map(\.name).filter { !steps.values.contains($0) }
    while let last = order.last, let next = steps[last] { order.append(next) }
    return order
  }

  @Test func namesDecideWhateverTheLevels() throws {
    #expect(
      try order([
        ("Head of baking", "A"), ("Lead baker", "C"), ("Baker", "B"), ("Senior baker", "B"), ("Junior baker", "D"),
        ("Trainee baker", "B"),
      ]) == ["Trainee baker", "Junior baker", "Baker", "Senior baker", "Lead baker", "Head of baking"])
  }

  @Test func gradesOfOtherWorkAreHeldAgainstEachOtherByLevel() throws {
    #expect(
      try order([
        ("Oven manager", "C"), ("Senior oven analyst", "B"), ("Oven analyst", "A"), ("Chief of ovens", "A"),
        ("Lead oven manager", "D"),
      ]) == ["Oven analyst", "Senior oven analyst", "Oven manager", "Lead oven manager", "Chief of ovens"])
  }

  @Test func aVariantBehindADashIsTheSameGrade() throws {
    #expect(
      try order([("Lead baker - nights", "A"), ("Senior baker", "C"), ("Lead baker", "B")])
        == ["Senior baker", "Lead baker - nights", "Lead baker"])
  }

  @Test func withoutNamesLevelsDecide() throws {
    #expect(try order([("Senior baker", "A"), ("Junior baker", "B")], grades: "") == ["Senior baker", "Junior baker"])
  }
}
