internal import Glibc

/// What happens to signals of the keyboard while another program has the terminal: they are for that program.
struct ForegroundSignals {
  private static let keyboard = SignalSet([SIGINT, SIGQUIT])
  private let before: SignalSet

  init() {
    before = SignalSet.blocked
    // Stopping, continuing and ending must reach Tim as well, or the shell waits for a job that never stops.
    before.subtracting(.handledByEditor).union(Self.keyboard).block()
  }

  /// Drops the interrupts that were meant for the other program, then goes on as before.
  func restore() {
    var mask = Self.keyboard.value
    var moment = timespec(tv_sec: 0, tv_nsec: 0)
    while sigtimedwait(&mask, nil, &moment) > 0 {}
    before.block()
  }
}
