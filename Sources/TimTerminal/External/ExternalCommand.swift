internal import CReadline
internal import Glibc
internal import TimSupport

/// Another program that a person asked for: an editor, a browser, a clipboard, a pager.
package struct ExternalCommand: Hashable, Sendable {
  /// Why a program did not do what it was started for.
  package enum Failure: Error, Hashable, Sendable {
    /// No such program is set up or installed.
    case notAvailable
    /// It could not be started, with the error number of the system.
    case notStarted(Int32)
    /// It ended with this status; 128 and the number where a signal ended it.
    case failed(Int32)
    /// The file for it could not be written or read back.
    case noTemporaryFile(Int32)
    /// The address is not one of the web.
    case notAnAddress
  }

  /// The program and its arguments; nothing is read by a shell unless the program is one.
  package let arguments: [String]

  package init(_ arguments: [String]) {
    self.arguments = arguments
  }

  /// Runs the program on the terminal and waits for its end; it gets the signals that Tim keeps to itself.
  package func run() throws(Failure) {
    try run(input: nil)
  }

  /// Runs the program in the background of the conversation, with a text as its input and no output.
  package func run(feeding text: String) throws(Failure) {
    try run(piping: text, showsOutput: false)
  }

  /// Runs the program on the terminal, with a text as its input.
  package func run(showing text: String) throws(Failure) {
    try run(piping: text, showsOutput: true)
  }

  private func run(piping text: String, showsOutput: Bool) throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .notStarted(errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    try run(input: (ends[0], ends[1], text), showsOutput: showsOutput)
  }

  private func run(input: (read: Int32, write: Int32, text: String)?, showsOutput: Bool = true) throws(Failure) {
    let signals = ForegroundSignals()
    let result = Spawn(arguments, input: input?.read, showsOutput: showsOutput).start()
    if let input {
      close(input.read)
      if case .success = result { Self.write(input.text, to: input.write) }
      close(input.write)
    }
    switch result {
    case .failure(let failure):
      signals.restore()
      throw failure
    case .success(let process):
      let status = Self.wait(for: process)
      signals.restore()
      if status != 0 { throw .failed(status) }
    }
  }

  /// A program that stops reading ends the writing, not Tim.
  private static func write(_ text: String, to descriptor: Int32) {
    let before = signal(SIGPIPE, SIG_IGN)
    try? ByteStream.write(Array(text.utf8), to: descriptor)
    signal(SIGPIPE, before)
  }

  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return 127 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
