internal import Glibc

/// An open history file, closed (and so unlocked) when it is no longer used.
struct OpenFile: ~Copyable {
  private let descriptor: Int32
  private let path: String
  private(set) var isLocked = false

  /// Opens a file; what is not a regular file is refused, and never waited for.
  ///
  /// One that is made here only its owner may read. Any other keeps the mode that somebody gave it.
  init(_ path: String, creating: Bool) throws(HistoryWarning) {
    let flags = creating ? O_RDWR | O_APPEND | O_CREAT : O_RDONLY
    descriptor = Glibc.open(path, flags | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0o600)
    self.path = path
    guard descriptor >= 0 else { throw HistoryWarning(problem: .cannotOpen, path: path, code: errno) }
    guard let status = Self.status(descriptor), status.st_mode & S_IFMT == S_IFREG else {
      throw HistoryWarning(problem: .notAFile, path: path, code: EINVAL)
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// The file under a lock, and surely the one that the path still names.
  ///
  /// A lock that cannot be had in half a second (a stopped process, a file system without locks) is done without:
  /// appending is safe all the same.
  static func locked(_ path: String) throws(HistoryWarning) -> OpenFile {
    for _ in 0..<50 {
      var file = try OpenFile(path, creating: true)
      if flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 {
        file.isLocked = true
        if file.isNamed { return file }
      } else if errno != EWOULDBLOCK && errno != EINTR {
        return file
      } else {
        usleep(10_000)
      }
    }
    return try OpenFile(path, creating: true)
  }

  /// What is in the file; of an absurdly large one only the end.
  func text() throws(HistoryWarning) -> String {
    let size = lseek(descriptor, 0, SEEK_END)
    let start = max(0, size - Self.mostBytes)
    var bytes = [UInt8](repeating: 0, count: Int(max(size, 0) - start))
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes { bytes in
        let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[count...])
        return pread(descriptor, rest.baseAddress, rest.count, start + count)
      }
      if got < 0 { throw HistoryWarning(problem: .cannotRead, path: path, code: errno) }
      if got == 0 { break }
      count += got
    }
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  /// Adds text at the end, in one call so that nobody's text comes between.
  func write(_ text: String) throws(HistoryWarning) {
    let bytes = Array(text.utf8)
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw HistoryWarning(problem: .cannotWrite, path: path, code: errno)
    }
  }

  func truncate() throws(HistoryWarning) {
    guard ftruncate(descriptor, 0) == 0 else {
      throw HistoryWarning(problem: .cannotWrite, path: path, code: errno)
    }
  }

  private static let mostBytes = 8 << 20

  /// Whether the path still leads to this file, and not to one that has taken its place.
  private var isNamed: Bool {
    var named = stat()
    guard let mine = Self.status(descriptor), stat(path, &named) == 0 else { return false }
    return mine.st_ino == named.st_ino && mine.st_dev == named.st_dev
  }

  private static func status(_ descriptor: Int32) -> stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }
}
