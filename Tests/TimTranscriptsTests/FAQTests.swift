import Foundation
import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

@testable import TimTranscripts

/// The conversations in `Tests/FAQ` speak of everything that Tim is asked about.
struct FAQTests {
  private let desk = Desk()
  private let turns: [TurnResult]

  init() throws {
    let files = try Desk.faq()
    #expect(files.count >= 40)
    let desk = desk
    let results = try files.flatMap { file in
      desk.replay(try String(contentsOf: file, encoding: .utf8)).turns
    }
    #expect(results.count >= 200)
    turns = results
  }

  @Test func everyIntentIsAskedFor() {
    let asked = Set(turns.compactMap { $0.reply?.turn.interpretation.intent })
    #expect(Set(IntentID.allCases).subtracting(asked).isEmpty)
  }

  @Test func everyRoleIsSpokenOf() {
    let knowledge = desk.advisor.knowledge
    let spoken = Set(turns.flatMap { $0.reply?.indices(.role) ?? [] })
    let silent = knowledge.entities(of: .role).filter { !spoken.contains($0.index) }
    #expect(silent.map(knowledge.id(of:)) == [])
  }

  @Test func everyCompetencyAndLevelIsSpokenOf() {
    let knowledge = desk.advisor.knowledge
    for kind in [Entity.Kind.competency, .level, .facet] {
      let spoken = Set(turns.flatMap { $0.reply?.indices(kind) ?? [] })
      let silent = knowledge.entities(of: kind).filter { !spoken.contains($0.index) }
      #expect(silent.map(knowledge.id(of:)) == [])
    }
  }

  @Test func hardlyARuleIsLeftOut() {
    let coverage = Coverage(turns, desk.advisor)
    #expect(coverage.percent(of: .rules) >= 95, "\(CoverageReport(coverage, of: [.rules]).text)")
  }

  @Test func nothingIsLeftWithoutAnExpectation() {
    #expect(turns.filter { $0.status == .pending }.map(\.exchange.utterance) == [])
  }
}
