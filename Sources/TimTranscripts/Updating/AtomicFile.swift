internal import Glibc

/// Writes whole files so that whoever reads sees the old content or the new, never half of it.
package enum AtomicFile {
  /// Why a file could not be written.
  package struct Failure: Error, Hashable, Sendable {
    package let path: String
    package let reason: String

    package init(path: String, reason: String) {
      self.path = path
      self.reason = reason
    }
  }

  /// The bytes of a file.
  package static func read(_ path: String) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return all }
      if count > 0 { all += buffer[..<count] } else if errno != EINTR { throw failure(path) }
    }
  }

  /// Replaces a file, through links, and keeps its permissions; a device or a pipe is written to as it is.
  package static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let target = resolved(path)
    var status = stat()
    let exists = stat(target, &status) == 0
    guard !exists || status.st_mode & S_IFMT == S_IFREG else { return try append(bytes, to: path) }
    let draft = "\(target).tim-\(getpid())"
    let mode = exists ? status.st_mode & 0o7777 : 0o666
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw failure(path) }
    if exists { fchmod(descriptor, mode) }
    let isWritten = writeAll(bytes, descriptor) && fsync(descriptor) == 0
    guard close(descriptor) == 0, isWritten, rename(draft, target) == 0 else {
      let reason = failure(path)
      unlink(draft)
      throw reason
    }
  }

  /// Adds to the end of a file.
  package static func append(_ bytes: [UInt8], to path: String) throws(Failure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard writeAll(bytes, descriptor) else { throw failure(path) }
  }

  private static func writeAll(_ bytes: [UInt8], _ descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { return false }
    }
    return true
  }

  /// The file that a link leads to.
  private static func resolved(_ path: String) -> String {
    guard let target = realpath(path, nil) else { return path }
    defer { free(target) }
    return String(cString: target)
  }

  private static func failure(_ path: String) -> Failure {
    Failure(path: path, reason: String(cString: strerror(errno)))
  }
}
