import Testing
import TimAdvice
import TimShippedKnowledge
import TimSupport

/// Less of an answer is a part of it, word for word and under the same numbers.
struct LessTests {
  private static let advisor = Advisor(ShippedKnowledge.open())

  private func answers(_ question: String, _ wish: String) -> (whole: Answer, less: Answer) {
    var conversation = Conversation()
    let whole = LessTests.advisor.reply(to: question, in: &conversation).answer
    return (whole, LessTests.advisor.reply(to: wish, in: &conversation).answer)
  }

  @Test(arguments: [
    "What skills, attributes, practices and knowledge does a lead RTE need for release management?",
    "scrum master vs RTE", "What does a product owner do?", "Which certificates are there for an RTE?",
    "two developers on my team keep fighting, what should I do?", "How do I become a release manager?",
    "What should an RTE read?", "Make me a checklist for release management.",
  ])
  func `every item that is left stood in the answer under its number`(question: String) {
    for wish in ["shorter please", "the first three", "your top 2"] {
      let (whole, less) = answers(question, wish)
      #expect(!less.items.isEmpty)
      #expect(less.items.count <= 5)
      for item in less.items {
        let before = whole.items.first { $0.number == item.number }
        #expect(before?.title == item.title)
        #expect(before?.text.hasPrefix(item.text) == true)
        #expect(before?.sources == item.sources)
      }
    }
  }

  @Test(arguments: [
    "What attributes does a lead RTE need for release management?", "scrum master vs RTE", "What is WSJF?",
    "two developers on my team keep fighting, what should I do?",
  ])
  func `one sentence is one sentence`(question: String) {
    let less = answers(question, "in one sentence please").less
    #expect(less.items.isEmpty)
    #expect(less.sections.map(\.text).count == 1)
    #expect(less.sections[0].text.hasSuffix("."))
    #expect(!less.sections[0].text.dropLast().contains(". "))
  }

  @Test func `what was mended or greeted is not said again`() {
    let question = "Hello, our realease train never meets its objectives. What should we do?"
    let less = answers(question, "shorter please").less
    #expect(!less.lead.isEmpty)
    #expect(!less.lead.contains("realease"))
    #expect(!less.lead.contains("Hi"))
  }

  @Test(arguments: ["your top 2", "the first two"])
  func `without facets the first items are the most important ones`(wish: String) {
    let less = answers("our release train never meets its objectives, what should I do?", wish).less
    #expect(less.items.map(\.number) == [1, 2])
  }

  @Test func `of several facets each gives its first item`() {
    let question = "What skills, attributes, practices and knowledge does a lead RTE need for release management?"
    let (whole, less) = answers(question, "your top 4")
    let first = whole.sections.filter { $0.facet != nil }.compactMap(\.items.first?.number)
    #expect(less.items.map(\.number) == first)
  }

  @Test func `a comparison in one sentence says how the two differ`() {
    let (whole, less) = answers("scrum master vs RTE", "in one sentence please")
    #expect(whole.sections.contains { $0.text.hasPrefix(less.sections[0].text) })
    #expect(!less.sections[0].textSources.isEmpty)
  }

  @Test func `fewer questions keep what each of them probes`() {
    let question = "Give me only three questions to ask a candidate for a delivery manager position."
    let answer = LessTests.advisor.answer(question).answer
    #expect(answer.items.count == 3)
    #expect(answer.items.allSatisfy { !$0.details.isEmpty })
  }

  @Test func `numbers go on pointing into the whole answer`() {
    var conversation = Conversation()
    let said = ["What attributes does a lead RTE need for release management?", "the first two", "more on 5"]
    let turns = said.map { LessTests.advisor.reply(to: $0, in: &conversation) }
    #expect(turns[2].answer.lead.contains(turns[0].answer.items[4].title))
  }
}
