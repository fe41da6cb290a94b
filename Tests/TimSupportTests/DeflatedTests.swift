import Testing
import TimSupport

@Suite("Texts that are packed into the program")
struct DeflatedTests {
  private static let texts = ["", "a", "ab\0cd\0", "žluťoučký kůň ♞"]

  @Test("Deflating and inflating gives the same bytes", arguments: texts)
  func deflates(_ text: String) {
    let bytes = Array(text.utf8)
    #expect(Deflated.inflate(Deflated.deflate(bytes), size: bytes.count) == bytes)
  }

  @Test("What repeats itself takes little room")
  func makesSmaller() {
    let bytes = Array(String(repeating: "train ", count: 5_000).utf8)
    let packed = Deflated.deflate(bytes)
    #expect(packed.count * 10 < bytes.count)
    #expect(Deflated.inflate(packed, size: bytes.count) == bytes)
  }

  @Test("Bytes that were not deflated, or are cut, or have another size, inflate to nothing")
  func refusesOthers() {
    let packed = Deflated.deflate(Array("roadmap".utf8))
    #expect(Deflated.inflate(Array("roadmap".utf8), size: 7) == nil)
    #expect(Deflated.inflate(Array(packed.dropLast(3)), size: 7) == nil)
    #expect(Deflated.inflate(packed, size: 6) == nil)
    #expect(Deflated.inflate(packed, size: 8) == nil)
  }

  @Test("Seven bits to a character give every byte back, at any length")
  func packsBits() {
    for length in 0..<40 {
      let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 83 + length * 7) }
      let packed = SevenBits.pack(bytes)
      #expect(packed.allSatisfy { $0 < 128 })
      #expect(packed.count == (length * 8 + 6) / 7)
      #expect(packed.withUnsafeBufferPointer(SevenBits.unpack) == bytes)
    }
  }
}
