/// The conversation off a terminal, written down when it is over: nothing but a transcript goes to standard output.
struct TranscribedChat {
  private var dialogue: ChatDialogue
  private let presenter: Presenter

  init(_ dialogue: ChatDialogue, _ presenter: Presenter) {
    self.dialogue = dialogue
    self.presenter = presenter
  }

  /// Replies to each line and then writes all turns that were not taken back; a line that is no text ends the input.
  mutating func run() throws {
    do {
      try hold()
    } catch {
      try Output.write(dialogue.session.transcript)
      throw error
    }
    try Output.write(dialogue.session.transcript)
  }

  private mutating func hold() throws {
    for line in InputLines() {
      let text = try line.text
      guard let (step, isCommand) = dialogue.step(for: text, format: .text) else { continue }
      let reply = dialogue.reply(step, to: text, isCommand: isCommand, presenter)
      if case .page = step { Output.note(reply.text.trimmed) }
      if let remark = reply.remark { Output.note("tim: " + remark) }
      if reply.isLast { return }
    }
  }
}
