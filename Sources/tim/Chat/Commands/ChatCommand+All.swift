/// All commands of the chat, in the order in which help lists them.
extension ChatCommand {
  static var all: [ChatCommand] {
    [
      .help, .topics, .more, .short, .sources, .open, .copy, .why, .again, .undo, .edit, .reset, .save, .export,
      .replay, .reload,
      .history, .privacy, .quit,
    ]
  }
}
