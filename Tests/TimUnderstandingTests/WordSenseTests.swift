import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// Words that mean something else here, and names that swallow what is asked.
struct WordSenseTests {
  @Test(arguments: [
    "how do I lead a release?", "how do I coach junior engineers on my team?", "How do I manage my senior developers?",
  ])
  func `a word for a level in another sense is no level`(question: String) throws {
    #expect(try !Talk(question, is: "").last().interpretation.slots.has(.level))
  }

  @Test(arguments: [
    Talk("what is the career path of a scrum master", is: "progression role=sm"),
    Talk("tell me about The Phoenix Project", is: "definition resource=the-phoenix-project"),
    Talk("Where can I read more about Scrum?", is: "resources term=scrum"),
    Talk("What certification should I get after the CSM?", is: "certification term=certified-scrummaster"),
    Talk("RTE vs Program Manager", is: "comparison role=rte,pgm"),
  ])
  func `a name does not swallow the question`(talk: Talk) throws { try talk.expectHolds() }

  @Test(arguments: ["what does a QA manager do", "What does a hotel manager do?", "what does a tech lead do"])
  func `another title's last word asks nothing back`(question: String) throws {
    #expect(try Talk(question, is: "").last().interpretation.outcome != .clarify)
  }

  @Test(arguments: [
    "Help! My Product Owner Is Missing In Action! So what should the team do?",
    "hello, what is ROAM?",
    "thanks. and what does a scrum master do?", "Great! Which books should a product owner read?",
  ])
  func `small talk never swallows a question`(question: String) throws {
    #expect(try Talk(question, is: "").last().interpretation.outcome != .smalltalk)
  }

  @Test(arguments: ["hi", "thank you very much", "goodbye", "how are you?", "who are you?", "help"])
  func `small talk alone is small talk`(question: String) throws {
    #expect(try Talk(question, is: "").last().interpretation.outcome == .smalltalk)
  }

  @Test func `words that belong to somebody else ask for nothing`() throws {
    #expect(try Talk("what should an RTE read", is: "").last().interpretation.intent?.id == "resources")
    #expect(try Talk("what should my team lead read", is: "").last().interpretation.intent?.id != "resources")
  }

  @Test func `of two phrases as long as each other a name goes before a description`() throws {
    let mentions = Talk.advisor.interpreter.read("adopt agile coaches").mentions
    #expect(mentions.map { $0.has(.role) } == [true])
    #expect(Talk.advisor.interpreter.read("adopt agile").mentions.map { $0.has(.competency) } == [true])
  }

  @Test func `a word of three letters is mended where one is missing inside it`() {
    let repairs = { (text: String) in Talk.advisor.interpreter.read(text).repairs.map(\.read) }
    #expect(repairs("what does the tem need") == ["team"])
    #expect(!repairs("ris management").contains("risk"))
  }
}
