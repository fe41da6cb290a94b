internal import CReadline
internal import Glibc

/// Reads lines from a person at a terminal, with GNU readline: editing, completion, earlier lines.
///
/// There is one terminal and readline has one state, so there should be one editor at a time; it cannot be copied, and
/// when it ends the process gets its signals back. Ctrl-C is blocked as long as the editor lives, and waits to be asked
/// for: see `interruptRequested()`.
///
/// No code runs in a signal handler. Signals come through a file that is polled beside the keyboard, which is what lets
/// Ctrl-C drop a line at once, wrapped or not, and within a search.
package struct LineEditor: ~Copyable {
  /// The lines that the up arrow leads through.
  package private(set) var history: History
  private let signals = SignalFile()
  private let ink: Ink

  /// An editor for the terminal of a profile, in which earlier lines can be had again.
  package init(profile: TerminalProfile, history: History = History(), environment: Environment = .process) {
    self.history = history
    ink = profile.isPlain ? .plain : profile.prompt
    TextLocale.set()
    tim_configure(profile.isPlain)
    if !profile.outputIsTerminal { tim_write_to_terminal() }
    EditCommand.install { text in try? ExternalCommand.edit(text, environment: environment) }
    // Before a person's own settings are read, which may say otherwise.
    rl_variable_bind("show-all-if-unmodified", "on")
    rl_initialize()
    EditCommand.bind()
    HistoryKeys.bind()
    if profile.isPlain { rl_variable_bind("enable-bracketed-paste", "off") }
  }

  /// How often somebody who watches something looks, in milliseconds: twenty times a second is at once.
  private static let glance: Int32 = 50

  /// Asks for a line, and lets it be edited until it is entered, dropped or ended.
  ///
  /// As long as nothing is typed `isWoken` is asked again and again, if it is given, and ends the waiting where it says so.
  package mutating func readLine(prompt: StyledText, until isWoken: (() -> Bool)? = nil) -> LineEvent {
    fflush(nil)
    signals.takeOver()
    defer { signals.giveBack() }
    rl_reset_screen_size()
    HistoryWalk.start(history.entries)
    LineInProgress.start(prompt: prompt.renderedAsPrompt(ink))
    HistoryWalk.goOn()
    while true {
      switch signals.wait(besides: STDIN_FILENO, atMost: isWoken == nil ? -1 : Self.glance) {
      case .input: LineInProgress.takeKeys()
      case .signal(let number): SignalResponse.respond(to: number, signals)
      case .nothing: if LineInProgress.isUntouched, isWoken?() == true { LineInProgress.withdraw() }
      }
      if let event = LineInProgress.takeEvent() { return event }
    }
  }

  /// Whether Ctrl-C was pressed since the last line, so that a long answer can stop between two blocks.
  package func interruptRequested() -> Bool {
    signals.takeInterrupt()
  }

  /// Keeps a line for the up arrow and for later sessions, unless it is one that the history ignores.
  package mutating func remember(_ line: String) -> HistoryWarning? {
    history.add(line)
  }

  /// Forgets all earlier lines, of this session and of others.
  package mutating func clearHistory() -> HistoryWarning? {
    history.clear()
  }

  /// Sets what the Tab key completes.
  package func setCompleter(_ completer: @escaping Completer) {
    CompletionBridge.install(completer)
  }
}
