/// The lines of a file, for showing them and for turning places in bytes into columns that people count.
package struct SourceText: Sendable {
  let bytes: [UInt8]
  /// Where each line starts; line 1 is the first.
  private let starts: [Int]
  /// Whether each line is plain ASCII, where a byte is a character.
  private let isASCII: [Bool]

  package init(_ text: String) {
    bytes = Array(text.utf8)
    var starts = [0]
    var isASCII = [true]
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\n") {
        starts.append(index + 1)
        isASCII.append(true)
      } else if byte >= 0x80 {
        isASCII[isASCII.count - 1] = false
      }
    }
    self.starts = starts
    self.isASCII = isASCII
  }

  package var lineCount: Int { starts.count }

  /// The bytes of a line without its end; none where there is no such line.
  func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
    return starts[line - 1]..<(line < starts.count ? starts[line] - 1 : bytes.count)
  }

  /// A line as text.
  package func line(_ number: Int) -> String {
    String(decoding: bytes[range(ofLine: number)], as: UTF8.self)
  }

  /// The column in characters, from 1, of the byte at `offset` of a line, from 0.
  func column(ofByte offset: Int, inLine line: Int) -> Int {
    let range = range(ofLine: line)
    guard !range.isEmpty, !isASCII[line - 1] else { return offset + 1 }
    let end = min(range.lowerBound + max(0, offset), range.upperBound)
    return String(decoding: bytes[range.lowerBound..<end], as: UTF8.self).count + 1
  }

  /// The first byte of a line that is neither indentation nor the mark of a quotation.
  func indentation(ofLine line: Int) -> Int {
    let range = range(ofLine: line)
    return bytes[range].prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: ">") }.count
  }
}
