internal import Glibc
internal import Synchronization

/// Works on several threads, with results in the order of the input whatever thread is first.
package enum Parallel {
  /// `transform` of every element, on at most `jobs` threads.
  package static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], jobs: Int, _ transform: @escaping @Sendable (Element) -> Result
  ) -> [Result] {
    let count = min(jobs, elements.count)
    guard count > 1 else { return elements.map(transform) }
    let shares = (0..<count).map { first in
      Share(stride(from: first, to: elements.count, by: count).map { elements[$0] }, transform)
    }
    let threads = shares.map(\.thread)
    for (share, thread) in zip(shares, threads) {
      if let thread { pthread_join(thread, nil) } else { share.work() }
    }
    return elements.indices.map { shares[$0 % count].results[$0 / count] }
  }

  /// Two pieces of work at the same time, the first of them on the thread that asks.
  package static func both<First: Sendable, Second: Sendable>(
    _ first: () -> First, _ second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    let share = Share([second]) { $0() }
    let thread = share.thread
    let result = first()
    if let thread { pthread_join(thread, nil) } else { share.work() }
    return (result, share.results[0])
  }

  /// Work that is begun and not waited for, and that gives way to all other work.
  package static func later<Result: Sendable>(_ work: @escaping @Sendable () -> Result) -> Pending<Result> {
    let pending = Pending<Result>()
    let share = Share([work]) { work in
      // On Linux this is said of the thread that says it, and of those that it starts.
      _ = nice(19)
      pending.fill(work())
    }
    if let thread = share.thread { pthread_detach(thread) } else { pending.fill(work()) }
    return pending
  }
}

/// What comes of work that somebody began; a class because two threads hold the same one.
package final class Pending<Result: Sendable>: Sendable {
  private let result = Mutex<Result?>(nil)

  fileprivate func fill(_ value: Result) { result.withLock { $0 = value } }

  /// What came of it, or nil as long as it is worked on.
  package var value: Result? { result.withLock { $0 } }

  /// What came of it, once it is there.
  package func wait() -> Result {
    while true {
      if let value { return value }
      usleep(1000)
    }
  }
}

/// What one thread works on; a class because the thread outlives the call that starts it and is only joined.
private final class Share<Element: Sendable, Result: Sendable>: Work, @unchecked Sendable {
  private let elements: [Element]
  private let transform: @Sendable (Element) -> Result
  // Written by one thread, and read after that thread was joined.
  private(set) var results: [Result] = []

  init(_ elements: [Element], _ transform: @escaping @Sendable (Element) -> Result) {
    self.elements = elements
    self.transform = transform
  }

  override func work() {
    results = elements.map(transform)
  }
}

/// A piece of work without its types, as the C interface of threads needs it.
private class Work {
  func work() {}

  /// A thread that does the work, or nil if the system has none to give.
  var thread: pthread_t? {
    var thread = pthread_t()
    let this = Unmanaged.passRetained(self)
    let status = pthread_create(
      &thread, nil,
      { pointer in
        guard let pointer else { return nil }
        Unmanaged<Work>.fromOpaque(pointer).takeRetainedValue().work()
        return nil
      }, this.toOpaque())
    guard status == 0 else {
      this.release()
      return nil
    }
    return thread
  }
}
