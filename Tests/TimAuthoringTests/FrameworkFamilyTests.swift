import Foundation
import Testing
import TimAdvice

@testable import TimAuthoring

/// A role without levels, families of roles, and what is told of what could not be kept.
struct FrameworkFamilyTests {
  private static let roles = """
    Role Family,Role,Role Description,Role Level,Role Level Description,Skill Name,Skill Level
    Ovens,Baker,"Bakers bake.",Baker,"A baker bakes.

    You will:
    - knead
    - mind the oven
    The size of ovens differs.",Kneading,Expert
    Ovens,Chief baker,"A chief baker leads [bakers](/).

    In this role, you will:
    - set the course",NOT IN USE,NOT IN USE,Leading bakers,NOT IN USE
    Shops,Shop assistant,Sells bread.,Shop assistant,Sells bread.,Kneading,Awareness
    """
  private static let skills = """
    Skill Name,Skill Description,Awareness,Working,Practitioner,Expert
    Kneading,MISSING,Tell dough from batter,,,Teach others to knead
    Leading bakers,"You can:
    - say where to go
    - listen
    Examples:
    - asking twice",,,,
    """

  private static let imported = Result {
    try ImportedFramework("ddat", [("roles.csv", roles), ("skills.csv", skills)])
  }
  private static let advisor = imported.map(\.advisor)

  private func imported() throws -> ImportedFramework { try FrameworkFamilyTests.imported.get() }
  private func advisor() throws -> Advisor { try FrameworkFamilyTests.advisor.get() }

  @Test func aRoleWithoutLevelsStandsUnderItsOwnName() throws {
    let read = try imported()
    #expect(read.findings == [])
    let text = read.text("roles/chief-baker.md")
    #expect(text.contains("\nA chief baker leads bakers. ["))
    #expect(text.contains("## Skills\n\n1. Leading bakers\n\n## Responsibilities\n\n1. Set the course\n"))
    #expect(
      read.notes == [
        "1 need of 1 role from here on have no level; they are listed in the files of the roles, and Tim says no level of them"
      ])
    #expect(try advisor().answer("What skills does a chief baker need?").answer.items.map(\.text) == ["Leading bakers"])
  }

  @Test func aDefinitionThatIsOnlyAListIsTold() throws {
    #expect(
      try imported().text("competencies/leading-bakers.md").contains(
        "You can: say where to go; listen.\n\nExamples: asking twice.\n\nNeeded without a level by: Chief baker. ["))
  }

  @Test func withoutADefinitionALevelSaysWhatItIs() throws {
    let answer = try advisor().answer("What is kneading?").answer
    #expect(answer.sections.map(\.heading) == ["Awareness", "Expert"])
    #expect(answer.items.map(\.text) == ["Tell dough from batter", "Teach others to knead"])
  }

  @Test func aLineBehindAListIsAParagraphOfItsOwn() throws {
    let text = try imported().text("roles/baker.md")
    #expect(text.contains("A baker bakes.\n\nThe size of ovens differs. ["))
    #expect(text.contains("1. Knead\n2. Mind the oven\n"))
  }

  @Test func familiesAreAnsweredBothWays() throws {
    let advisor = try advisor()
    #expect(
      advisor.answer("Which roles are in the Ovens family?").answer.items.map(\.text) == ["Baker", "Chief baker"])
    #expect(advisor.answer("roles in shops").answer.items.map(\.text) == ["Shop assistant"])
    #expect(advisor.answer("Which family does a shop assistant belong to?").answer.items.map(\.text) == ["Shops"])
    #expect(advisor.answer("What role families are there?").answer.items.map(\.text) == ["Ovens: 2", "Shops: 1"])
  }

  @Test func thePublishersWordsAreNotOurJudgement() throws {
    let voice = try imported().text("voice.md")
    #expect(
      voice.contains("### judgement.unnumbered\n\n- What has no number is from the government's digital and data"))
  }

  @Test func whatIsLeftOutIsCounted() throws {
    let mapping = """
      # M

      - Levels: A
      - Absent: none
      - Not read: id

      ## Bakers

      - When: kind = baker
      - Role: name
      """
    let read = try ImportedFramework(
      ownMapping: mapping,
      [("t.csv", "id,kind,name,pay\n1,baker,Baker,10\n2,baker,none,5\n3,miller,Ann,3\n4,miller,Bo,3\n")]
    )
    #expect(
      read.notes == [
        "the mapping reads nothing from “pay”; what stands there is left out. "
          + "Add the column to a section, or name it under “Not read:”",
        "no section of the mapping is for 2 rows from here on; they are left out",
        "1 row from here on say “none” where the name of a role should stand, and are left out",
      ])
  }

  @Test func competenciesAloneMakeAKnowledgeToo() throws {
    let read = try ImportedFramework("ddat", [("skills.csv", FrameworkFamilyTests.skills)])
    #expect(read.findings == [])
    #expect(!read.read.files.contains { $0.path.hasPrefix("intents/") })
  }

  @Test func aMappingWritesOnlyIntoTheKnowledge() {
    let mapping = "# M\n\n- Levels: A\n\n## ../out.md\n\n```\nx\n```\n"
    #expect { try FrameworkMapping(mapping, file: "m.md") } throws: {
      ($0 as? ImportProblem)?.sentence == "m.md:5: “../out.md” is no file of a knowledge folder"
    }
  }

  @Test func importingAgainKeepsWhatWasEdited() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func importing() throws -> String {
      let imported = ImportedFolder(try self.imported().read.files, named: "framework", into: folder.path())
      try imported.write()
      return imported.report("Bakers")
    }
    _ = try importing()
    let edits = [
      ("faq/family.md", "These roles are in the Ovens family of the framework.", "The warm ones."),
      ("voice.md", "I don't know: that is outside my field", "Not my field"),
      ("small-talk.md", "Hello! Ask me", "Good morning! Ask me"),
    ]
    for (path, old, new) in edits {
      let url = folder.appending(path: path)
      let text = try String(contentsOf: url, encoding: .utf8)
      #expect(text.contains(old))
      try Data(text.replacing(old, with: new).utf8).write(to: url)
    }
    #expect(try importing() == "Bakers: nothing changed")
    for (path, _, new) in edits {
      #expect(try String(contentsOf: folder.appending(path: path), encoding: .utf8).contains(new))
    }
  }
}
