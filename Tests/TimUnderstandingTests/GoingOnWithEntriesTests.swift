import Testing
import TimAdvice
import TimKnowledge

@testable import TimUnderstanding

/// What keeps a written answer back: that it was just given, and words that are not meant.
struct GoingOnWithEntriesTests {
  private static let scorer = EntryScorer(Talk.advisor.knowledge)

  private func found(_ text: String, _ context: EntryScorer.Context = .init()) -> [EntryScorer.Found] {
    GoingOnWithEntriesTests.scorer.find(Talk.advisor.interpreter.read(text), texts: [], context: context)
  }

  @Test func `an entry that was just given stands back, and further where it was refused`() throws {
    let text = "business owners leave planning early"
    let plain = try #require(found(text).first)
    let given = found(text, .init(given: [plain.entry])).first { $0.entry == plain.entry }
    let refused = found(text, .init(given: [plain.entry], isRefused: true)).first { $0.entry == plain.entry }
    #expect(given.map(\.share) ?? 0 < plain.share)
    #expect(refused.map(\.share) ?? 0 < given.map(\.share) ?? 1)
  }

  @Test func `words that are set aside are not searched for`() throws {
    let utterance = Talk.advisor.interpreter.read("red flags in the advert")
    let words = Talk.advisor.knowledge.words
    let all = EntryFeatures(utterance, in: words, counts: [], withLetters: false).stems
    let last = utterance.tokens.count - 1
    let without = EntryFeatures(utterance, in: words, counts: [], without: [last], withLetters: false).stems
    #expect(without.count < all.count)
  }

  @Test func `the same question put again gets its answer again`() {
    var conversation = Conversation()
    let question = "which red flags should I see in a job advert?"
    let entries = [question, question].map {
      Talk.advisor.reply(to: $0, in: &conversation).interpretation.slots.entries
    }
    #expect(entries[0] == entries[1] && !entries[0].isEmpty)
  }
}
