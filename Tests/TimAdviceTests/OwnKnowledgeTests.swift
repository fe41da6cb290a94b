import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// What a framework is made of is data: files are added, Tim answers, and no Swift is touched.
struct OwnKnowledgeTests {
  private func titles(_ turn: Turn) -> [String] { turn.answer.items.map(\.title) }

  @Test func `the bakery is sound and is asked as everything is`() throws {
    let (advisor, findings) = Bakery().open()
    #expect(findings.map(\.message) == [])
    #expect(
      titles(advisor.answer("What does a baker do?")) == ["Baker Responsibilities 1", "Baker Responsibilities 2"])
    #expect(
      titles(advisor.answer("Which skills does a baker need for dough making at helper level?")).first
        == "Dough Making Helper Skills 1")
    #expect(advisor.answer("What does a release train engineer do?").interpretation.outcome == .noAnswer)
    #expect(advisor.answer("the oven died and bread is due at six").interpretation.intent?.id == "faq")
  }

  @Test func `a new intent answers from a new section of roles`() throws {
    var bakery = Bakery().inserting(", Clothing", after: "- Lists: Responsibilities, Tools", in: "shape.md")
    for role in Bakery.roles {
      bakery = bakery.inserting(
        "## Clothing\n\n" + Bakery.items(2, "\(role) Clothing"), after: "gets bread to people.\n\n",
        in: "roles/\(Slug.make(role)).md")
    }
    let names = ["baker", "driver", "shopkeeper"]
    let examples = names.flatMap { name in
      ["What does a \(name) wear?", "clothes of a \(name)", "Which shoes does a \(name) put on?", "\(name) uniform"]
    }
    bakery = bakery.setting(
      "intents/clothing.md",
      to: """
        # Clothing

        - About: role
        - Inherits: role
        - Answer: lists: Clothing

        What somebody wears.

        ## Patterns

        - `what ... wear`
        - `(clothes|shoes|uniform) of ... <role>`

        ## Examples

        \(examples.map { "- " + $0 }.joined(separator: "\n"))

        """)
    let (advisor, findings) = bakery.open()
    #expect(findings.map(\.message) == [])
    var conversation = Conversation()
    let first = advisor.reply(to: "What does a baker wear?", in: &conversation)
    #expect(first.interpretation.intent?.id == "clothing")
    #expect(titles(first) == ["Baker Clothing 1", "Baker Clothing 2"])
    let second = advisor.reply(to: "and a driver?", in: &conversation)
    #expect(titles(second) == ["Driver Clothing 1", "Driver Clothing 2"])
  }

  @Test func `a fifth facet`() throws {
    let (advisor, findings) = Bakery(facets: ["Skills", "Attributes", "Practices", "Knowledge", "Senses"]).open()
    #expect(findings.map(\.message) == [])
    let question =
      "Which skills, attributes, practices, areas of knowledge and senses does a baker need for dough making as a helper?"
    let all = advisor.answer(question).answer
    #expect(all.sections.compactMap(\.facet) == ["skills", "attributes", "practices", "knowledge", "senses"])
    let one = advisor.answer("Which senses does a baker need for dough making at helper level?")
    #expect(titles(one).first == "Dough Making Helper Senses 1")
    #expect(one.answer.sections.compactMap(\.facet) == ["senses"])
  }

  @Test func `a sixth level`() throws {
    let levels = ["Helper", "Journeyman", "Baker of Note", "Forewoman", "Legend", "Oracle"]
    let (advisor, findings) = Bakery(levels: levels).open()
    #expect(findings.map(\.message) == [])
    let turn = advisor.answer("Which skills does an oracle need for dough making?")
    #expect(titles(turn).first == "Dough Making Oracle Skills 1")
    #expect(titles(advisor.answer("Which levels are there?")) == levels)
  }

  @Test(arguments: [1, 2]) func `a knowledge of few levels answers whatever is asked`(count: Int) throws {
    let levels = Array(["Helper", "Master"].prefix(count))
    let (advisor, findings) = Bakery(levels: levels).open()
    #expect(findings.map(\.message) == [])
    for question in [
      "Which skills does a baker need for dough making?", "What does a driver need?", "How do I get to the next level?",
      "How do I become a baker from driver?", "What should a baker read about food hygiene?", "What is a helper?",
      "How do I get better at dough making?", "baker vs driver", "Which levels are there?",
    ] {
      var conversation = Conversation()
      for said in [question, "one level up", "tell me more", "tell me more about 1"] {
        let turn = advisor.reply(to: said, in: &conversation)
        #expect(!turn.answer.lead.isEmpty || !turn.answer.sections.isEmpty, "\(question) / \(said)")
      }
    }
  }
}
