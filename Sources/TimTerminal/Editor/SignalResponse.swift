internal import CReadline
internal import Glibc

/// What a signal does to a line that is being edited.
enum SignalResponse {
  static func respond(to number: Int32, _ signals: borrowing SignalFile) {
    switch number {
    case SIGINT: LineInProgress.drop()
    case SIGWINCH: rl_resize_terminal()
    case SIGCONT: resume()
    case SIGTSTP: stop(signals)
    default: end(number, signals)
    }
  }

  /// Leaves the terminal as the shell expects it; the line is kept for when Tim goes on.
  private static func stop(_ signals: borrowing SignalFile) {
    rl_cleanup_after_signal()
    signals.deliver(SIGTSTP)
    resume()
  }

  private static func resume() {
    rl_reset_after_signal()
    rl_reset_screen_size()
    rl_forced_update_display()
  }

  /// Ends the process in the way the signal asks for, with the terminal in order.
  private static func end(_ number: Int32, _ signals: borrowing SignalFile) {
    rl_callback_handler_remove()
    signals.deliver(number)
  }
}
