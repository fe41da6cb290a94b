internal import Glibc

/// Writes whole files so that whoever reads sees the old content or the new, never half of it.
package enum AtomicFile {
  /// Why a file could not be written.
  package struct Failure: Error, Hashable, Sendable {
    package let path: String
    package let error: SystemError

    package var code: Int32 { error.code }
    package var reason: String { error.reason }
    /// Whether it is that something of that name is there already.
    package var exists: Bool { error.code == EEXIST }
  }

  /// Replaces a file, through links, and keeps its permissions; a device or a pipe is written to as it is.
  ///
  /// A file that is new gets the permissions `mode`, as far as the system's mask lets it. What need not outlast a loss of
  /// power (`isLasting`) does not wait for the disk.
  package static func write(
    _ bytes: [UInt8], to path: String, mode: UInt32 = 0o666, isLasting: Bool = true
  ) throws(Failure) {
    let target = resolved(path)
    var status = stat()
    let exists = stat(target, &status) == 0
    guard !exists || status.st_mode & S_IFMT == S_IFREG else { return try append(bytes, to: path) }
    try reporting(path) { () throws(SystemError) in
      try draft(bytes, for: target, mode: exists ? status.st_mode & 0o7777 : nil, new: mode, isLasting: isLasting) {
        rename($0, target)
      }
    }
  }

  /// Makes a file that is not there yet; one that is, of whatever kind, is left alone.
  package static func create(_ bytes: [UInt8], at path: String) throws(Failure) {
    try reporting(path) { () throws(SystemError) in
      var status = stat()
      if lstat(path, &status) == 0 { throw SystemError(code: EEXIST) }
      // A second name for the draft, which unlike renaming it never takes the place of a file made meanwhile.
      try draft(bytes, for: path, mode: nil) { draft in
        if link(draft, path) == 0 { return unlink(draft) }
        // There are file systems without second names.
        return errno == EPERM || errno == EOPNOTSUPP ? rename(draft, path) : -1
      }
    }
  }

  /// Adds to the end of a file.
  package static func append(_ bytes: [UInt8], to path: String) throws(Failure) {
    try reporting(path) { () throws(SystemError) in
      let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY, 0o666)
      guard descriptor >= 0 else { throw .last }
      defer { close(descriptor) }
      try ByteStream.write(bytes, to: descriptor)
    }
  }

  // MARK: - Drafts

  /// Writes a file beside the one that is meant and puts it in place; what fails leaves nothing behind.
  private static func draft(
    _ bytes: [UInt8], for target: String, mode: mode_t?, new: mode_t = 0o666, isLasting: Bool = true,
    place: (String) -> Int32
  ) throws(SystemError) {
    let (draft, descriptor) = try newFile(besides: target, mode: mode ?? new)
    do throws(SystemError) {
      defer { close(descriptor) }
      if let mode { fchmod(descriptor, mode) }
      try ByteStream.write(bytes, to: descriptor)
      // What is not on the disk before the name is may be gone with the power, and the old file with it.
      if isLasting, fsync(descriptor) != 0, errno != EINVAL { throw .last }
      if place(draft) != 0 { throw .last }
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// A new file beside another, whatever a program that was killed has left there.
  private static func newFile(besides target: String, mode: mode_t) throws(SystemError) -> (
    path: String, descriptor: Int32
  ) {
    for number in 0..<100 {
      let path = "\(target).tim-\(getpid())" + (number == 0 ? "" : "-\(number)")
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if descriptor >= 0 { return (path, descriptor) }
      if errno != EEXIST { throw .last }
    }
    throw SystemError(code: EEXIST)
  }

  /// The file that a link leads to.
  private static func resolved(_ path: String) -> String {
    guard let target = realpath(path, nil) else { return path }
    defer { free(target) }
    return String(cString: target)
  }

  private static func reporting(_ path: String, _ work: () throws(SystemError) -> Void) throws(Failure) {
    do throws(SystemError) {
      try work()
    } catch {
      throw Failure(path: path, error: error)
    }
  }
}
