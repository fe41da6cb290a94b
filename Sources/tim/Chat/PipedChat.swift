/// The conversation off a terminal: one utterance a line, no prompt, no echo.
struct PipedChat {
  private var dialogue: ChatDialogue
  private let presenter: Presenter

  init(_ dialogue: ChatDialogue, _ presenter: Presenter) {
    self.dialogue = dialogue
    self.presenter = presenter
  }

  /// Replies to each line until there is none left or one ends the conversation.
  mutating func run() throws {
    var isFirst = true
    for line in InputLines() {
      let text = try line.text
      if let remark = dialogue.catchUp(presenter)?.remark { Output.note("tim: " + remark) }
      guard let (step, isCommand) = dialogue.step(for: text, format: presenter.format) else { continue }
      let reply = dialogue.reply(step, to: text, isCommand: isCommand, presenter)
      if !reply.text.isEmpty {
        // A blank line keeps two answers apart; objects have a line each.
        try Output.write((isFirst || presenter.format == .json ? "" : "\n") + reply.text)
        isFirst = false
      }
      if let remark = reply.remark { Output.note("tim: " + remark) }
      if reply.isLast { return }
    }
  }
}
