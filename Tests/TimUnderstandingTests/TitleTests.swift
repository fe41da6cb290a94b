import Testing
import TimAdvice
import TimKnowledge
import TimShippedKnowledge
import TimUnderstanding

/// Whoever names an item by its title, as he read it in an answer or heard of it, gets that item.
struct TitleTests {
  private let knowledge = Talk.advisor.knowledge

  /// Every so many of the titles of several words that stand in cells, of which no two items share one.
  private var titles: [String] {
    let all = (0..<knowledge.passageCount).compactMap { passage -> String? in
      guard case .cell = knowledge.passagePlace(passage) else { return nil }
      return knowledge.title(of: knowledge.passagePlace(passage))
    }
    return stride(from: 0, to: all.count, by: 23).map { all[$0] }.filter { $0.split(separator: " ").count > 2 }
  }

  private func isQuoted(_ title: String, asked: String) -> Bool {
    let answer = Talk.advisor.answer(asked).answer
    return answer.sections.contains { $0.items.contains { $0.title.hasPrefix(title) } }
  }

  @Test(arguments: ["TITLE", "tell me about TITLE", "what does TITLE mean?", "explain TITLE, please"])
  func `an item is found by its title`(asked: String) {
    let lost = titles.filter { title in
      let said = title.prefix(1).lowercased() + title.dropFirst()
      return !isQuoted(title, asked: asked.replacing("TITLE", with: said))
    }
    #expect(Double(lost.count) <= 0.1 * Double(titles.count), "\(lost)")
  }

  @Test func `what is said besides makes it another question`() throws {
    #expect(try Talk("who owns the release calendar?", is: "").last().interpretation.namesPassage == false)
    #expect(try Talk("release calendar for my dog", is: "").last().interpretation.namesPassage == false)
  }

  @Test func `a word of the field keeps its meaning`() throws {
    try Talk("What is a release calendar?", is: "definition term=release-calendar").expectHolds()
  }

  @Test func `items of which none has a source say whose judgement they are`() throws {
    let unsourced = titles.map { Talk.advisor.answer($0) }.filter { turn in
      turn.interpretation.namesPassage && turn.answer.sources.isEmpty
    }
    #expect(unsourced.count > 10)
    let judgement = knowledge.voice("judgement")[0]
    #expect(unsourced.allSatisfy { $0.answer.closing.contains(judgement) })
  }
}
