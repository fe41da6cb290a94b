internal import Glibc

/// Which of the three standard streams are terminals, and how large the terminal says it is.
package struct Streams: Hashable, Sendable {
  package var inputIsTerminal: Bool
  package var outputIsTerminal: Bool
  package var errorIsTerminal: Bool
  /// The columns of the window, nil where no terminal tells.
  package var columns: Int?
  /// The rows of the window, nil where no terminal tells.
  package var rows: Int?

  package init(
    inputIsTerminal: Bool = false, outputIsTerminal: Bool = false, errorIsTerminal: Bool = false, columns: Int? = nil,
    rows: Int? = nil
  ) {
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.columns = columns
    self.rows = rows
  }

  /// The streams of this process as they are now; the window may change at any time.
  package static var current: Streams {
    let window = window
    return Streams(
      inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      errorIsTerminal: isatty(STDERR_FILENO) == 1, columns: window.map { Int($0.ws_col) },
      rows: window.map { Int($0.ws_row) })
  }

  private static var window: winsize? {
    for descriptor in [STDOUT_FILENO, STDERR_FILENO, STDIN_FILENO] {
      var size = winsize()
      if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return size }
    }
    return nil
  }
}
