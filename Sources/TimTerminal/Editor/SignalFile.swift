internal import CReadline
internal import Glibc

/// Signals as something to read, so that none of them runs code in the middle of other code.
///
/// Ctrl-C is held back for the lifetime of the value, the others only while a line is edited.
struct SignalFile: ~Copyable {
  /// What there was to wait for.
  enum Arrival {
    case input
    case signal(Int32)
    case nothing
  }

  private let descriptor: Int32
  private let before: SignalSet

  init() {
    before = SignalSet.blocked
    var mask = SignalSet.handledByEditor.value
    descriptor = signalfd(-1, &mask, Int32(SFD_CLOEXEC | SFD_NONBLOCK))
    giveBack()
  }

  deinit {
    _ = takeInterrupt()
    before.block()
    if descriptor >= 0 { close(descriptor) }
  }

  /// Holds back all signals of the editor; one that came for the last answer is forgotten.
  func takeOver() {
    _ = takeInterrupt()
    if descriptor >= 0 { before.union(.handledByEditor).block() }
  }

  /// Lets all signals but Ctrl-C act as they did before, and Ctrl-C as well where no signal file would show it.
  func giveBack() {
    if descriptor >= 0 { before.union(SignalSet([SIGINT])).block() }
  }

  /// Lets one signal do to this process what it always does.
  func deliver(_ number: Int32) {
    before.block()
    raise(number)
    before.union(.handledByEditor).block()
  }

  /// Waits for a key or a signal; a signal comes first, because the keys before it went with the line.
  ///
  /// After so many milliseconds nothing came; -1 waits for ever.
  func wait(besides input: Int32, atMost milliseconds: Int32 = -1) -> Arrival {
    var files = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0), pollfd(fd: input, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&files, 2, milliseconds) > 0 else { return .nothing }
    if files[0].revents != 0 { return next().map(Arrival.signal) ?? .nothing }
    return files[1].revents != 0 ? .input : .nothing
  }

  /// Whether Ctrl-C waits, which it then does no longer.
  func takeInterrupt() -> Bool {
    var wasInterrupted = false
    while let number = next() {
      if number == SIGINT { wasInterrupted = true }
    }
    return wasInterrupted
  }

  private func next() -> Int32? {
    var signal = signalfd_siginfo()
    let size = MemoryLayout<signalfd_siginfo>.size
    return read(descriptor, &signal, size) == size ? Int32(signal.ssi_signo) : nil
  }
}
