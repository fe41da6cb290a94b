import Testing
import TimKnowledge
import TimShippedKnowledge
import TimUnderstanding

@testable import TimAuthoring

/// Of two versions only those questions are left out that both understand alike.
struct QuestionFilterTests {
  private static let questions = [
    "Who approves a hotfix?", "who has to say yes to an urgent fix", "where do we write it down", "whom do I call",
    "what does the engineer on duty do", "good morning", "who bakes bread",
  ]

  private func knowledge(_ answer: String, asked: String = "urgent fix") -> KnowledgeBase {
    let entries = """
      # House

      ## Who approves a hotfix?

      - Also asked: \(asked)

      \(answer)

      ## Whom do I call?

      The engineer on duty, who will write it down.
      """
    let own = KnowledgeFolder(files: [
      KnowledgeFolder.File(path: "F/shape.md", text: "# Shape\n\n- Extends: nothing\n"),
      KnowledgeFolder.File(path: "F/faq/house.md", text: entries),
    ])
    let reader = HandbookReader(KnowledgeLayers(own, root: "F").over(ShippedKnowledge.files), root: "F")
    return KnowledgeBase(Image(KnowledgeImage.compile(reader)))
  }

  @Test func equalVersionsAreAskedNothing() {
    let filter = QuestionFilter(knowledge("The engineer on duty."), knowledge("The engineer on duty."))
    #expect(filter.areEqual)
    #expect(!QuestionFilterTests.questions.contains(where: filter.mayDiffer))
  }

  @Test func afterAnEditOfAnAnswerOnlyWhatHasItsWordsIsAsked() {
    let (old, new) = (knowledge("The engineer on duty."), knowledge("The engineer on duty, who will write."))
    let filter = QuestionFilter(old, new)
    #expect(!filter.areEqual)
    #expect(filter.mayDiffer("where do we write it down"))
    let left = QuestionFilterTests.questions.filter { !filter.mayDiffer($0) }
    #expect(left.contains("good morning"))
    let (before, after) = (Interpreter(old), Interpreter(new))
    for question in left {
      let (one, other) = (before.interpret(question), after.interpret(question))
      #expect(one.outcome == other.outcome && one.intent?.id == other.intent?.id && one.slots == other.slots)
    }
  }

  @Test func anythingMayDifferOnceOtherWordingsAreLearned() {
    let filter = QuestionFilter(knowledge("The engineer."), knowledge("The engineer.", asked: "fix at night"))
    #expect(QuestionFilterTests.questions.allSatisfy(filter.mayDiffer))
  }
}

extension QuestionFilter {
  fileprivate func mayDiffer(_ question: String) -> Bool {
    if case .alike = stand(of: question) { false } else { true }
  }
}
