internal import TimAuthoring
internal import TimTerminal

/// What holds for this run: flags before the environment, the environment before the file.
struct Settings {
  /// Where a value comes from.
  enum Origin: Hashable {
    case flag, standard
    case variable(String)
    case file(path: String, line: Int)
  }

  struct Effective: Hashable {
    let value: String
    let origin: Origin
  }

  private let values: [Setting: Effective]

  /// Settles every setting; `flags` holds what was said on the command line.
  init(flags: [Setting: String] = [:], environment: Environment = .process) throws(ConfigurationProblem) {
    let file = try ConfigurationFile.path(environment).map { path throws(ConfigurationProblem) in
      try ConfigurationFile(path: path)
    }
    var values: [Setting: Effective] = [:]
    for setting in Setting.allCases {
      if let value = flags[setting] {
        values[setting] = Effective(value: value, origin: .flag)
      } else if let said = Self.variable(setting, environment) {
        values[setting] = Effective(value: said.value, origin: .variable(said.name))
      } else if let file, let entry = file.entries[setting] {
        values[setting] = Effective(value: entry.value, origin: .file(path: file.path, line: entry.line))
      }
    }
    let history = HistorySettings.standardPath(environment) ?? Self.none
    self.values = Dictionary(
      uniqueKeysWithValues: Setting.allCases.map { setting in
        (setting, values[setting] ?? Effective(value: setting.standard ?? history, origin: .standard))
      })
  }

  /// How it is written that there is no file.
  static let none = "none"

  subscript(_ setting: Setting) -> Effective {
    values[setting] ?? Effective(value: "", origin: .standard)
  }

  /// What the environment says; a value that makes no sense counts as none, as with every program.
  private static func variable(_ setting: Setting, _ environment: Environment) -> (name: String, value: String)? {
    switch setting {
    case .color: return ColorVariable(in: environment).map { ($0.name, $0.preference.rawValue) }
    case .accessible: return environment.flag("ACCESSIBLE").map { ("ACCESSIBLE", $0 ? "yes" : "no") }
    case .knowledge: return environment.nonEmpty("TIM_KNOWLEDGE").map { ("TIM_KNOWLEDGE", $0) }
    case .historyFile:
      return environment["TIM_HISTFILE"].map { ("TIM_HISTFILE", $0.isEmpty || $0 == "/dev/null" ? none : $0) }
    case .historySize:
      guard let text = environment.nonEmpty("TIM_HISTSIZE"), setting.accepts(text) else { return nil }
      return ("TIM_HISTSIZE", text)
    case .format, .hyperlinks, .width, .sources, .pager, .quiet, .logGaps: return nil
    }
  }
}

/// The settings as the values that the rest of the program works with.
extension Settings {
  var format: OutputFormat { OutputFormat(rawValue: self[.format].value) ?? .text }
  var sources: SourceList { SourceList(rawValue: self[.sources].value) ?? .auto }
  var isQuiet: Bool { self[.quiet].value == "yes" }

  /// The folder of knowledge to use, nil for the one that is built in.
  var knowledge: String? {
    let effective = self[.knowledge]
    if effective.origin != .flag, effective.value == Setting.knowledge.standard { return nil }
    return effective.origin == .standard ? nil : OpenPath.expanded(effective.value)
  }

  /// Where questions without an answer are kept, whether or not they are.
  var gapLogPath: String? {
    HistorySettings.standardPath(.process).map { $0.split(separator: "/", omittingEmptySubsequences: false).dropLast() }
      .map { $0.joined(separator: "/") + "/gaps" }
  }

  /// The log of gaps, where it was switched on.
  var gapLog: GapLog? { self[.logGaps].value == "on" ? gapLogPath.map { GapLog(path: $0) } : nil }

  /// Whether what is taller than the window may be shown in pieces.
  var isPaged: Bool { self[.pager].value != "never" && !CommandLine.arguments.contains(Pager.flag) }

  var history: HistorySettings {
    let path = self[.historyFile].value
    let limit = Int(self[.historySize].value) ?? HistorySettings.defaultLimit
    return HistorySettings(path: path == Self.none ? nil : OpenPath.expanded(path), limit: limit)
  }

  var terminal: TerminalProfile.Options {
    TerminalProfile.Options(
      color: Preference(rawValue: self[.color].value) ?? .auto,
      hyperlinks: Preference(rawValue: self[.hyperlinks].value) ?? .auto, width: Int(self[.width].value),
      isAccessible: self[.accessible].value == "yes")
  }
}
