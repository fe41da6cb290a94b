import Testing
import TimAdvice

/// What stands in lists of a role or a competency is told whole where one of them is asked about.
struct ListTests {
  private static let mistakes = """

    ## Typical mistakes

    1. **Cold oven.** At Helper level: the dough waits for the heat, and nobody looks at the clock.
    2. **No note of changes.** At Journeyman level: a better dough comes out once and never again.
    3. **Flour by feel.** At Forewoman level: the scales stand in the way, and every batch is another.
    4. **One recipe for all.** At Legend level: every shop bakes what the first one could sell.

    """
  private let advisor = Bakery().inserting(", Typical mistakes", after: "\n- Lists: Tools", in: "shape.md")
    .inserting(mistakes, after: "Does what dough making tools number 2 says.\n", in: "competencies/dough-making.md")
    .open().advisor

  @Test func `all mistakes of a competency are told, without a heading where they stand alone`() {
    let answer = advisor.answer("What are typical mistakes in dough making?").answer
    #expect(answer.items.map(\.title) == ["Cold oven", "No note of changes", "Flour by feel", "One recipe for all"])
    #expect(answer.sections.map(\.heading) == [""])
  }

  @Test func `a step between levels that lists nothing tells nobody to begin with the list`() {
    let bare = advisor.answer("How do I get from helper to legend?").answer
    #expect(bare.lead == "This is the step from Helper to Legend.")
    #expect(bare.items.isEmpty && !bare.closing.contains("on the list"))
    let listed = advisor.answer("How do I get from helper to legend in dough making?").answer
    #expect(!listed.items.isEmpty && listed.closing.contains("on the list"))
  }

  @Test func `what speaks of the level that is asked for comes first`() {
    let answer = advisor.answer("What are typical mistakes in dough making at forewoman level?").answer
    #expect(answer.items.map(\.title).first == "Flour by feel")
  }
}
