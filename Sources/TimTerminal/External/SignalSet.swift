internal import Glibc

/// A set of signals as a value, with the mask of this process as one of them.
struct SignalSet: Hashable, Sendable {
  private let numbers: Set<Int32>

  init(_ numbers: Set<Int32>) {
    self.numbers = numbers
  }

  /// What the line editor takes from a signal file while a line is edited, so that the terminal is left in order.
  static let handledByEditor = SignalSet([SIGINT, SIGWINCH, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT])

  /// What this process blocks now.
  static var blocked: SignalSet {
    var mask = sigset_t()
    sigemptyset(&mask)
    sigprocmask(SIG_BLOCK, nil, &mask)
    return SignalSet(Set((1...64).filter { sigismember(&mask, $0) == 1 }))
  }

  var value: sigset_t {
    var mask = sigset_t()
    sigemptyset(&mask)
    for number in numbers { sigaddset(&mask, number) }
    return mask
  }

  /// Makes these the signals that this process blocks, and no others.
  func block() {
    var mask = value
    sigprocmask(SIG_SETMASK, &mask, nil)
  }

  func union(_ other: SignalSet) -> SignalSet { SignalSet(numbers.union(other.numbers)) }

  func subtracting(_ other: SignalSet) -> SignalSet { SignalSet(numbers.subtracting(other.numbers)) }
}
