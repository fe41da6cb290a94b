import Foundation
import Testing

/// The JSON of a turn has the form that the manual of the project names, whatever the outcome.
struct TurnJSONTests {
  private typealias Object = [String: Any]

  private func object(_ question: String) throws -> Object {
    let line = try TimProcess().run("ask", "--json", question).output
    #expect(line.split(separator: "\n").count == 1)
    return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? Object)
  }

  private static let questions = [
    "What skills and attributes does a lead RTE need for release management?", "RTE vs Program Manager",
    "What is ROAM?", "what does a PM do?", "weather in Leeds", "hi", "",
  ]

  @Test(arguments: questions) func `every key is there`(question: String) throws {
    let turn = try object(question.isEmpty ? "?" : question)
    #expect(turn["schema"] as? String == "tim.turn/2")
    #expect(
      Set(turn.keys) == [
        "schema", "utterance", "outcome", "intent", "move", "slots", "origin", "asker", "confidence", "runnerUp",
        "readings", "rule", "answer", "knowledge",
      ])
    let outcomes = ["answer", "clarify", "no-answer", "smalltalk"]
    #expect(outcomes.contains(try #require(turn["outcome"] as? String)))
    let slots = try #require(turn["slots"] as? Object)
    #expect(Set(slots.keys) == ["roles", "competencies", "levels", "facets", "terms", "entries", "resources"])
    #expect(Set(try #require(turn["asker"] as? Object).keys) == ["roles", "levels"])
    let readings = try #require(turn["readings"] as? [Object])
    #expect(readings.count <= 3 && readings.allSatisfy { Set($0.keys) == ["intent", "slots", "confidence"] })
    #expect(slots.values.allSatisfy { $0 is [String] })
    let confidence = try #require(turn["confidence"] as? Double)
    #expect((0...1).contains(confidence))
    let answer = try #require(turn["answer"] as? Object)
    #expect(Set(answer.keys) == ["lead", "sections", "choices", "suggestions", "closing", "sources"])
    for source in try #require(answer["sources"] as? [Object]) {
      #expect(Set(source.keys) == ["id", "title", "publisher", "url"])
    }
    for section in try #require(answer["sections"] as? [Object]) {
      #expect(Set(section.keys).isSuperset(of: ["facet", "heading", "text", "items", "checklist", "columns", "rows"]))
      for item in try #require(section["items"] as? [Object]) {
        #expect(Set(item.keys) == ["number", "title", "text", "sources", "details"])
      }
    }
  }

  @Test func `what was said and by which rule it was read is told`() throws {
    let turn = try object(Self.questions[0])
    #expect(turn["intent"] as? String == "requirements")
    #expect((turn["slots"] as? Object)?["facets"] as? [String] == ["skills", "attributes"])
    #expect((turn["origin"] as? Object)?["roles"] as? String == "said")
    let rule = try #require(turn["rule"] as? Object)
    #expect(rule["file"] as? String == "Knowledge/intents/requirements.md" && rule["line"] is Int)
    let nothing = try object("weather in Leeds")
    #expect(nothing["intent"] is NSNull && nothing["rule"] is NSNull)
  }
}
