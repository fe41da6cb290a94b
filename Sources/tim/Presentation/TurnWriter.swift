internal import TimAdvice
internal import TimKnowledge

/// Writes turns in the chosen format.
struct TurnWriter {
  let knowledge: KnowledgeBase
  let format: OutputFormat

  /// The turn as text that ends with a line end.
  func text(of turn: Turn) -> String {
    switch format {
    case .text: PlainText(knowledge).render(turn.answer) + "\n"
    case .markdown: MarkdownText(knowledge).render(turn.answer) + "\n"
    case .json: TurnJSON(knowledge).object(turn).text + "\n"
    }
  }
}
