import Foundation
import Testing
import TimKnowledge

@testable import TimAdvice

/// Every key of `voice.md` that the code speaks is one that the check asks for.
@Suite struct VoiceTests {
  @Test func theCheckKnowsEveryKeyThatIsSpoken() throws {
    let spoken = try Repository.files(below: "Sources/TimAdvice", ending: ".swift").flatMap { file in
      try keys(in: String(contentsOf: file, encoding: .utf8))
    }
    #expect(spoken.count > 50)
    #expect(
      Set(spoken).subtracting(VoiceKeys.required(try handbook())).subtracting(VoiceKeys.optional(try handbook())) == [])
  }

  private func handbook() throws -> Handbook { HandbookReader(try Repository.knowledge(), root: "Knowledge").handbook }

  @Test func theCheckAsksForNoKeyThatNothingSpeaks() throws {
    let sources = try ["Sources/TimAdvice", "Sources/tim"].flatMap { Repository.files(below: $0, ending: ".swift") }
      .filter { $0.lastPathComponent != "VoiceKeys.swift" }.map { try String(contentsOf: $0, encoding: .utf8) }.joined()
    let composed = [
      "facet.", "kind.", "listing.", "heading.", "weight.", "closing.", "progression.", "choice.", "advert.",
    ]
    let silent = try VoiceKeys.required(handbook()).filter { key in
      !sources.contains("\"\(key)\"") && !composed.contains { key.hasPrefix($0) }
    }
    #expect(silent == [])
  }

  /// The keys that stand in full in calls such as `say("also-called")`.
  private func keys(in source: String) -> [String] {
    ["say(\"", "all(\""].flatMap { call in
      source.components(separatedBy: call).dropFirst().compactMap { rest in
        let key = rest.prefix { $0 != "\"" }
        let after = rest.dropFirst(key.count + 1).drop { $0 == " " }
        return key.contains("\\") || key.hasSuffix(".") || after.hasPrefix("+") ? nil : String(key)
      }
    }
  }
}
