internal import ArgumentParser
internal import TimTerminal

/// `tim config`: what holds, and why.
struct Config: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show every setting with its value and where that comes from.",
    discussion: """
      What is printed is a configuration file itself: the value, and behind “#” its origin. Flags come before the \
      environment, the environment before the file. “tim help configuration” explains the settings.
      """)

  @OptionGroup(title: "Format") var format: FormatOptions
  @OptionGroup(title: "Terminal") var terminal: TerminalOptions
  @OptionGroup(title: "Knowledge") var source: KnowledgeOptions

  @Flag(name: .long, help: .hidden)
  var noInput = false

  func run() throws {
    var flags = format.settings.merging(terminal.settings) { first, _ in first }
    flags.merge(source.settings) { first, _ in first }
    let settings = try Settings(flags: flags)
    let column = Setting.allCases.map(\.rawValue.count).max() ?? 0
    for setting in Setting.allCases {
      let effective = settings[setting]
      let name = setting.rawValue + String(repeating: " ", count: column - setting.rawValue.count)
      try Output.line("\(name) = \(effective.value)  # \(effective.origin.words(setting))".sanitized)
    }
  }
}

extension Settings.Origin {
  /// Where a value comes from, in words.
  func words(_ setting: Setting) -> String {
    switch self {
    case .flag: "flag " + (setting.flags.first ?? "")
    case .standard: "default"
    case .variable(let name): "environment " + name
    case .file(let path, let line): "\(path):\(line)"
    }
  }
}
