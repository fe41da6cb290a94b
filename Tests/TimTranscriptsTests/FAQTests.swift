import Foundation
import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

@testable import TimTranscripts

/// The conversations in `Tests/FAQ` speak of everything that Tim is asked about.
struct FAQTests {
  private let desk = Desk()

  private func turns() throws -> [TurnResult] {
    let files = try Desk.faq()
    #expect(files.count >= 40)
    return try files.flatMap { desk.replay(try String(contentsOf: $0, encoding: .utf8)).turns }
  }

  @Test func nothingIsLeftUnspoken() throws {
    let turns = try turns()
    #expect(turns.count >= 200)
    let knowledge = desk.advisor.knowledge
    let asked = Set(turns.compactMap { $0.reply?.turn.interpretation.intent?.id })
    #expect(Set(knowledge.intentIDs).subtracting(asked) == [])
    for kind in [Entity.Kind.role, .competency, .level, .facet] {
      let spoken = Set(turns.flatMap { $0.reply?.indices(kind) ?? [] })
      let silent = knowledge.entities(of: kind).filter { !spoken.contains($0.index) }
      #expect(silent.map(knowledge.id(of:)) == [])
    }
  }

  @Test func hardlyARuleIsLeftOutAndNoTurnIsLeftOpen() throws {
    let turns = try turns()
    let coverage = Coverage(turns, desk.advisor)
    #expect(coverage.percent(of: .rules) >= 95, "\(CoverageReport(coverage, of: [.rules]).text)")
    #expect(turns.filter { $0.status == .pending }.map(\.exchange.utterance) == [])
  }
}
