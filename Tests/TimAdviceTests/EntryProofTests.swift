import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

/// What an author answers himself is asked, and a question that something else answers is said.
struct EntryProofTests {
  private func lost(_ entry: String) -> [String] {
    let bakery = Bakery().setting("faq/house.md", to: "# House\n\n" + entry)
    let own = bakery.folder.files.filter { bakery.texts["\($0.path.dropFirst("Bakery/".count))"] != nil }
    let review = KnowledgeReview(
      bakery.folder, root: "Bakery", own: KnowledgeFolder(files: own).lineCounts)
    return review.findings.filter { $0.code == "TIM069" }.map(\.message)
  }

  @Test func `an answer that is given is no finding`() {
    #expect(lost("## Where is the blue binder?\n\n- Also asked: binder of blue\n\nIn the cupboard.\n").isEmpty)
  }

  @Test func `a question of an author's own is answered by him, whatever else would answer it`() {
    #expect(lost("## Who are you?\n\nThe bakery.\n").isEmpty)
  }

  @Test func `a wording that something else answers is said`() {
    #expect(
      lost("## Whose bread is this?\n\n- Also asked: Who are you?\n\nThe bakery's.\n")
        == ["“Who are you?” is answered by smalltalk, and not by what stands here"])
  }

  @Test func `a wording that two entries have is said`() {
    let twice =
      "## Where is the blue binder?\n\n- Also asked: where are the things\n\nIn the cupboard.\n\n"
      + "## Where is the red folder?\n\n- Also asked: where are the things\n\nIn the drawer.\n"
    #expect(lost(twice).count == 1, "\(lost(twice))")
  }
}
