internal import Glibc

/// Reads whole files as UTF-8 without Foundation, which would double the start-up time.
package enum FileText {
  package enum Failure: Error, Hashable, Sendable {
    /// The line, counted from 1, that holds the first byte which is not UTF-8.
    case notUTF8(line: Int)
    case unreadable(reason: String)
  }

  package static func read(_ path: String) -> Result<String, Failure> {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return .failure(.unreadable(reason: String(cString: strerror(errno)))) }
    defer { close(descriptor) }
    switch bytes(from: descriptor) {
    case .success(let bytes): return decode(bytes)
    case .failure(let failure): return .failure(failure)
    }
  }

  /// All bytes up to the end of an open file.
  package static func bytes(from descriptor: Int32) -> Result<[UInt8], Failure> {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return .success(all) }
      if count < 0 {
        if errno == EINTR { continue }
        return .failure(.unreadable(reason: String(cString: strerror(errno))))
      }
      all += buffer[..<count]
    }
  }

  /// Decodes UTF-8 strictly; a byte order mark is dropped and CR LF becomes LF.
  package static func decode(_ bytes: [UInt8]) -> Result<String, Failure> {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .failure(.notUTF8(line: lineOfFirstInvalidByte(bytes)))
    }
    let body = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    return .success(body.utf8.contains(0x0D) ? withoutCarriageReturns(body) : body)
  }

  private static func withoutCarriageReturns(_ text: String) -> String {
    String(decoding: text.utf8.filter { $0 != 0x0D }, as: UTF8.self)
  }

  private static func lineOfFirstInvalidByte(_ bytes: [UInt8]) -> Int {
    var line = 1
    for lineBytes in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: lineBytes, as: UTF8.self) == nil { return line }
      line += 1
    }
    return line
  }
}
