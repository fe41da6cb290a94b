internal import ArgumentParser
internal import TimAdvice

/// `tim` and `tim chat`: the conversation.
struct Chat: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Hold a conversation (this is what plain “tim” does).")

  @OptionGroup var format: FormatOptions
  @OptionGroup var source: KnowledgeOptions

  func run() throws {
    let advisor = Advisor(try source.open())
    let writer = TurnWriter(knowledge: advisor.knowledge, format: format.chosen)
    var conversation = Conversation()
    for line in InputLines() {
      guard case .text(let text) = line else { throw ExitCode.malformed }
      try Output.write(writer.text(of: advisor.reply(to: text, in: &conversation)))
    }
  }
}
