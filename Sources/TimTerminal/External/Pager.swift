/// Where a long text is shown page by page: the program that a person has chosen for it, or less.
package struct Pager: Sendable {
  /// The flag that does without, for all commands alike.
  package static let flag = "--no-pager"

  private let command: String?
  private let columns: Int
  private let rows: Int

  /// The pager of an environment; none off a terminal, on one without escape sequences, or where it is not wanted.
  package init(
    isWanted: Bool = true, streams: Streams = .current, environment: Environment = .process,
    profile: TerminalProfile = .current()
  ) {
    let hasPerson = streams.inputIsTerminal && streams.outputIsTerminal && !profile.isPlain && !profile.isAccessible
    command = isWanted && hasPerson ? Self.command(environment) : nil
    columns = streams.columns ?? 0
    rows = streams.rows ?? 0
  }

  /// Shows a text that is taller than the window; whether it did, or the text is left to be written as ever.
  package func shows(_ text: String) -> Bool {
    guard let command, isTallerThanWindow(text) else { return false }
    do throws(ExternalCommand.Failure) {
      try ExternalCommand(["/bin/sh", "-c", Self.preset + command]).run(showing: text)
      return true
    } catch {
      // How a pager ended is its own affair, but these two mean that there was none.
      guard case .failed(let status) = error else { return false }
      return status != Self.notFound && status != Self.notExecutable
    }
  }

  /// Whether a text takes more rows than there are, one of them left for the prompt of the shell.
  private func isTallerThanWindow(_ text: String) -> Bool {
    guard rows > 0, columns > 0 else { return false }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return lines.reduce(0) { $0 + max(1, (String($1).displayWidth + columns - 1) / columns) } >= rows
  }

  /// The first choice that was made at all; an empty one, or `cat`, is the choice of none.
  private static func command(_ environment: Environment) -> String? {
    let chosen = environment["TIM_PAGER"] ?? environment["PAGER"] ?? "less"
    return chosen.isEmpty || chosen == "cat" ? nil : chosen
  }

  /// What less does where nobody says otherwise: leave the text on the screen, and ignore case in a search.
  private static let preset = "export LESS=\"${LESS-FIRX}\"; "
  private static let notExecutable: Int32 = 126
  private static let notFound: Int32 = 127
}
