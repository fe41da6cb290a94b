import Foundation
import Testing

@testable import TimTranscripts

/// The conversation that Tim was made after, as it was written down.
struct SeedTests {
  private let desk = Desk()

  private static let folder = Desk.package.appending(path: "../shared/seeds")

  private static func text(_ prefix: String) -> String? {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.first { $0.lastPathComponent.hasPrefix(prefix) }.flatMap {
      try? String(contentsOf: $0, encoding: .utf8)
    }
  }

  @Test(.enabled(if: text("000") != nil, "the seed documents do not lie beside this checkout"))
  func theSeedIsATranscriptOfThreeTurns() throws {
    let transcript = desk.transcript(try #require(SeedTests.text("000")))
    #expect(transcript.exchanges.count == 3)
    #expect(transcript.exchanges.allSatisfy { $0.reply != nil })
    let units = try transcript.exchanges.map { ReplyUnit.units(of: try #require($0.reply).text) }
    #expect(units.map { $0.count { if case .item = $0.kind { true } else { false } } } == [5, 5, 5])
    #expect(units.map { $0.count { $0.kind == .source } } == [1, 1, 0])
  }

  @Test(.enabled(if: text("000") != nil, "the seed documents do not lie beside this checkout"))
  func itFailsAsAnExactOneAndSaysHow() throws {
    let result = Replayer(desk.advisor).replay(desk.transcript(try #require(SeedTests.text("000"))))
    #expect(result.turns.map(\.status) == [.failed, .failed, .failed])
    let titles = result.turns[1].difference?.changes.map(\.title) ?? []
    #expect(titles.prefix(2).contains("lead changed"))
    #expect(titles.contains("item 1 changed"))
    #expect(titles.contains("source differs"))
  }

  @Test(.enabled(if: text("004") != nil, "the seed documents do not lie beside this checkout"))
  func anArticleIsNoTranscript() throws {
    let (transcript, problems) = desk.read(try #require(SeedTests.text("004")))
    #expect(transcript.exchanges.isEmpty)
    #expect(problems.map(\.message) == ["this text belongs to nobody"])
  }
}
