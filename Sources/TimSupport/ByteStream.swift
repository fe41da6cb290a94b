internal import Glibc

/// Bytes through an open file, pipe or terminal: the one loop that reads and the one that writes.
package enum ByteStream {
  /// Writes all bytes, in as many calls as that takes; a stream that does not take them yet is waited for.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) } else { try goOn(descriptor, POLLOUT) }
    }
  }

  /// The next bytes, at most `most` of them; none at the end.
  package static func read(_ most: Int, from descriptor: Int32) throws(SystemError) -> [UInt8] {
    while true {
      var count = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, initialized in
        count = Glibc.read(descriptor, buffer.baseAddress, most)
        initialized = max(0, count)
      }
      if count >= 0 { return bytes }
      try goOn(descriptor, POLLIN)
    }
  }

  /// All bytes up to the end; more than `most` of them are an error.
  package static func readAll(from descriptor: Int32, atMost most: Int) throws(SystemError) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let piece = try read(1 << 16, from: descriptor)
      if piece.isEmpty { return all }
      all += piece
      if all.count > most { throw SystemError(code: EFBIG) }
    }
  }

  /// Goes on after a call that a signal interrupted, waits after one that would have had to, and gives up after any other.
  private static func goOn(_ descriptor: Int32, _ event: Int32) throws(SystemError) {
    switch errno {
    case EINTR: return
    case EAGAIN:
      var wait = pollfd(fd: descriptor, events: Int16(event), revents: 0)
      _ = poll(&wait, 1, -1)
    default: throw .last
    }
  }
}
