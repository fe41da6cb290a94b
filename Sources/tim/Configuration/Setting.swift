internal import TimTerminal

/// Something that can be set for good in the configuration file, and for one run by a flag or a variable.
enum Setting: String, CaseIterable {
  case format, color, hyperlinks, width, sources, pager, accessible, quiet, knowledge
  case historyFile = "history-file"
  case historySize = "history-size"
  case logGaps = "log-gaps"

  /// What holds where nobody says anything; nil for what depends on the machine.
  var standard: String? {
    switch self {
    case .format: "text"
    case .color, .hyperlinks, .width, .sources, .pager: "auto"
    case .accessible, .quiet: "no"
    case .knowledge: "built-in"
    case .historyFile: nil
    case .logGaps: "off"
    case .historySize: "\(HistorySettings.defaultLimit)"
    }
  }

  /// The values that it takes, in words.
  var values: String {
    switch self {
    case .format: "text, markdown, csv or json"
    case .color, .hyperlinks: "auto, always or never"
    case .width: "auto or a number of columns, 0 for no wrapping"
    case .sources: "auto, folded or whole"
    case .pager: "auto or never"
    case .accessible, .quiet: "yes or no"
    case .knowledge: "built-in or a folder"
    case .historyFile: "none or a file"
    case .historySize: "a number, 0 for no history"
    case .logGaps: "on or off"
    }
  }

  /// What it decides.
  var meaning: String {
    switch self {
    case .format: "How answers are written."
    case .color: "Whether bold and colours are used."
    case .hyperlinks: "Whether addresses can be clicked, in terminals that know how."
    case .width: "Where lines wrap; auto is the window, at most 100 columns, and never in a file or pipe."
    case .sources: "Whether the sources under an answer are folded to one line; auto folds them on a terminal."
    case .pager: "Whether what is taller than the window is shown page by page, in chat with /more."
    case .accessible: "Words instead of columns, bars and symbols, as for a screen reader."
    case .quiet: "No start line in chat, no remarks beside answers."
    case .knowledge: "What answers are made from."
    case .historyFile: "Where earlier lines are kept."
    case .historySize: "How many earlier lines are kept."
    case .logGaps: "Whether questions without an answer are kept on this machine, for “tim gaps”."
    }
  }

  /// The flags that set it for one run.
  var flags: [String] {
    switch self {
    case .format: ["--format", "--json"]
    case .color: ["--color", "--no-color"]
    case .pager: ["--no-pager"]
    case .historyFile: ["--no-history"]
    case .historySize, .logGaps: []
    default: ["--" + rawValue]
    }
  }

  /// The variables of the environment that set it.
  var variables: [String] {
    switch self {
    case .color: ["NO_COLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "CLICOLOR"]
    case .accessible: ["ACCESSIBLE"]
    case .knowledge: ["TIM_KNOWLEDGE"]
    case .historyFile: ["TIM_HISTFILE"]
    case .historySize: ["TIM_HISTSIZE"]
    case .format, .hyperlinks, .width, .sources, .pager, .quiet, .logGaps: []
    }
  }

  /// Whether a value makes sense for it.
  func accepts(_ value: String) -> Bool {
    switch self {
    case .format: OutputFormat(rawValue: value) != nil
    case .color, .hyperlinks: Preference(rawValue: value) != nil
    case .sources: SourceList(rawValue: value) != nil
    case .pager: value == "auto" || value == "never"
    case .width: value == "auto" || Int(value).map { $0 >= 0 } ?? false
    case .accessible, .quiet: value == "yes" || value == "no"
    case .logGaps: value == "on" || value == "off"
    case .historySize: Int(value).map { $0 >= 0 } ?? false
    case .knowledge, .historyFile: !value.isEmpty
    }
  }
}
