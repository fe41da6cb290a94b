import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// What a conversation lends to the search for written answers, and what it holds back.
struct GoingOnWithEntriesTests {
  private static let review = "my yearly review is in two weeks, how do I show what I have achieved?"

  private func answers(_ said: String...) -> [String] {
    var conversation = Conversation()
    return said.map { utterance in
      let slots = Talk.advisor.reply(to: utterance, in: &conversation).interpretation.slots
      return slots.entries.first.map { Talk.advisor.knowledge.id(of: Entity(.entry, $0)) } ?? ""
    }
  }

  @Test func `a few words are searched for together with the question before`() {
    let short = "nobody measured anything before"
    let alone = answers(short)[0]
    let together = answers(GoingOnWithEntriesTests.review, short)[1]
    #expect(together.hasPrefix("hiring-and-moving#"), "\(together)")
    #expect(!alone.isEmpty || !together.isEmpty)
  }

  @Test func `an answer that was just given stands back behind the next best one`() {
    let ids = answers(
      "which red flags should I see in a job advert?", "and red flags in the candidates?")
    #expect(ids[0] == "interviews-and-adverts#which-red-flags-should-i-see-in-a-job-advert")
    #expect(ids[1].hasPrefix("hiring-and-moving#"), "\(ids[1])")
  }

  @Test func `the same question put again gets its answer again`() {
    let question = "which red flags should I see in a job advert?"
    let ids = answers(question, question)
    #expect(ids[0] == ids[1] && !ids[0].isEmpty)
  }

  @Test func `a sentence with words enough of its own is searched for alone`() {
    let story = "another department has promised an interface for march and I doubt that they will make it in time"
    #expect(answers(GoingOnWithEntriesTests.review, story)[1] == answers(story)[0])
  }
}
