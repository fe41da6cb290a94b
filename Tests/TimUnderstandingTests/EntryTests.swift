import Testing
import TimAdvice
import TimKnowledge
import TimShippedKnowledge
import TimUnderstanding

/// A question that was taught is understood as what it was taught for.
struct EntryTests {
  private let knowledge = Talk.advisor.knowledge

  private func entry(_ question: String) -> Int? {
    Talk.advisor.interpreter.interpret(question).slots.entries.first
  }

  @Test func `the question of an entry wins its entry`() {
    let lost = knowledge.entities(of: .entry).filter { entry(knowledge.name(of: $0)) != $0.index }
    #expect(lost.map(knowledge.name(of:)) == [])
  }

  /// Other wordings overlap with what Tim composes; a few may go there.
  @Test func `nearly every other wording wins its entry`() {
    let files = ShippedKnowledge.files.filter { $0.path.hasPrefix("faq/") }
    let reader = HandbookReader(
      KnowledgeFolder(files: files.map { KnowledgeFolder.File(path: "Knowledge/" + $0.path, text: $0.text) }),
      root: "Knowledge")
    let taught = reader.handbook.entries.flatMap { entry in entry.wordings.map { (id: entry.id, text: $0.text) } }
    let sample = stride(from: 0, to: taught.count, by: 7).map { taught[$0] }
    let lost = sample.filter { wording in
      entry(wording.text).map { knowledge.id(of: Entity(.entry, $0)) } != wording.id
    }
    let share = Double(sample.count - lost.count) / Double(sample.count)
    #expect(share >= 0.9, "\(lost.map(\.text).joined(separator: "\n"))")
  }

  @Test(arguments: [
    "Who owns the backlog and decides the priorities?", "who decides what gets built first",
    "how do I help junior developers grow",
  ])
  func `an entry is quoted as written`(question: String) throws {
    let turn = Talk.advisor.answer(question)
    #expect(turn.interpretation.intent?.answer == .entry)
    #expect(!turn.answer.sources.isEmpty || !turn.answer.closing.isEmpty)
  }
}
