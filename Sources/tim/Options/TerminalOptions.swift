internal import ArgumentParser
internal import TimTerminal

extension Preference: ExpressibleByArgument {}

/// The options that change how an answer looks, never what it says.
struct TerminalOptions: ParsableArguments {
  @Option(name: .long, help: "Whether to use bold and colours. (default: auto)")
  var color: Preference?

  @Flag(name: .long, help: "The same as --color never.")
  var noColor = false

  @Option(name: .long, help: "Whether addresses can be clicked. (default: auto)")
  var hyperlinks: Preference?

  @Option(
    name: .long, help: ArgumentHelp("Wrap lines at this width, 0 for no wrapping.", valueName: "columns"))
  var width: Int?

  @Option(name: .long, help: "Whether the sources under an answer are one line or a list. (default: auto)")
  var sources: SourceList?

  @Flag(name: .long, help: "Write as into a pipe: one paragraph a line, no colours, no links.")
  var plain = false

  @Flag(name: .long, help: "Use words instead of columns, bars and symbols, as for a screen reader.")
  var accessible = false

  @Flag(name: .shortAndLong, help: "Leave out remarks: the start line, and what is said beside answers.")
  var quiet = false

  func validate() throws {
    if let width, width < 0 { throw ValidationError("The width is a number of columns, or 0 for no wrapping.") }
    if noColor, let color, color != .never {
      throw ValidationError("--no-color and --color \(color.rawValue) exclude each other.")
    }
  }

  var settings: [Setting: String] {
    var settings: [Setting: String] = [:]
    settings[.color] = noColor || plain ? Preference.never.rawValue : color?.rawValue
    settings[.hyperlinks] = plain ? Preference.never.rawValue : hyperlinks?.rawValue
    settings[.width] = plain ? "0" : width.map { "\($0)" }
    settings[.sources] = sources?.rawValue
    if accessible { settings[.accessible] = "yes" }
    if quiet { settings[.quiet] = "yes" }
    return settings
  }
}
