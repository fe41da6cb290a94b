import Testing
import TimAdvice
import TimKnowledge

/// The knowledge that Tim ships has nothing wrong with it.
@Suite struct OwnKnowledgeTests {
  @Test func theCheckOfTheRepositoryIsClean() throws {
    let review = try Repository.review.get()
    #expect(review.triedRules)
    #expect(review.findings.map { "\(FindingText.place($0.location)) \($0.message)" } == [])
  }
}
