internal import Glibc

/// Reads whole files as UTF-8 without Foundation, which would double the start-up time.
package enum FileText {
  package enum Failure: Error, Hashable, Sendable {
    /// The line, counted from 1, that holds the first byte which is not UTF-8.
    case notUTF8(line: Int)
    case unreadable(reason: String)
  }

  /// No knowledge, transcript or configuration is larger; what is, was named by mistake.
  package static let mostBytes = 64 << 20

  /// The text of a file; a pipe is read only where somebody named it, because one that nobody writes to never ends.
  package static func read(_ path: String, mayBePipe: Bool = false) -> Result<String, Failure> {
    do throws(SystemError) {
      return decode(try bytes(of: path, mayBePipe: mayBePipe))
    } catch {
      return .failure(.unreadable(reason: reason(error)))
    }
  }

  private static func reason(_ error: SystemError) -> String {
    switch error.code {
    case EFBIG: "it is larger than \(mostBytes >> 20) MB"
    case EINVAL: "it is a pipe or a device and no file"
    default: error.reason
    }
  }

  /// The bytes of a file.
  package static func bytes(
    of path: String, mayBePipe: Bool = false, atMost most: Int = mostBytes
  ) throws(SystemError) -> [UInt8] {
    // Opening a pipe waits for a writer, unless it is asked not to.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | (mayBePipe ? 0 : O_NONBLOCK))
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .last }
    if !mayBePipe, ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT) { throw SystemError(code: EINVAL) }
    return try ByteStream.readAll(from: descriptor, atMost: most)
  }

  /// Decodes UTF-8 strictly; a byte order mark is dropped and CR LF becomes LF.
  package static func decode(_ bytes: [UInt8]) -> Result<String, Failure> {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return .failure(.notUTF8(line: lineOfFirstInvalidByte(bytes)))
    }
    let body = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    return .success(bytes.contains(0x0D) ? withoutCarriageReturns(body) : body)
  }

  /// The bytes of a text with the line ends, and the mark of byte order, that a file has.
  package static func bytes(of text: String, likeFile path: String) -> [UInt8] {
    let old = (try? bytes(of: path)) ?? []
    let endsLines = old.contains(0x0D)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var bytes = old.starts(with: mark) ? mark : []
    for byte in text.utf8 {
      if byte == 0x0A, endsLines { bytes.append(0x0D) }
      bytes.append(byte)
    }
    return bytes
  }

  private static func withoutCarriageReturns(_ text: String) -> String {
    // Where nothing else ends a line, a carriage return does.
    if !text.utf8.contains(0x0A) { return String(decoding: text.utf8.map { $0 == 0x0D ? 0x0A : $0 }, as: UTF8.self) }
    return String(decoding: text.utf8.filter { $0 != 0x0D }, as: UTF8.self)
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
