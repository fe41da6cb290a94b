internal import ArgumentParser
internal import Glibc
internal import TimSupport

/// The lines of standard input, read as they come, so that a conversation can be held through a pipe.
struct InputLines: Sequence, IteratorProtocol {
  /// A line, or the number of one that is no text that anybody would say.
  enum Line {
    case text(String)
    case notUTF8(number: Int)
    case tooLong(number: Int)

    /// The line as text.
    var text: String {
      get throws {
        switch self {
        case .text(let text): return text
        case .notUTF8(let number): throw Failure.notUTF8(line: number)
        case .tooLong(let number): throw Failure.lineTooLong(number, most: InputLines.mostBytes)
        }
      }
    }
  }

  /// A line that is longer ends the input: whatever it is, it is no question, and memory stays bounded.
  private static let mostBytes = 1 << 20

  private var pending: [UInt8] = []
  private var position = 0
  /// Up to where no line ends, so that a long line is not searched again with every piece of it.
  private var searched = 0
  private var isAtEnd = false
  private var number = 0

  mutating func next() -> Line? {
    while true {
      if let end = pending[searched...].firstIndex(of: 0x0A) {
        defer { (position, searched) = (end + 1, end + 1) }
        return line(pending[position..<end])
      }
      searched = pending.count
      if searched - position > InputLines.mostBytes {
        (position, isAtEnd) = (searched, true)
        return .tooLong(number: number + 1)
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
    searched -= position
    position = 0
    // A stream that cannot be read, such as a folder, is one that is at its end.
    let piece = (try? ByteStream.read(1 << 14, from: STDIN_FILENO)) ?? []
    if piece.isEmpty { isAtEnd = true } else { pending += piece }
  }

  private mutating func line(_ bytes: ArraySlice<UInt8>) -> Line {
    number += 1
    let body = bytes.last == 0x0D ? bytes.dropLast() : bytes
    return String(validating: body, as: UTF8.self).map(Line.text) ?? .notUTF8(number: number)
  }
}
