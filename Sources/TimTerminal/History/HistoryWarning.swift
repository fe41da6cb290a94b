internal import Glibc

/// Why earlier lines could not be read or this one could not be kept: worth one line, never the end of a session.
package struct HistoryWarning: Error, Hashable, Sendable {
  package enum Problem: Hashable, Sendable {
    case cannotCreateFolder, cannotOpen, notAFile, cannotRead, cannotWrite
  }

  package let problem: Problem
  package let path: String
  /// The error number of the system, 0 where there is none.
  package let code: Int32

  /// What the system says about it.
  package var reason: String { String(cString: strerror(code)) }
}
