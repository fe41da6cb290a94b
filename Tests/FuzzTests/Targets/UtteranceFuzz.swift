import Foundation
import TimAdvice
import TimKnowledge
import TimShippedKnowledge
import TimTerminal

@testable import tim

/// Whatever is said: every format is text that steers no terminal, JSON is JSON, and the same words give the same bytes.
enum UtteranceFuzz {
  private static let advisor = Advisor(ShippedKnowledge.open())
  private static let mostTurns = 6

  static func check(_ bytes: [UInt8]) throws {
    let lines = bytes.split(separator: 0x0A, maxSplits: mostTurns - 1, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let first = try replies(to: lines)
    try require(try replies(to: lines) == first, "the same words were answered otherwise")
  }

  private static func replies(to lines: [String]) throws -> [String] {
    var conversation = Conversation()
    return try lines.flatMap { line in
      let turn = advisor.reply(to: line, in: &conversation)
      return try formats(of: turn)
    }
  }

  private static func formats(of turn: Turn) throws -> [String] {
    let knowledge = advisor.knowledge
    let json = TurnJSON(knowledge).object(turn).text
    try require(
      (try? JSONSerialization.jsonObject(with: Data(json.utf8))) is [String: Any] && !json.contains("\n"),
      "no object of JSON: \(json)")
    let texts = [
      json, PlainText(knowledge).render(turn.answer).sanitized, MarkdownText(knowledge).render(turn.answer).sanitized,
      page(turn, width: 40), page(turn, width: 0), explanation(turn),
    ]
    for text in texts { try text.requireHarmless("a reply") }
    try require(
      !turn.answer.lead.isEmpty || !turn.answer.sections.isEmpty || !turn.answer.choices.isEmpty, "an empty reply")
    return texts
  }

  private static func page(_ turn: Turn, width: Int) -> String {
    Layout(width: width).render(
      AnswerPage(advisor.knowledge, AnswerPage.Options(isConversation: width > 0)).blocks(turn.answer))
  }

  private static func explanation(_ turn: Turn) -> String {
    Layout(width: 60).render([
      .definitions(
        Explanation(advisor.knowledge).entries(of: turn).map { Definition(StyledText($0.label), StyledText($0.text)) })
    ])
  }
}
