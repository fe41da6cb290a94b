import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// What changes says when it was so, and is looked up again in time.
struct DatingTests {
  private func bakery(asOf: String = "2026-11") -> Bakery {
    Bakery().inserting(
      "\n   - As of: \(asOf)\n   - Check again by: 2027-06", after: "Does what baker tools number 1 says.",
      in: "roles/baker.md")
  }

  @Test func `an item says the month in which it was so, once`() {
    let (advisor, findings) = bakery().open()
    #expect(findings.map(\.message) == [])
    let texts = advisor.answer("Which tools does a baker use?").answer.items.map(\.text)
    #expect(
      texts == ["Does what baker tools number 1 says. (As of November 2026.)", "Does what baker tools number 2 says."])
  }

  @Test func `where all items are of one month it is said once, at the end`() {
    let dated = bakery().inserting(
      "\n   - As of: 2026-11\n   - Check again by: 2027-06", after: "Does what baker tools number 2 says.",
      in: "roles/baker.md")
    let answer = dated.open().advisor.answer("Which tools does a baker use?").answer
    #expect(answer.items.allSatisfy { !$0.text.contains("November") })
    #expect(answer.closing.contains("All of this is as of November 2026."))
  }

  @Test(arguments: [("2027-06", [String]()), ("2027-07", ["“Baker Tools 1” was to be looked up again by 2027-06"])])
  func `a fact whose month has passed is reported`(month: String, messages: [String]) {
    let reader = HandbookReader(bakery().folder, root: "Bakery")
    #expect(FactCheck(reader.handbook, month: month).findings().map(\.message) == messages)
  }

  @Test(arguments: ["soon", "2026-00", "2026-13"]) func `a month that is none is reported`(month: String) {
    let reader = HandbookReader(bakery(asOf: month).folder, root: "Bakery")
    #expect(reader.findings.map(\.message) == ["“\(month)” is not a month"])
  }

  @Test(arguments: [true, false]) func `a list that is no advice is not quoted`(isQuoted: Bool) {
    let item = "3. **Copper bowl for meringue.** Whisks egg whites for meringue in a copper bowl before the rush.\n"
    var bakery = Bakery().inserting("\n" + item, after: "Does what baker tools number 2 says.", in: "roles/baker.md")
    if !isQuoted { bakery = bakery.inserting("\n- Not quoted: Tools", after: "- Weighing: 1", in: "shape.md") }
    let turn = bakery.open().advisor.answer("whisks egg whites for meringue in a copper bowl")
    #expect(turn.answer.items.contains { $0.title.hasPrefix("Copper bowl for meringue") } == isQuoted)
  }
}
