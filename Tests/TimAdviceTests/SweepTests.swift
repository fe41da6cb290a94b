import Testing
import TimAdvice
import TimKnowledge
import TimShippedKnowledge
import TimUnderstanding

/// Whatever is asked of whatever there is: no answer without content, and nothing offered that is not answered.
struct SweepTests {
  private let advisor = Advisor(ShippedKnowledge.open())
  private var knowledge: KnowledgeBase { advisor.knowledge }

  private func isEmpty(_ turn: Turn) -> Bool {
    turn.interpretation.outcome == .answer
      && turn.answer.sections.allSatisfy { $0.items.isEmpty && $0.text.isEmpty && $0.rows.isEmpty }
  }

  /// Ways of asking, one for each intent that is about something, with a place for the subject.
  private static let askings = [
    "What is {}?", "What does {} do?", "Which skills are needed for {}?", "What should I read about {}?",
    "Which certificates are there for {}?", "Which tools are used for {}?", "How is {} measured?",
    "How do I get better at {}?", "How do I become {}?", "What are the sources on {}?", "Who works with {}?",
    "Which role needs {}?", "What is the difference between {} and a scrum master?", "Would {} suit me?",
    "How do a product owner and {} work together?", "What do {} and an RTE have in common?", "{}",
  ]

  @Test func `no intent answers any kind of subject with nothing`() {
    let kinds: [Entity.Kind] = [.role, .competency, .level, .facet, .term, .resource]
    for kind in kinds {
      for entity in knowledge.entities(of: kind).prefix(4) {
        for asking in SweepTests.askings {
          let question = asking.replacing("{}", with: knowledge.name(of: entity))
          #expect(!isEmpty(advisor.answer(question)), "\(question)")
        }
      }
    }
  }

  @Test func `no example of an intent is answered with nothing`() {
    for number in 0..<knowledge.exampleCount {
      let example = knowledge.example(number).text
      #expect(!isEmpty(advisor.answer(example)), "\(example)")
    }
  }

  @Test func `a heading stands over something`() {
    for number in stride(from: 0, to: knowledge.exampleCount, by: 3) {
      let answer = advisor.answer(knowledge.example(number).text).answer
      let hollow = answer.sections.filter { $0.items.isEmpty && $0.text.isEmpty && $0.rows.isEmpty }
      #expect(hollow.isEmpty, "\(knowledge.example(number).text)")
    }
  }

  @Test func `a sentence ends once, whatever is named in it`() {
    var leads: [String] = []
    for number in stride(from: 0, to: knowledge.exampleCount, by: 5) {
      var conversation = Conversation()
      leads.append(advisor.reply(to: knowledge.example(number).text, in: &conversation).answer.lead)
      leads.append(advisor.reply(to: "more on 3", in: &conversation).answer.lead)
    }
    #expect(leads.filter { lead in ["?.", "!.", ".."].contains { lead.contains($0) } } == [])
    #expect(leads.contains { $0.hasPrefix("Number 3") && $0.hasSuffix("?") })
  }

  /// What is offered after an answer goes on from it; what is offered after a refusal stands alone.
  @Test func `what is suggested is answered`() {
    var open: [String] = []
    let asked = stride(from: 0, to: knowledge.exampleCount, by: 5).map { knowledge.example($0).text }
    for question in asked + ["What's the weather in Leeds?", "lead poisoning symptoms", "xyzzy"] {
      var conversation = Conversation()
      let turn = advisor.reply(to: question, in: &conversation)
      for suggestion in turn.answer.suggestions {
        var next = conversation
        let reply = advisor.reply(to: suggestion, in: &next)
        if reply.interpretation.outcome != .answer { open.append("\(question) → \(suggestion)") }
      }
    }
    #expect(open == [])
  }
}
