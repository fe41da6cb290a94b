import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

@testable import TimTranscripts

struct CheckReaderTests {
  private let desk = Desk()

  private func expectation(_ line: String) -> TimTranscripts.Expectation? {
    desk.transcript("User: a\nExpect:\n\(line)\n").exchanges[0].checks.first?.expectation
  }

  private func index(_ kind: Entity.Kind, _ id: String) -> Int {
    desk.advisor.knowledge.entity(kind, id: id)?.index ?? -1
  }

  @Test func readsEveryKey() {
    #expect(expectation("- intent: requirements") == .intent(["requirements"]))
    #expect(expectation("* Intent: common ground or comparison") == .intent(["common-ground", "comparison"]))
    #expect(expectation("- outcome: no answer") == .outcome([.noAnswer]))
    #expect(expectation("- outcome: small talk") == .outcome([.smalltalk]))
    #expect(expectation("- items: 5") == .itemCount(5...5))
    #expect(expectation("- items: 3+") == .itemCount(3...Int.max))
    #expect(expectation("- items: 3-5") == .itemCount(3...5))
    #expect(expectation("- items: 3 – 5") == .itemCount(3...5))
    #expect(expectation("-  item 3 :  a b ") == .item(3, "a b"))
    #expect(expectation("- mentions: “a: b”") == .mentions("a: b"))
    #expect(expectation("- does not mention: \"x\"") == .mentionsNot("x"))
    #expect(expectation("- source: any") == .source(.any))
    #expect(expectation("- source: none") == .source(.none))
    #expect(expectation("- source: safe-rte") == .source(.id("safe-rte")))
    #expect(expectation("- source: DORA.dev") == .source(.host("dora.dev")))
    #expect(expectation("- source: https://dora.dev/x") == .source(.address("https://dora.dev/x")))
    #expect(expectation("- asks: which") == .asks("which"))
    #expect(expectation("- asks: any") == .asks(nil))
    #expect(expectation("- max lines: 4") == .mostLines(4))
    #expect(
      expectation("- answered by: Knowledge/roles/agile-coach.md:13")
        == .answeredBy(file: "Knowledge/roles/agile-coach.md", line: 13))
  }

  @Test(arguments: ["release-train-engineer", "Release Train Engineer", "RTE", "rte"])
  func namesAreIdsNamesOrOtherNames(_ name: String) {
    #expect(expectation("- role: \(name)") == .names(.role, [index(.role, "release-train-engineer")]))
  }

  @Test func listsOfNames() {
    let both = [index(.role, "scrum-master"), index(.role, "product-owner")]
    #expect(expectation("- roles: scrum-master, Product Owner") == .names(.role, both))
    #expect(expectation("- role: scrum-master\n- role: product-owner") == .names(.role, both))
    #expect(expectation("- facets: all") == .names(.facet, [0, 1, 2, 3]))
    #expect(expectation("- level: none") == .names(.level, []))
    #expect(expectation("- term: wsjf") == .names(.term, [index(.term, "wsjf")]))
  }

  @Test(arguments: [
    (
      "- intnet: x",
      """
      talk.txt:3:3: error: there is no check “intnet”
      3 | - intnet: x
        |   ^^^^^^
        = help: did you mean “intent”?
      """
    ),
    (
      "  - role: RTE,  scrm master",
      """
      talk.txt:3:17: error: there is no role “scrm master”
      3 |   - role: RTE,  scrm master
        |                 ^^^^^^^^^^^
        = help: did you mean “scrum-master”?
      """
    ),
    (
      "- intent: requirements or defnition",
      """
      talk.txt:3:27: error: there is no intent “defnition”
      3 | - intent: requirements or defnition
        |                           ^^^^^^^^^
        = help: did you mean “definition”?
      """
    ),
    (
      "- items: some",
      """
      talk.txt:3:10: error: “some” is not a count
      3 | - items: some
        |          ^^^^
        = help: write 5, 3+ or 3-5
      """
    ),
    (
      "- max lines: few",
      """
      talk.txt:3:14: error: “few” is not a number
      3 | - max lines: few
        |              ^^^
        = help: write one such as 5
      """
    ),
    (
      "- answered by: Knowledge/role/scrum-mastr.md:3",
      """
      talk.txt:3:16: error: there is no knowledge file “Knowledge/role/scrum-mastr.md:3”
      3 | - answered by: Knowledge/role/scrum-mastr.md:3
        |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        = help: did you mean “Knowledge/roles/scrum-master.md”?
      """
    ),
    (
      "- answered by: Knowledge/roles/nobody.md",
      """
      talk.txt:3:16: error: there is no knowledge file “Knowledge/roles/nobody.md”
      3 | - answered by: Knowledge/roles/nobody.md
        |                ^^^^^^^^^^^^^^^^^^^^^^^^^
      """
    ),
    (
      "- matches: a[b",
      """
      talk.txt:3:13: error: the pattern cannot be read: “[” is never closed
      3 | - matches: a[b
        |             ^
      """
    ),
    (
      "- source: safe-rt",
      """
      talk.txt:3:11: error: there is no source “safe-rt”
      3 | - source: safe-rt
        |           ^^^^^^^
        = help: did you mean “safe-rte”?
      """
    ),
    (
      "- level:",
      """
      talk.txt:3:3: error: “level” says nothing after the colon
      3 | - level:
        |   ^^^^^
      """
    ),
    (
      "intent: requirements",
      """
      talk.txt:3:1: error: this is not a check
      3 | intent: requirements
        | ^^^^^^^^^^^^^^^^^^^^
        = help: write a line such as “- intent: requirements” under “Expect:”
      """
    ),
  ])
  func saysWhatIsWrongAndWhere(_ line: String, _ report: String) {
    #expect(desk.read("User: a\nExpect:\n\(line)\n").problems.map(\.report) == [report])
  }

  @Test func columnsCountCharacters() throws {
    let problem = try #require(desk.read("User: a\nExpect:\n- role: “ÄÖ”, Ünbekannt\n").problems.first)
    let marked = problem.line.dropFirst(problem.location.column - 1).prefix(problem.length)
    #expect(marked == "“ÄÖ”")
  }
}
