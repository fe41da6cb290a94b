import Testing
import TimAdvice
import TimUnderstanding

@testable import TimAuthoring

/// What imported roles are called, and what happens where a name belongs to several.
struct RoleNamesTests {
  private static let titles = """
    occupation\tkind\telement\timportance\tlevel_or_text
    Master Bakers\tdescription\t\t\tBake bread.
    Pastry Cooks and Decorators\tdescription\t\t\tMake cakes.
    Master Bakers\treported title\t\t\tBread Project Manager (BP Manager)
    Master Bakers\treported title\t\t\tOven Engineer
    Pastry Cooks and Decorators\treported title\t\t\tOven Engineer
    Pastry Cooks and Decorators\treported title\t\t\tMaster Baker
    """

  @Test func aNameInBracketsIsANameOfItsOwn() throws {
    let read = try ImportedFramework("onet", [("slice.tsv", RoleNamesTests.titles)])
    #expect(
      read.text("roles/master-bakers.md").hasPrefix(
        "# Master Baker\n\n- Also called: Bread Project Manager, BP Manager, Master Bakers\n"))
  }

  @Test func bracketsStayWhereTheMappingDoesNotSpeakOfThem() throws {
    let mapping = "# M\n\n- Levels: A\n\n## Rows\n\n- Role: role\n- Also called: title\n"
    let read = try ImportedFramework(ownMapping: mapping, [("t.csv", "role,title\nBaker,Bread maker (night)\n")])
    #expect(read.text("roles/baker.md").contains("- Also called: Bread maker (night)\n"))
  }

  @Test func aTitleThatJoinsTwoIsCalledByEach() throws {
    let read = try ImportedFramework("onet", [("slice.tsv", RoleNamesTests.titles)])
    #expect(read.text("roles/pastry-cooks-and-decorators.md").contains("Pastry Cook, Pastry Decorator"))
  }

  @Test(arguments: [
    ("Network and Computer Systems Administrator", ["Network Administrator", "Computer Systems Administrator"]),
    ("Quality Analyst and Tester", ["Quality Analyst", "Quality Tester"]),
    ("Computer and Information Systems Manager", ["Computer Manager", "Information Systems Manager"]),
    ("Cook and Waiter", ["Cook", "Waiter"]),
    ("Head of Sales and Marketing", []), ("Baker", []), ("Cook, Baker and Waiter", []),
  ])
  func whatATitleJoins(title: String, parts: [String]) { #expect(JoinedTitle.parts(of: title) == parts) }

  @Test func aTitleOfTwoRolesIsAskedAbout() throws {
    let read = try ImportedFramework("onet", [("slice.tsv", RoleNamesTests.titles)])
    #expect(
      read.text("language/ambiguities.md").contains(
        """
        ## Oven Engineer

        - [Master Baker](../roles/master-bakers.md)
        - [Pastry Cook and Decorator](../roles/pastry-cooks-and-decorators.md)

        """))
    #expect(!read.text("roles/master-bakers.md").contains("Oven Engineer"))
    #expect(
      read.notes == [
        "“Oven Engineer” is a name of Master Baker and of Pastry Cook and Decorator; Tim asks which is meant",
        "“Master Baker” is a name of Master Baker already and is left out here",
      ])
    #expect(read.findings == [])
    let answer = read.advisor.answer("What does an oven engineer do?")
    #expect(answer.interpretation.outcome == .clarify)
    #expect(answer.answer.choices == ["Master Baker", "Pastry Cook and Decorator"])
  }

  @Test(arguments: [
    ("Marketing Managers", "Marketing Manager"),
    ("Network and Computer Systems Administrators", "Network and Computer Systems Administrator"),
    ("Software Quality Assurance Analysts and Testers", "Software Quality Assurance Analyst and Tester"),
    ("Computer Systems Engineers/Architects", "Computer Systems Engineer/Architect"),
    ("First-Line Supervisors of Office Workers", "First-Line Supervisor of Office Workers"),
    ("Claims Adjusters, Examiners, and Investigators", "Claims Adjuster, Examiner, and Investigator"),
    ("Coaches and Scouts", "Coach and Scout"), ("Secretaries", "Secretary"), ("Judges", "Judge"),
    ("Salespeople", "Salesperson"), ("Sales and Operations", "Sales and Operations"), ("Sales", "Sales"),
    ("Chess Manager", "Chess Manager"), ("Human Resources", "Human Resources"),
  ])
  func onlyWordsForPeopleLoseTheirPlural(title: String, name: String) {
    #expect(SingularTitle.make(title) == name)
  }

  @Test func aSingularThatTwoTitlesWouldHaveIsNobodys() throws {
    let mapping = "# M\n\n- Levels: A\n- Singular: yes\n\n## Rows\n\n- Role: role\n"
    let read = try ImportedFramework(ownMapping: mapping, [("t.csv", "role\nBakers\nBaker\n")])
    #expect(read.read.files.map(\.path).filter { $0.hasPrefix("roles/") } == ["roles/bakers.md", "roles/baker.md"])
    #expect(read.text("roles/bakers.md").hasPrefix("# Bakers\n"))
  }

  @Test func listsHaveTheTitleAndSentencesTheName() throws {
    let table = RoleNamesTests.titles + "\nMaster Bakers\tskill\tKneading\t4.25\t5.1\n"
    let advisor = try ImportedFramework("onet", [("slice.tsv", table)]).advisor
    let who = advisor.answer("Which occupations need kneading?").answer
    #expect(who.sections.flatMap(\.rows).map(\.label) == ["Master Bakers"])
    #expect(advisor.answer("How important is kneading for a master baker?").answer.lead.contains("a Master Baker"))
  }
}
