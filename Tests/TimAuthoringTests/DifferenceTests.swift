import Testing
import TimKnowledge
import TimShippedKnowledge
import TimUnderstanding

@testable import TimAuthoring

/// Every answer that changes between two versions is told, with its cause.
struct DifferenceTests {
  private static let shape = "# Shape\n\n- Extends: nothing\n"
  private static let entries = """
    # House

    ## Who approves a hotfix?

    - Also asked: who has to say yes to an urgent fix

    The engineer on duty approves it.

    1. Call first.
    2. Write it down.

    """

  private func version(_ entries: String, _ more: [String: String] = [:]) -> KnowledgeVersion {
    let texts = more.merging(["shape.md": DifferenceTests.shape, "faq/house.md": entries]) { first, _ in first }
    let own = KnowledgeFolder(files: texts.map { KnowledgeFolder.File(path: "F/" + $0.key, text: $0.value) })
    let reader = HandbookReader(KnowledgeLayers(own, root: "F").over(ShippedKnowledge.files), root: "F")
    return KnowledgeVersion(KnowledgeBase(Image(KnowledgeImage.compile(reader))), handbook: reader.handbook)
  }

  private func lines(_ old: KnowledgeVersion, _ new: KnowledgeVersion) -> [String] {
    KnowledgeDifference(old, new).changes.map {
      "\($0.location.file):\($0.location.line) \($0.kind) \($0.part): \($0.old ?? "nothing") → \($0.new ?? "nothing")"
    }
  }

  @Test func equalVersionsDoNotDiffer() {
    let difference = KnowledgeDifference(version(DifferenceTests.entries), version(DifferenceTests.entries))
    #expect(difference.isEmpty)
    #expect(DifferenceReport(difference).text.hasPrefix("diff: no answer changes; "))
  }

  @Test func aReversedSenseIsFoundWhereItStands() {
    let changed = DifferenceTests.entries.replacing("approves it.", with: "never approves it.")
    #expect(
      lines(version(DifferenceTests.entries), version(changed)) == [
        "F/faq/house.md:3 entry the answer: The engineer on duty approves it. → The engineer on duty never approves it."
      ])
  }

  @Test func itemsThatChangeAreToldOneByOneAndAnOrderOnce() {
    let gone = DifferenceTests.entries.replacing("2. Write it down.\n", with: "")
    #expect(
      lines(version(DifferenceTests.entries), version(gone))
        == ["F/faq/house.md:10 entry Write it down.: Write it down. → nothing"])
    let turned = DifferenceTests.entries.replacing(
      "1. Call first.\n2. Write it down.", with: "1. Write it down.\n2. Call first.")
    #expect(
      lines(version(DifferenceTests.entries), version(turned)) == [
        "F/faq/house.md:9 entry the order: Call first. / Write it down. → Write it down. / Call first."
      ])
  }

  @Test func aQuestionThatIsNoLongerUnderstoodIsTold() throws {
    let outside = "# Outside\n\n## Phrasings\n\n- who has to say yes to an urgent fix\n"
    let other = DifferenceTests.entries.replacing("- Also asked: who has to say yes to an urgent fix\n\n", with: "")
    let difference = KnowledgeDifference(
      version(DifferenceTests.entries), version(other, ["phrasings/outside.md": outside]))
    let change = try #require(difference.questions.first { $0.text == "who has to say yes to an urgent fix" })
    #expect(change.old == "faq house#who-approves-a-hotfix")
    #expect(change.old != change.new)
    #expect(DifferenceReport(difference).markdown.contains("house#who-approves-a-hotfix → no answer"))
  }
}
