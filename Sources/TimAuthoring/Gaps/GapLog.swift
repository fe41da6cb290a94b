internal import Glibc
package import TimAdvice
internal import TimUnderstanding

/// Questions that got no answer of their own, in one file that a person switches on and only he can read.
///
/// Nothing but the question is written: no time, no name, nothing of the conversation.
package struct GapLog: Sendable {
  package let path: String
  /// Beyond this the file is left alone.
  private static let mostBytes = 1 << 20

  package init(path: String) {
    self.path = path
  }

  /// Notes a question where its reply was a no, a question back or passages; a file that cannot be written is done without.
  package func note(_ turn: Turn) {
    guard Gap(turn) != nil, !turn.utterance.isEmpty else { return }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    GapLog.make(folder)
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    var status = stat()
    let bytes = Array((turn.utterance.map { $0.isNewline ? " " : String($0) }.joined() + "\n").utf8)
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) < GapLog.mostBytes else {
      return
    }
    _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
  }

  /// Removes the file; false where there is none.
  package func forget() -> Bool { unlink(path) == 0 }

  private static func make(_ folder: String) {
    var path = ""
    for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
      path += part
      if !path.isEmpty { mkdir(path, 0o700) }
      path += "/"
    }
  }
}
