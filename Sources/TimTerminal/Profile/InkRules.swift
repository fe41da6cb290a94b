/// Decides colour and hyperlinks for one stream, in one place, from what was asked for and what is known.
///
/// The order is that of no-color.org and bixense.com/clicolors: the flag, then `NO_COLOR`, then what forces colour,
/// then what the stream can show.
struct InkRules {
  let environment: Environment
  let color: Preference
  let hyperlinks: Preference
  let isAccessible: Bool

  func ink(isTerminal: Bool) -> Ink {
    Ink(hasColor: hasColor(isTerminal: isTerminal), hasHyperlinks: hasHyperlinks(isTerminal: isTerminal))
  }

  /// Whether the terminal understands no escape sequence at all: a dumb one, an unnamed one, or a buffer of Emacs.
  var isPlain: Bool {
    guard let terminal = environment.nonEmpty("TERM") else { return true }
    return terminal == "dumb" || environment.nonEmpty("INSIDE_EMACS") != nil
  }

  private func hasColor(isTerminal: Bool) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto:
      switch ColorVariable(in: environment)?.preference {
      case .always: true
      case .never: false
      case .auto, nil: isTerminal && !isPlain
      }
    }
  }

  private func hasHyperlinks(isTerminal: Bool) -> Bool {
    switch hyperlinks {
    case .always: true
    case .never: false
    case .auto: isTerminal && !isPlain && !isAccessible && !printsUnknownSequences
    }
  }

  /// The Linux console and old versions of screen show a hyperlink as rubbish instead of ignoring it.
  private var printsUnknownSequences: Bool {
    guard let terminal = environment.nonEmpty("TERM") else { return true }
    return terminal == "linux" || (terminal.hasPrefix("screen") && environment.nonEmpty("TMUX") == nil)
  }
}
