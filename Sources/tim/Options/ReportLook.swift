internal import ArgumentParser
internal import TimTerminal

/// The options that change how a report looks, never what it says.
struct ReportLook: ParsableArguments {
  @Option(name: .long, help: "Whether to use bold and colours. (default: auto)")
  var color: Preference?

  @Option(name: .long, help: ArgumentHelp("Wrap lines at this width, 0 for no wrapping.", valueName: "columns"))
  var width: Int?

  @Flag(name: .long, help: .hidden)
  var plain = false

  @Flag(name: .long, help: .hidden)
  var noInput = false

  /// The page that a report is written on: that of the terminal, or none.
  func page() throws -> ReportPage {
    var flags: [Setting: String] = [:]
    flags[.color] = plain ? Preference.never.rawValue : color?.rawValue
    flags[.width] = plain ? "0" : width.map { "\(max(0, $0))" }
    let settings = try Settings(flags: flags)
    return ReportPage(TerminalProfile.current(options: settings.terminal))
  }
}
