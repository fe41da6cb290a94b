/// A number that stands for bytes, the same on every machine (FNV-1a, 64 bits): quick, and any change of a byte changes it,
/// but no proof against somebody who looks for bytes with the same number.
package struct Digest: Hashable, Sendable {
  package private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  package init() {}

  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes { add(word: UInt64(byte)) }
    }
  }

  /// Adds bytes eight at a time in four sums side by side, which a processor works on at once, for much of them.
  package mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    let raw = UnsafeRawBufferPointer(bytes)
    var sums = SIMD4(value, value ^ 1, value ^ 2, value ^ 3)
    var offset = 0
    while offset + 32 <= bytes.count {
      for lane in 0..<4 {
        let word = raw.loadUnaligned(fromByteOffset: offset + 8 * lane, as: UInt64.self)
        let sum = (sums[lane] ^ UInt64(littleEndian: word)) &* Digest.prime
        // A product carries upwards only; what the high bits know has to come down for the next one.
        sums[lane] = sum ^ sum >> 29
      }
      offset += 32
    }
    for lane in 0..<4 {
      add(word: sums[lane])
      value ^= value >> 29
    }
    for byte in bytes[offset...] { add(word: UInt64(byte)) }
  }

  package mutating func add(_ number: Int) { add(word: UInt64(truncatingIfNeeded: number)) }

  private static let prime: UInt64 = 0x100_0000_01B3

  private mutating func add(word: UInt64) {
    value = (value ^ word) &* Digest.prime
  }

  /// The number in hexadecimal digits, with zeros before it where it is to have so many.
  package func text(digits: Int = 0) -> String {
    let hex = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - hex.utf8.count)) + hex
  }
}
