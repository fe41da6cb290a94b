import Testing
import TimAdvice

@testable import TimAuthoring

/// Skills, knowledge, work styles and job zones keep what the publisher says of them.
struct FrameworkKindsTests {
  private static let table = """
    occupation\tkind\telement\timportance\tlevel_or_text
    Bakers\tdescription\t\t\tBake bread.
    Bakers\ttask\t\t\tKnead the dough.
    Bakers\tjob zone\t\t2\t
    Bakers\tskill\tMathematics\t3.88\t4.25
    Bakers\tknowledge\tMathematics\t3.10\t2.6
    Bakers\tknowledge\tFood Production\t4.60\t5.2
    Bakers\twork style\tPatience\t4.5\t0
    Millers\tdescription\t\t\tMill grain.
    Millers\ttask\t\t\tWatch the wheel.
    Millers\tjob zone\t\t1\t
    Millers\twork style\tPatience\t2.1\t0
    """

  private static let imported = Result { try ImportedFramework("onet", [("slice.tsv", table)]) }
  private static let advisor = imported.map(\.advisor)

  private func imported() throws -> ImportedFramework { try FrameworkKindsTests.imported.get() }
  private func advisor() throws -> Advisor { try FrameworkKindsTests.advisor.get() }

  @Test func whatIsSkillAndKnowledgeIsKeptAsBoth() throws {
    let read = try imported()
    #expect(read.findings == [])
    #expect(
      read.text("role-competencies.md").contains(
        "| Baker | Food Production (Level 5, 4.60), Patience (Unrated, 4.5) | Mathematics (Level 4, 3.88) | Mathematics (knowledge) (Level 3, 3.10) |"
      ))
    #expect(
      read.text("competencies/mathematics-knowledge.md").contains(
        "Importance 3.10 of 5, level 2.6 of 7."))
  }

  @Test func facetsTellTheKindsApart() throws {
    let advisor = try advisor()
    func items(_ question: String) -> [String] { advisor.answer(question).answer.items.map(\.text) }
    #expect(
      items("What knowledge does a baker need?") == [
        "Mathematics: importance 3.10 of 5, level 2.6 of 7.", "Food Production: importance 4.60 of 5, level 5.2 of 7.",
      ])
    #expect(items("what work styles do bakers need") == ["Patience: importance 4.5 of 5."])
    #expect(items("What skills does a baker need?") == ["Mathematics: importance 3.88 of 5, level 4.25 of 7."])
  }

  @Test func workStylesHaveTheirImportanceAndNoLevel() throws {
    let advisor = try advisor()
    let answer = advisor.answer("How important is patience for bakers?").answer
    #expect(answer.lead == "For a Baker, Patience is extremely important.")
    #expect(answer.sections.first?.text == "Importance 4.5 of 5; O*NET rates no level of work styles.")
    let who = advisor.answer("Which occupations need patience?").answer
    #expect(who.sections.flatMap(\.rows).map(\.label) == ["Bakers", "Millers"])
  }

  @Test func whoNeedsItMostIsSaidByTheFigureAndNotByTheName() throws {
    let table = """
      occupation\tkind\telement\timportance\tlevel_or_text
      Bakers\tdescription\t\t\tBake bread.
      Bakers\twork style\tPatience\t3.6\t0
      Bakers\twork style\tTact\t3.9\t0
      Millers\tdescription\t\t\tMill grain.
      Millers\twork style\tPatience\t4.1\t0
      """
    let read = try ImportedFramework("onet", [("slice.tsv", table)])
    let who = read.advisor.answer("Which occupations need patience?").answer.sections.flatMap(\.rows)
    #expect(who.map(\.label) == ["Millers", "Bakers"])
    #expect(who.first?.cells == ["Very important (4.1)", "Unrated"])
    #expect(
      read.text("role-competencies.md").contains("| Tact (Unrated, 3.9), Patience (Unrated, 3.6) |"))
    let sections = read.advisor.answer("What is the difference between a baker and a miller?").answer.sections
    #expect(sections.filter { $0.heading == "What only a Baker needs" }.flatMap(\.rows).map(\.label) == ["Tact"])
  }

  @Test func nobodyIsSaidToDoWithoutWhatWasNotRated() throws {
    let table = """
      occupation\tkind\telement\timportance\tlevel_or_text
      Bakers\tdescription\t\t\tBake bread.
      Bakers\twork style\tPatience\t3.6\t0
      Millers\tdescription\t\t\tMill grain.
      """
    let answer = try ImportedFramework("onet", [("slice.tsv", table)]).advisor.answer(
      "What is the difference between a baker and a miller?"
    ).answer
    #expect(answer.sections.map(\.text) == ["Bake bread.", "Mill grain."])
    #expect(answer.sections.flatMap(\.rows).isEmpty)
  }

  @Test func whatHasNoDefinitionSaysItsKindAndWhoNeedsIt() throws {
    let answer = try advisor().answer("What is food production?").answer
    #expect(
      answer.sections[0].text
        == "Food Production is one of the areas of knowledge by which O*NET describes occupations.")
    #expect(answer.sections.flatMap(\.rows).map(\.label) == ["Bakers"])
  }

  @Test func jobZonesAreAnsweredBothWays() throws {
    let advisor = try advisor()
    #expect(advisor.answer("What job zone is a baker in?").answer.items.map(\.text) == ["Job Zone 2"])
    #expect(advisor.answer("Which occupations are in job zone 1?").answer.items.map(\.text) == ["Millers"])
  }

  @Test func theWordsOfThePublisherAreUnderstood() throws {
    let advisor = try advisor()
    let all = advisor.answer("List all occupations").answer
    #expect(all.items.map(\.title) == ["Bakers", "Millers"])
  }

  @Test func nothingSpeaksOfAnotherField() throws {
    let read = try imported()
    let advisor = try advisor()
    let talk = ["hello", "who are you?", "what can you do?", "what is the weather like in Leeds?"].map {
      let answer = advisor.answer($0).answer
      return ([answer.lead, answer.closing] + answer.suggestions).joined(separator: " ")
    }
    for text in talk {
      #expect(!text.contains("software delivery"))
      #expect(!text.contains("Release"))
      #expect(!text.contains("handbook"))
    }
    let starters = read.text("voice.md").split(separator: "### starters").last ?? ""
    #expect(
      starters.hasPrefix("\n\n- Which roles do you know?\n- What does a Baker do?\n- Which roles need Mathematics?\n"))
  }

  @Test func kindsAreListed() throws {
    let answer = try advisor().answer("What does O*NET rate as knowledge?").answer
    #expect(answer.sections.first?.items.map(\.text) == ["Mathematics (knowledge)", "Food Production"])
  }
}
