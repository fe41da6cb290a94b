internal import Glibc

/// What standard input is, before anything is read from it.
enum StandardInput {
  /// Whether it is a file or a pipe, and not a terminal or nothing at all.
  static var holdsText: Bool {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0 else { return false }
    return [S_IFREG, S_IFIFO, S_IFSOCK].contains(status.st_mode & S_IFMT)
  }

  /// Whether something comes through it soon; a pipe that nobody writes to must not keep an answer waiting for ever.
  static var isReady: Bool {
    guard holdsText else { return false }
    var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&input, 1, patience) > 0
  }

  /// In milliseconds.
  private static let patience: Int32 = 500
}
