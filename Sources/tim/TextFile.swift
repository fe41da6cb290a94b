internal import Glibc

/// Writes a file that a person named.
enum TextFile {
  enum Failure: Error, Hashable {
    /// Something of that name is there already.
    case exists
    case system(reason: String)
  }

  /// Writes a text, over an earlier one only where that is said.
  static func write(_ text: String, to path: String, replacing: Bool) -> Result<Void, Failure> {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (replacing ? O_TRUNC : O_EXCL), 0o666)
    guard descriptor >= 0 else {
      return .failure(errno == EEXIST ? .exists : .system(reason: String(cString: strerror(errno))))
    }
    defer { close(descriptor) }
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return .failure(.system(reason: String(cString: strerror(errno)))) }
      bytes = bytes.dropFirst(max(count, 0))
    }
    return .success(())
  }
}
