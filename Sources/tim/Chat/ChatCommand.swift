internal import TimTerminal

/// Something that a person can tell the chat itself, as a value: the table of them is all that help and completion need.
struct ChatCommand: Sendable {
  /// What it does: it looks at the session, may change it, and says what is to follow.
  typealias Action = @Sendable (_ argument: String, _ session: inout ChatSession) -> ChatStep

  /// The name without its slash.
  let name: String
  /// Its argument as help writes it, such as `FILE` or `[N]`; empty for none.
  let argument: String
  /// What the Tab key knows about the argument.
  let completion: LineCompleter.Argument
  /// One line of help.
  let help: String
  /// What there is to say beyond that one line.
  let details: String
  let action: Action

  init(
    _ name: String, _ argument: String = "", completion: LineCompleter.Argument = .nothing, help: String,
    details: String = "", action: @escaping Action
  ) {
    self.name = name
    self.argument = argument
    self.completion = completion
    self.help = help
    self.details = details
    self.action = action
  }

  /// The command as it is typed.
  var usage: String { "/" + name + (argument.isEmpty ? "" : " " + argument) }

  /// Runs it, unless it was given too much or too little.
  func run(_ text: String, in session: inout ChatSession) -> ChatStep {
    if argument.isEmpty, !text.isEmpty { return .problem(.superfluous(usage: usage, argument: text)) }
    if !argument.isEmpty, !argument.hasPrefix("["), text.isEmpty { return .problem(.missing(usage: usage)) }
    return action(text, &session)
  }
}

/// What a command leads to.
enum ChatStep {
  /// Something to read about the chat or the last answer.
  case page([Block])
  /// What the window had no room for.
  case rest(SetText)
  /// Something to ask in the person's place.
  case say(String)
  /// Something to say before leaving.
  case farewell(String)
  case problem(ChatProblem)
  case leave
  /// A text to change in an editor, and then to ask.
  case edit(String)
  case listHistory, clearHistory
  /// A text for the clipboard, and what it is.
  case copy(String, what: String)
  /// An address for the browser.
  case open(String)
}
