import Foundation
import Testing
import TimAdvice
import TimKnowledge
import TimShippedKnowledge
import TimUnderstanding

@testable import TimAuthoring

/// A framework becomes a knowledge that is clean as its publisher made it and answers what people ask of it.
struct FrameworkImportTests {
  @Test func everyFileSaysWhereItComesFrom() throws {
    let read = try ImportedFramework().read
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
    #expect(try ImportedFramework().findings == [])
  }

  @Test func whatPeopleAskIsAnsweredFromTheTables() throws {
    let advisor = try ImportedFramework().advisor
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
    let read = try ImportedFramework("onet", [("slice.tsv", table)])
    #expect(
      read.text("role-competencies.md").contains(
        "| Baker | Patience (Unrated, 4.5) | Kneading (Level 5, 4.25) |  |  |  |"))
    #expect(
      read.text("competencies/kneading.md").contains(
        "- [Baker](../roles/bakers.md): Importance 4.25 of 5, level 5.1 of 7."))
    #expect(read.text("roles/bakers.md").contains("## Attributes\n\n1. Patience: importance 4.5 of 5.\n"))
  }

  @Test(arguments: [
    ("# M\n\n- Publisher: x\n", "m.md:1: “Levels:” is missing; list them from the lowest"),
    (
      "# M\n\n- Levels: A\n- Licance: x\n",
      "m.md:4: “Licance:” is not a fact of a mapping; these are: Publisher, Address, Licence, Version, Levels, "
        + "Importances, Facets, Grades, Absent, Not read, Needs are called, Names in brackets, Singular, "
        + "Spoken of as, Weighing"
    ),
    ("# M\n\n- Levels: A\n\n## Rows\n\n- About: x\n", "m.md:5: “Rows” says neither “Role:” nor “Competency:”"),
    (
      "# M\n\n- Levels: A\n\n## Rows\n\n- Competency: x\n- Lvl: y\n",
      "m.md:8: “Lvl:” is hardly a heading of the framework; did you mean “Level:”?"
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
