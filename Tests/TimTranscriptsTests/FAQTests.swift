import Foundation
import Testing
import TimAdvice
import TimKnowledge
import TimUnderstanding

@testable import TimTranscripts

/// The conversations in `Tests/FAQ` speak of everything that Tim is asked about, and go as they are written.
struct FAQTests {
  private let knowledge = FAQTests.desk.advisor.knowledge

  private static let desk = Desk()

  /// All turns, held once for all tests.
  private static let turns = Result {
    try Desk.faq().flatMap { desk.replay(try String(contentsOf: $0, encoding: .utf8)).turns }
  }

  private func turns() throws -> [TurnResult] { try FAQTests.turns.get() }

  @Test func everyTurnGoesAsItIsWritten() throws {
    let report = PlainReport(knowledge)
    let failed = try turns().filter { $0.status == .failed }.compactMap { report.text(of: $0, failsPending: false) }
    #expect(failed.isEmpty, "\(failed.joined(separator: "\n"))")
    #expect(try turns().filter { $0.status == .pending }.map(\.exchange.utterance) == [])
  }

  @Test func nothingIsLeftUnspoken() throws {
    let turns = try turns()
    #expect(try Desk.faq().count >= 40 && turns.count >= 200)
    let asked = Set(turns.compactMap { $0.reply?.turn.interpretation.intent?.id })
    #expect(Set(knowledge.intentIDs).subtracting(asked) == [])
    for kind in [Entity.Kind.role, .competency, .level, .facet] {
      let spoken = Set(turns.flatMap { $0.reply?.indices(kind) ?? [] })
      let silent = knowledge.entities(of: kind).filter { !spoken.contains($0.index) }
      #expect(silent.map(knowledge.id(of:)) == [])
    }
  }

  @Test func hardlyARuleIsLeftOut() throws {
    let coverage = Coverage(try turns(), FAQTests.desk.advisor)
    #expect(coverage.percent(of: .rules) >= 95, "\(CoverageReport(coverage, of: [.rules]).text)")
  }
}
