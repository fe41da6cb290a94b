/// Everything about the terminal that changes how Tim writes, decided once at the start.
///
/// It never changes *what* Tim writes: only wrapping, colour and hyperlinks follow from it, and each has an override.
package struct TerminalProfile: Hashable, Sendable {
  /// What a person may ask for on the command line.
  package struct Options: Hashable, Sendable {
    package var color: Preference
    package var hyperlinks: Preference
    /// The width to wrap at, 0 for no wrapping, nil to let the terminal decide.
    package var width: Int?
    package var isAccessible: Bool

    package init(
      color: Preference = .auto, hyperlinks: Preference = .auto, width: Int? = nil, isAccessible: Bool = false
    ) {
      self.color = color
      self.hyperlinks = hyperlinks
      self.width = width
      self.isAccessible = isAccessible
    }
  }

  /// Whether a person sits at the keyboard, so that a prompt and line editing make sense.
  package let isInteractive: Bool
  /// Whether standard output goes to a terminal.
  package let outputIsTerminal: Bool
  /// What standard output can take.
  package let output: Ink
  /// What standard error can take.
  package let error: Ink
  /// What the prompt can take, which goes to the terminal even where standard output does not.
  package let prompt: Ink
  /// Whether the terminal understands no escape sequences at all.
  package let isPlain: Bool
  /// Whether words are wanted instead of symbols, as for a screen reader.
  package let isAccessible: Bool
  /// Whether the locale can show more than ASCII.
  package let usesUnicode: Bool
  /// The width to wrap at; 0 means no wrapping.
  package private(set) var width: Int

  private let asked: Int?
  private let columnsVariable: Int?

  package init(streams: Streams, environment: Environment, options: Options = Options()) {
    isAccessible = options.isAccessible || environment.flag("ACCESSIBLE") == true
    let rules = InkRules(
      environment: environment, color: options.color, hyperlinks: options.hyperlinks, isAccessible: isAccessible)
    output = rules.ink(isTerminal: streams.outputIsTerminal)
    error = rules.ink(isTerminal: streams.errorIsTerminal)
    prompt = rules.ink(isTerminal: streams.inputIsTerminal)
    isPlain = rules.isPlain
    isInteractive = streams.inputIsTerminal
    outputIsTerminal = streams.outputIsTerminal
    usesUnicode = Self.usesUnicode(environment)
    asked = options.width
    columnsVariable = environment["COLUMNS"].flatMap { Int($0) }
    width = 0
    updateWidth(streams)
  }

  /// The profile of this process.
  package static func current(options: Options = Options()) -> TerminalProfile {
    TerminalProfile(streams: .current, environment: .process, options: options)
  }

  /// Looks at the window again, so that the next answer fits it.
  package mutating func updateWidth(_ streams: Streams = .current) {
    width = wrappingWidth(streams)
  }

  /// Wider lines than this are hard to read, however wide the window.
  private static let widestByDefault = 100
  private static let widthOfUnknownTerminal = 80

  /// A file or a pipe is never wrapped by default, so that what is in it does not depend on anyone's window.
  private func wrappingWidth(_ streams: Streams) -> Int {
    if let asked { return max(asked, 0) }
    guard outputIsTerminal else { return 0 }
    let known = [streams.columns, columnsVariable].compactMap { $0 }.first { $0 > 0 }
    return min(known ?? Self.widthOfUnknownTerminal, Self.widestByDefault)
  }

  private static func usesUnicode(_ environment: Environment) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment.nonEmpty($0) }.first ?? ""
    let name = locale.lowercased()
    return name.hasSuffix("utf-8") || name.hasSuffix("utf8") || name.contains("utf-8@") || name.contains("utf8@")
  }
}
