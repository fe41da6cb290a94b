import Foundation
import Testing
import TimAdvice
import TimKnowledge
import TimShippedKnowledge
import TimUnderstanding

@testable import TimAuthoring

/// A framework becomes a knowledge that is clean as its publisher made it and answers what people ask of it.
struct FrameworkImportTests {
  private static let roles = """
    Role,Role Level,Role Level Description,Skill Name,Skill Level
    Baker,Junior baker,"A junior baker learns the trade.

    You will:
    - sweep the floor
    - weigh the flour","Kneading, by hand",Awareness
    Baker,Baker,A baker bakes.,"Kneading, by hand",Expert
    Baker,Baker,A baker bakes.,Oven care,Working
    """
  private static let skills = """
    Skill Name,Skill Description,Awareness,Working,Practitioner,Expert
    "Kneading, by hand",Kneading is work.,"You can:
    - tell dough from batter",This skill level is currently not defined.,,"You can:
    - teach others to knead"
    Oven care,Keeping ovens alive.,,Clean the oven,,
    """

  private func imported(
    _ mapping: String = "ddat", _ tables: [(String, String)] = [("roles.csv", roles), ("skills.csv", skills)]
  ) throws -> FrameworkImport {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let paths = try tables.map { name, text in
      let url = folder.appending(path: name)
      try Data(text.utf8).write(to: url)
      return url.path()
    }
    let facets = ShippedKnowledge.files.first { $0.path == "facets.md" }?.text ?? ""
    return try FrameworkImport(paths, mapping: mapping, Origin(name: "", licence: "", version: "3"), facets: facets)
  }

  private func folder(_ read: FrameworkImport) -> (folder: KnowledgeFolder, own: [String: Int]) {
    let files = read.files.map { KnowledgeFolder.File(path: "F/" + $0.path, text: $0.text) }
    let own = KnowledgeFolder(files: files)
    return (KnowledgeLayers(own, root: "F").over(ShippedKnowledge.files), own.lineCounts)
  }

  @Test func everyFileSaysWhereItComesFrom() throws {
    let read = try imported()
    let role = try #require(read.files.first { $0.path == "roles/junior-baker.md" })
    #expect(
      role.text.hasPrefix(
        """
        # Junior baker

        - Origin: Government Digital and Data Profession Capability Framework (roles.csv, skills.csv)
        - Licence: Open Government Licence v3.0, Crown copyright
        - Version: 3

        A junior baker learns the trade. [Government Digital and Data Profession Capability Framework](../sources.md#framework)

        ## Responsibilities

        1. Sweep the floor
        2. Weigh the flour

        """))
    #expect(
      role.text.contains("[Baker](baker.md): The step asks for more in Kneading, by hand (Expert instead of Awareness)")
    )
  }

  @Test func theCheckFindsNothing() throws {
    let (folder, own) = folder(try imported())
    let review = KnowledgeReview(folder, root: "F", own: own)
    #expect(review.findings.map(\.message) == [])
  }

  @Test func whatPeopleAskIsAnsweredFromTheTables() throws {
    let (folder, _) = folder(try imported())
    let advisor = Advisor(KnowledgeBase(Image(KnowledgeImage.compile(HandbookReader(folder, root: "F")))))
    func rows(_ question: String) -> [String] {
      advisor.answer(question).answer.sections.flatMap(\.rows).map { ([$0.label] + $0.cells).joined(separator: ", ") }
    }
    #expect(
      rows("Which skills does a baker need, and at which level?") == [
        "Kneading, by hand, Expert", "Oven care, Working",
      ])
    #expect(rows("Which roles need oven care?") == ["Baker, Working"])
    let expert = advisor.answer("What skills does a baker need for kneading by hand?")
    #expect(expert.answer.items.map(\.text) == ["Teach others to knead"])
    let absent = advisor.answer("skills for kneading by hand at working level")
    #expect(absent.interpretation.outcome == .noAnswer)
    #expect(absent.interpretation.refusal == .nothingWritten)
  }

  @Test func figuresAreRoundedToLevelsAndKept() throws {
    let table = """
      occupation\tkind\telement\timportance\tlevel_or_text
      Bakers\tdescription\t\t\tBake bread.
      Bakers\tskill\tKneading\t4.25\t5.1
      Bakers\twork style\tPatience\t4.5\t0
      """
    let read = try imported("onet", [("slice.tsv", table)])
    let needs = try #require(read.files.first { $0.path == "role-competencies.md" }).text
    #expect(needs.contains("| Bakers | Kneading (Level 5) |  |  |"))
    let competency = try #require(read.files.first { $0.path == "competencies/kneading.md" }).text
    #expect(competency.contains("- [Bakers](../roles/bakers.md): importance 4.25 of 5, level 5.1 of 7."))
    let role = try #require(read.files.first { $0.path == "roles/bakers.md" }).text
    #expect(role.contains("## Attributes\n\n1. Patience: importance 4.5 of 5.\n"))
  }

  @Test(arguments: [
    ("# M\n\n- Publisher: x\n", "m.md:1: “Levels:” is missing; list them from the lowest"),
    (
      "# M\n\n- Levels: A\n- Licance: x\n",
      "m.md:4: “Licance:” is not a fact of a mapping; these are: Publisher, Address, Licence, Version, Levels, "
        + "Importances, Facets, Absent, Needs are called"
    ),
    ("# M\n\n- Levels: A\n\n## Rows\n\n- About: x\n", "m.md:5: “Rows” says neither “Role:” nor “Competency:”"),
    (
      "# M\n\n- Levels: A\n\n## Rows\n\n- Competency: x\n- Lvl: y\n",
      "m.md:5: “Lvl:” is neither a level nor a fact of a competency"
    ),
  ])
  func aMappingThatCannotBeReadSaysWhere(text: String, sentence: String) {
    #expect { try FrameworkMapping(text, file: "m.md") } throws: { ($0 as? ImportProblem)?.sentence == sentence }
  }

  @Test func anUnknownMappingIsNamed() {
    #expect { try FrameworkImport.mapping("dda") } throws: {
      ($0 as? ImportProblem)?.sentence
        == "dda: there is no such file, and no mapping of that name comes with Tim; did you mean “ddat”?"
    }
  }
}
