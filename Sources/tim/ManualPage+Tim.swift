internal import ArgumentParser
internal import TimTerminal

/// tim(1), put together from what `--help` says and from the tables of settings and chat commands.
extension ManualPage {
  static func named(_ name: String) -> ManualPage? {
    switch name {
    case "tim", "tim.1": .tim
    case "tim-knowledge", "tim-knowledge.5": .knowledge
    case "tim-transcript", "tim-transcript.5": .transcript
    default: nil
    }
  }

  static var tim: ManualPage {
    let root = CommandHelp(Tim.helpMessage(columns: CommandHelp.columns))
    let commands: [any ParsableCommand.Type] = Tim.configuration.subcommands
    let parts = commands.flatMap { command in
      [Block.heading(StyledText("tim " + command._commandName))]
        + CommandHelp(Tim.helpMessage(for: command, columns: CommandHelp.columns)).blocks
    }
    return ManualPage(
      name: "tim", section: 1, summary: "advisor on careers in software delivery",
      body: [
        .heading("Synopsis"), .paragraph(StyledText(root.synopsis)), .heading("Description"),
        .paragraph(StyledText(root.overview)),
      ] + root.body
        + parts + [.heading("Commands of the chat")] + Self.commands + [.heading("Configuration")] + configuration
        + [.heading("Environment")] + environment + [.heading("Exit status")] + exitCodes
        + [.heading("See also"), .paragraph("tim\u{2d}knowledge(5), tim\u{2d}transcript(5)")])
  }

  static var commands: [Block] {
    [
      .definitions(
        ChatCommand.all.map { command in
          let details = command.details.isEmpty ? "" : " " + command.details
          return Definition(StyledText(command.usage), StyledText(command.help.capitalizedStart + "." + details))
        })
    ]
  }

  static var configuration: [Block] {
    [
      .paragraph(
        "Settings are lines of the form “key = value” in $XDG_CONFIG_HOME/tim/config (usually ~/.config/tim/config); “#” "
          + "begins a comment. A flag comes before the environment, the environment before the file. “tim config” shows "
          + "what holds and why."),
      .definitions(
        Setting.allCases.map { setting in
          Definition(
            StyledText(setting.rawValue), StyledText("\(setting.meaning) Takes \(setting.values).\(setting.otherWays)"))
        }),
      .verbatim(["# an example", "width = 72", "hyperlinks = never", "history-size = 200"]),
    ]
  }

  static var environment: [Block] {
    let ours: [(String, StyledText)] = [
      ("TIM_CONFIG", "Another configuration file; empty for none."),
      ("TIM_KNOWLEDGE", "A folder of knowledge to use instead of what is built in."),
      (
        "TIM_CACHE",
        "Another folder for what was learned from folders of knowledge, so that it is learned once; empty for none."
      ),
      ("TIM_HISTFILE", "Another history file; empty or /dev/null for none."),
      ("TIM_HISTSIZE", "How many lines the history keeps; 0 for no history."),
      ("ACCESSIBLE", "Words instead of columns, bars and symbols."),
      ("NO_COLOR, CLICOLOR, CLICOLOR_FORCE, FORCE_COLOR", "Whether colours are used, as with other programs."),
      ("TERM, INSIDE_EMACS", "A terminal named dumb, or none, gets no escape sequence at all."),
      ("COLUMNS", "The width of a terminal that does not tell its own."),
      ("VISUAL, EDITOR", "The editor for /edit and Ctrl-X Ctrl-E."), ("BROWSER", "The browser for /open."),
      (
        "TIM_PAGER, PAGER",
        "The program for help, lists and answers of “tim ask” that are taller than the window; empty for none."
      ),
      ("LESS", "Options of less, which is the pager where none is named; otherwise FIRX."),
      ("INPUTRC", "Settings of readline; “$if Tim” holds what is for Tim alone."),
      (
        "XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME",
        "Where configuration, history and cache are, instead of ~/.config, ~/.local/state and ~/.cache."
      ),
    ]
    return [.definitions(ours.map { Definition(StyledText($0.0), $0.1) })]
  }

  static var exitCodes: [Block] {
    let all: [(Int, StyledText)] = [
      (0, "Answered, passed, or nothing found wrong; the ordinary end of a chat."),
      (1, "The negative answer: no confident answer or a question back, a failed expectation, findings."),
      (64, "The command line is wrong."), (65, "The input is malformed, such as text that is not UTF-8."),
      (66, "The input is missing, or holds no test or question."), (70, "A fault of Tim's own."),
      (74, "The output cannot be written."), (78, "The configuration file is wrong."),
    ]
    return [.definitions(all.map { Definition(StyledText("\($0.0)"), $0.1) })]
  }
}

extension Setting {
  /// Flags and variables that set it, as a sentence.
  fileprivate var otherWays: String {
    let ways = flags + variables
    return ways.isEmpty ? "" : " Also: " + ways.joined(separator: ", ") + "."
  }
}

extension String {
  fileprivate var capitalizedStart: String { prefix(1).uppercased() + dropFirst() }
}
