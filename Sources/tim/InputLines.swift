internal import ArgumentParser
internal import Glibc

/// The lines of standard input, read as they come, so that a conversation can be held through a pipe.
struct InputLines: Sequence, IteratorProtocol {
  /// A line, or the number of a line that is not UTF-8.
  enum Line {
    case text(String)
    case notUTF8(number: Int)

    /// The line as text.
    var text: String {
      get throws {
        switch self {
        case .text(let text): return text
        case .notUTF8(let number): throw Failure.notUTF8(line: number)
        }
      }
    }
  }

  private var pending: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private var number = 0

  mutating func next() -> Line? {
    while true {
      if let end = pending[position...].firstIndex(of: 0x0A) {
        defer { position = end + 1 }
        return line(pending[position..<end])
      }
      guard !isAtEnd else {
        guard position < pending.count else { return nil }
        defer { position = pending.count }
        return line(pending[position...])
      }
      fill()
    }
  }

  private mutating func fill() {
    pending.removeFirst(position)
    position = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(STDIN_FILENO, &buffer, buffer.count)
    if count > 0 { pending += buffer[..<count] } else if count == 0 || errno != EINTR { isAtEnd = true }
  }

  private mutating func line(_ bytes: ArraySlice<UInt8>) -> Line {
    number += 1
    let body = bytes.last == 0x0D ? bytes.dropLast() : bytes
    return String(validating: body, as: UTF8.self).map(Line.text) ?? .notUTF8(number: number)
  }
}
