internal import CReadline
internal import Glibc

/// Starts a program with the terminal on its standard streams, or with a pipe as its input.
struct Spawn {
  private let arguments: [String]
  private let input: Int32?
  private let showsOutput: Bool

  init(_ arguments: [String], input: Int32?, showsOutput: Bool) {
    self.arguments = arguments
    self.input = input
    self.showsOutput = showsOutput
  }

  func start() -> Result<pid_t, ExternalCommand.Failure> {
    guard let program = arguments.first else { return .failure(.notAvailable) }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    prepare(&actions)
    prepare(&attributes)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { words.forEach { free($0) } }
    words.append(nil)
    var process: pid_t = 0
    let code = posix_spawnp(&process, program, &actions, &attributes, words, tim_environment())
    if code == 0 { return .success(process) }
    return .failure(code == ENOENT ? .notAvailable : .notStarted(code))
  }

  private func prepare(_ actions: inout posix_spawn_file_actions_t) {
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
      if showsOutput { return }
      posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
      return
    }
    guard Self.hasTerminal else { return }
    for descriptor in [STDIN_FILENO, STDOUT_FILENO] where isatty(descriptor) == 0 {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/tty", O_RDWR, 0)
    }
  }

  /// Whether there is a terminal at all; a program with windows of its own does without.
  private static var hasTerminal: Bool {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC)
    if terminal >= 0 { close(terminal) }
    return terminal >= 0
  }

  /// The mask from before Tim blocked anything, or Ctrl-C would do nothing in an editor.
  private func prepare(_ attributes: inout posix_spawnattr_t) {
    var mask = SignalSet.blocked.subtracting(.handledByEditor).value
    posix_spawnattr_setsigmask(&attributes, &mask)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
  }
}
