import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// The role that is asked about counts: its own items come first, what is not for it stays away.
struct RolePartTests {
  private static let part = """
    # Dough Making as a Baker

    A baker answers for the dough.

    ## Legend

    ### Skills

    1. **Baker's own skill.** Does what only a baker does.

    """

  private func titles(_ question: String, _ bakery: Bakery) -> [String] {
    bakery.open().advisor.answer(question).answer.items.map(\.title)
  }

  private let bakery = Bakery().setting("roles/baker/dough-making.md", to: part)

  @Test func `a role's own items stand before the shared ones, at their level only`() {
    #expect(bakery.open().findings.map(\.message) == [])
    #expect(
      titles("Which skills does a baker need for dough making at legend level?", bakery).prefix(2) == [
        "Baker's own skill", "Dough Making Legend Skills 1",
      ])
    #expect(
      titles("Which skills does a baker need for dough making at helper level?", bakery).first
        == "Dough Making Helper Skills 1")
    #expect(
      titles("Which skills does a driver need for dough making at legend level?", bakery).first
        == "Dough Making Legend Skills 1")
  }

  @Test(arguments: [("Not for", "driver"), ("For", "baker")])
  func `an item says whom it is for`(key: String, named: String) {
    let only = Bakery().inserting(
      "\n   - \(key): [the \(named)](../roles/\(named).md)",
      after: "Does what dough making helper skills number 1 says.",
      in: "competencies/dough-making.md")
    #expect(only.open().findings.map(\.message) == [])
    func question(_ role: String) -> String { "Which skills does a \(role) need for dough making at helper level?" }
    #expect(titles(question("driver"), only).first == "Dough Making Helper Skills 2")
    #expect(titles(question("baker"), only).first == "Dough Making Helper Skills 1")
  }

  @Test func `a shared item that names the role stands before those for everybody, and behind the role's own`() {
    let named = bakery.inserting(
      "\n   - For: [the baker](../roles/baker.md)", after: "Does what dough making legend skills number 2 says.",
      in: "competencies/dough-making.md")
    #expect(
      titles("Which skills does a baker need for dough making at legend level?", named).prefix(3) == [
        "Baker's own skill", "Dough Making Legend Skills 2", "Dough Making Legend Skills 1",
      ])
  }

  @Test func `a level above what the role needs is said to be so in the first sentence`() {
    let advisor = Bakery().open().advisor
    func answer(_ level: String) -> Answer {
      advisor.answer("Which skills does a driver need for food hygiene at \(level) level?").answer
    }
    let beyond = "Legend is more than a Driver is usually expected to bring in Food Hygiene: the usual level is Helper."
    #expect(answer("legend").lead.hasPrefix(beyond + " A Driver who works at Legend level"))
    #expect(answer("legend").sections.allSatisfy { !$0.text.contains("usual level") })
    #expect(!answer("helper").lead.contains("usual level"))
  }

  @Test func `of several levels each that is above is said to be so where it begins`() {
    let turn = Bakery().open().advisor.answer(
      "Which skills does a driver need for food hygiene at helper and legend level?")
    #expect(!turn.answer.lead.contains("usual level"))
    #expect(turn.answer.sections.filter { $0.text.contains("the usual level is Helper") }.count == 1)
  }

  @Test func `an item of a role's own may not repeat what stands at another level`() {
    func codes(_ title: String) -> [String] {
      let part = RolePartTests.part.replacing("Baker's own skill", with: title)
      let reader = HandbookReader(Bakery().setting("roles/baker/dough-making.md", to: part).folder, root: "Bakery")
      return TextCheck(reader).findings().map(\.code).filter { $0 == "TIM071" }
    }
    #expect(codes("Dough Making Helper Skills 1") == ["TIM071"])
    #expect(codes("Baker's own skill").isEmpty)
  }

  @Test func `a file for a role that is not there is reported`() {
    let findings = Bakery().setting("roles/bakker/dough-making.md", to: RolePartTests.part).open().findings
    #expect(findings.map(\.message) == ["there is no role “bakker”"])
  }

  @Test func `an importance that wants own items and has none is reported`() {
    let wanting = Bakery().inserting("\n- Own items: Core", after: "- Weighing: 1", in: "shape.md")
    let reader = HandbookReader(wanting.folder, root: "Bakery")
    let missing = TextCheck(reader).findings().filter { $0.code == "TIM082" }
    #expect(missing.count == 2)
    #expect(
      missing.first?.message
        == "“Dough Making” weighs for “Baker”, and nothing says what this role does there that another would not")
  }

  @Test func `two roles side by side have a list each`() {
    let found = titles("Which skills do a baker and a driver need for dough making at legend level?", bakery)
    #expect(found.prefix(2) == ["Baker's own skill", "Dough Making Legend Skills 1"])
    #expect(found.filter { $0 == "Dough Making Legend Skills 1" }.count <= 2)
  }
}
