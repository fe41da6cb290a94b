import Testing
import TimAdvice
import TimKnowledge

/// How two roles differ is written at length, in a paragraph, or not at all.
struct ComparingTests {
  private static let paragraph = """
    # Baker and Shopkeeper

    - Roles: [Baker](../roles/baker.md), [Shopkeeper](../roles/shopkeeper.md)
    - Reviewed: 2026-11-28

    The baker fears a cold oven, the shopkeeper an empty shelf.

    """

  private func answer(_ question: String, _ bakery: Bakery) -> Answer { bakery.open().advisor.answer(question).answer }

  @Test func `a paragraph is enough, and what every role tells stands below it`() {
    let written = Bakery().setting("comparisons/baker-vs-shopkeeper.md", to: ComparingTests.paragraph)
    #expect(written.open().findings.map(\.message) == [])
    let difference = answer("What is the difference between a baker and a shopkeeper?", written)
    #expect(difference.lead == "Baker and Shopkeeper are different jobs. This is where they part.")
    #expect(difference.sections.first?.text == "The baker fears a cold oven, the shopkeeper an empty shelf.")
    #expect(difference.sections.flatMap(\.rows).map(\.label).contains("Focus"))
    let together = answer("How do a baker and a shopkeeper work together?", written)
    #expect(together.items.map(\.title).contains("Baker Responsibilities 1"))
  }

  @Test func `where nobody wrote how two roles differ nobody claims that they do`() {
    let unwritten = answer("What is the difference between a baker and a shopkeeper?", Bakery())
    #expect(unwritten.lead == "Here are Baker and Shopkeeper, side by side.")
    #expect(unwritten.sections.map(\.text).first == "A baker gets bread to people.")
  }
}
