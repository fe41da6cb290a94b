internal import ArgumentParser
internal import Glibc
internal import TimSupport
internal import TimTerminal

/// Writes whole texts to the standard streams; answers go to standard output, everything else to standard error.
enum Output {
  /// Writes to standard output; a reader that went away ends the program quietly, a full disk with a message.
  static func write(_ text: String) throws {
    try write(text, to: STDOUT_FILENO)
  }

  static func line(_ text: String) throws {
    try write(text + "\n")
  }

  /// Writes a text to read, page by page where it is taller than the window.
  static func page(_ text: String) throws {
    let pager = Pager(isWanted: !CommandLine.arguments.contains(Pager.flag))
    if !pager.shows(text) { try write(text) }
  }

  /// A remark of one or more lines to standard error, with nothing in it that could steer a terminal.
  static func note(_ text: String) {
    try? write(text.sanitized + "\n", to: STDERR_FILENO)
  }

  /// The same for a person at a terminal, with lines no wider than the window.
  static func note(_ text: String, wrappedAt width: Int) {
    note(Layout(width: width).render([.paragraph(StyledText(text))]).trimmed)
  }

  private static func write(_ text: String, to descriptor: Int32) throws {
    do throws(SystemError) {
      try ByteStream.write(Array(text.utf8), to: descriptor)
    } catch {
      if error.code == EPIPE { throw ExitCode.pipeClosed }
      throw Failure.cannotWrite(reason: error.reason)
    }
  }
}
