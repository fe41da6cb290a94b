import Foundation
import Testing

/// The author's commands, run as an author runs them.
struct AuthoringCommandTests {
  private static let table = """
    question,answer,variants
    Who waters the plants?,"The front desk, on Mondays.",who looks after the flowers
    Where is the first-aid kit?,In the kitchen.,I cut my finger
    """

  /// Import, import again after an edit on both sides, ask, check.
  @Test func questionsAreImportedTwice() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    try tim.write(AuthoringCommandTests.table, to: "house.csv")
    let first = try tim.run("import", "faq", "--licence", "internal", "house.csv", "K")
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output == "2 questions: 1 new\n")
    let again = try tim.run("import", "faq", "--licence", "internal", "house.csv", "K")
    #expect(again.output == "2 questions: nothing changed\n")

    try tim.write(
      try tim.read("K/faq/house.md").replacingOccurrences(of: "on Mondays", with: "on Fridays"), to: "K/faq/house.md")
    try tim.write(
      AuthoringCommandTests.table.replacingOccurrences(of: "Mondays", with: "Sundays").replacingOccurrences(
        of: "the kitchen", with: "the hall"), to: "house.csv")
    let third = try tim.run("import", "faq", "--licence", "internal", "--edition", "2", "house.csv", "K")
    #expect(
      third.output
        == """
        2 questions: 2 changed, 1 kept as you edited it, though the source changed
          changed: K/faq/house.md
          changed: K/faq/house.md, “Where is the first-aid kit?”
          kept as you edited it, though the source changed: K/faq/house.md, “Who waters the plants?”

        """.replacingOccurrences(of: "K/faq", with: "faq"))
    let text = try tim.read("K/faq/house.md")
    #expect(text.contains("on Fridays") && text.contains("In the hall.") && text.contains("- Version: 2"))
  }

  @Test func aQuestionFileThatIsNotThereIsNamed() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    let missing = try tim.run("import", "faq", "none.csv", "K")
    #expect(missing.status == 66)
    #expect(missing.errors == "tim: none.csv: cannot be read: No such file or directory\n")
    #expect(try tim.run("import", "faq", "none.csv").status == 64)
    try tim.write("Frage;Antwort\na;b\n", to: "de.csv")
    #expect(try tim.run("import", "faq", "de.csv", "K").status == 65)
  }

  @Test func aRepositoryForQuestionsAlonePassesItsOwnTests() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    let made = try tim.run("init", "--faq", "house")
    #expect(made.status == 0, "\(made.errors)")
    let check = try tim.run("check", "house/Knowledge")
    #expect(check.output.contains("0 errors, 0 warnings"), "\(check.output)")
    let replay = try tim.run("replay", "--knowledge", "house/Knowledge", "house/Tests/FAQ")
    #expect(replay.lastLine == "replay: 4 passed, 0 failed, 0 skipped", "\(replay.output)")
  }

  @Test func aNewFileSaysWhatItHasToHold() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    try tim.write("# Shape\n", to: "K/faq/keep.md")
    let made = try tim.run("new", "comparison", "scrum-master-vs-devops-engineer", "--knowledge", "K")
    #expect(made.status == 0, "\(made.errors)")
    #expect(try tim.read("K/comparisons/scrum-master-vs-devops-engineer.md").contains("## Common ground"))
    let role = try tim.run("new", "role", "quality-coach", "--knowledge", "K")
    #expect(
      role.output == """
        Made K/roles/quality-coach.md. Fill it in, then: tim check K/roles/quality-coach.md
        Then add a row for it to role-competencies.md, which names every competency once.

        """)
    let text = try tim.read("K/roles/quality-coach.md")
    #expect(text.hasPrefix("# Quality Coach\n\n- Reviewed: 20"))
    #expect(text.contains("## Responsibilities\n\n<!-- 1. **Title.**"))
    let again = try tim.run("new", "role", "quality-coach", "--knowledge", "K")
    #expect(again.status == 74)
    #expect(again.errors == "tim: cannot write K/roles/quality-coach.md: File exists\n")
    let wrong = try tim.run("new", "role", "Quality Coach", "--knowledge", "K")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("“Quality Coach” cannot be a file's name; write “quality-coach”."))
  }

  @Test func oneFileIsCheckedAlone() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    try tim.write("# A\n\n## Question one?\n", to: "K/faq/a.md")
    try tim.write("# B\n\n## Question two?\n", to: "K/faq/b.md")
    let one = try tim.run("check", "K/faq/a.md")
    #expect(one.status == 1)
    #expect(one.output.contains("K/faq/a.md:3:4: error: “Question one?” has no answer under it [TIM024]"))
    #expect(!one.output.contains("Question two?"))
  }

  @Test func aCodeIsExplained() throws {
    let result = try TimProcess().run("help", "TIM026")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("TIM026, error: “…” is a bullet where numbered items are read, and is not read."))
    #expect(result.output.contains("To mend it: number it like the items around it"))
    #expect(try TimProcess().run("help", "TIM999").status == 64)
  }

  @Test func twoVersionsAreHeldAgainstEachOther() throws {
    let tim = try ReplayProgram()
    defer { tim.remove() }
    for (folder, answer) in [("old", "On Mondays."), ("new", "Never.")] {
      try tim.write("# Shape\n\n- Extends: nothing\n", to: folder + "/shape.md")
      try tim.write("# House\n\n## Who waters the plants?\n\n\(answer)\n", to: folder + "/faq/house.md")
    }
    let differs = try tim.run("diff", "old", "new")
    #expect(differs.status == 1, "\(differs.errors)")
    #expect(
      differs.output.hasPrefix(
        """
        new/faq/house.md:3
          changed in Who waters the plants?: “the answer”
          - On Mondays.
          + Never.

        diff: 1 answer changed, 0 of
        """), "\(differs.output)")
    #expect(try tim.run("diff", "old", "old").status == 0)
    let json = try tim.run("diff", "--json", "old", "new")
    #expect(json.output.hasPrefix("{\"schema\":\"tim.diff/1\",\"asked\":"))
    #expect(json.output.contains("\"kind\":\"entry\",\"answer\":\"Who waters the plants?\",\"part\":\"the answer\""))
    #expect(try tim.run("diff", "old", "none").status == 66)
  }
}
