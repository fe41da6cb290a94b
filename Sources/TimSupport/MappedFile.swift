internal import Glibc

/// The bytes of a file where the system has them, without a copy.
///
/// Whoever writes into the file changes them, and whoever cuts it takes them away: it is for files that are only ever put
/// in place as a whole, and for programs that are done in a moment.
package final class MappedFile: Sendable {
  nonisolated(unsafe) package let bytes: UnsafeBufferPointer<UInt8>
  /// A number that another content, or another file in its place, does not have.
  package let identity: UInt64

  /// Maps a file of at most so many bytes; nil where there is none to be read, or an empty one.
  package init?(_ path: String, atMost most: Int) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0,
      status.st_size <= most,
      let start = mmap(nil, status.st_size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { return nil }
    bytes = UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt8.self), count: status.st_size)
    var digest = Digest()
    for number in [
      Int(truncatingIfNeeded: status.st_dev), Int(truncatingIfNeeded: status.st_ino), status.st_size,
      status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
    ] { digest.add(number) }
    identity = digest.value
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }
}
