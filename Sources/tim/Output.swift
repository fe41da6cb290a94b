internal import ArgumentParser
internal import Glibc

/// Writes whole texts to the standard streams; answers go to standard output, everything else to standard error.
enum Output {
  /// Writes to standard output; a reader that went away ends the program quietly, a full disk with a message.
  static func write(_ text: String) throws {
    try write(text, to: STDOUT_FILENO)
  }

  static func line(_ text: String) throws {
    try write(text + "\n")
  }

  /// One line to standard error.
  static func note(_ text: String) {
    try? write(text + "\n", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) throws {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        bytes = bytes.dropFirst(written)
      } else if errno != EINTR {
        guard errno != EPIPE else { throw ExitCode(141) }
        if descriptor == STDOUT_FILENO { note("tim: cannot write the answer: \(String(cString: strerror(errno)))") }
        throw ExitCode.cannotWrite
      }
    }
  }
}
