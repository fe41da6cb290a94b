internal import TimKnowledge

/// What a line of the chat is: a command, something to say, or nothing.
enum ChatLine {
  case nothing
  case command(ChatCommand, argument: String)
  /// `/3`: the third of the questions that were offered.
  case offer(Int)
  case utterance(String)
  /// Something to say before leaving.
  case farewell(String)
  case unknownCommand(String, nearest: String?)

  /// Reads a line; where every line is to be answered by an object, greetings and the like are left to the advisor.
  init(_ line: String, commands: [ChatCommand], isForPrograms: Bool) {
    let text = line.trimmed
    if text.isEmpty {
      self = .nothing
    } else if line.hasPrefix("//") {
      self = .utterance(String(line.dropFirst()))
    } else if line.hasPrefix("/") {
      self = Self.command(line.dropFirst(), commands)
    } else {
      self = Self.bareWord(text.lowercased(), line, commands, isForPrograms)
    }
  }

  private static func command(_ text: Substring, _ commands: [ChatCommand]) -> ChatLine {
    let name = text.prefix { !$0.isWhitespace }.lowercased()
    let argument = text.dropFirst(name.count).trimmed
    if let number = Int(name), argument.isEmpty { return .offer(number) }
    let wanted = name.isEmpty || name == "?" ? "help" : name == "exit" || name == "bye" ? "quit" : name
    if let command = commands.first(where: { $0.name == wanted }) { return .command(command, argument: argument) }
    return .unknownCommand(name, nearest: Nearest.name(to: name, among: commands.map(\.name)))
  }

  /// What people type who do not know that commands have a slash; only the whole line counts.
  private static func bareWord(
    _ word: String, _ line: String, _ commands: [ChatCommand], _ isForPrograms: Bool
  ) -> ChatLine {
    switch word {
    case "?", "quit", "exit": command(Substring(word), commands)
    case "help" where !isForPrograms: command("help", commands)
    case "bye" where !isForPrograms: .farewell(line)
    default: .utterance(line)
    }
  }
}
