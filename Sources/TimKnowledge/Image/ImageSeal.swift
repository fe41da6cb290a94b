/// The first bytes of an image: what it is, by which form it was written, and a sum over all that follows.
enum ImageSeal {
  /// A change of the form is another word here.
  private static let mark = Array("tim-image-2\n".utf8)
  private static let digits = 18
  /// How many bytes the seal takes.
  static let size = mark.count + digits + 2

  /// An image with its seal in front.
  static func seal(_ body: [UInt8]) -> [UInt8] {
    mark + body.withUnsafeBufferPointer { text(of: sum($0)) } + Array("\n\n".utf8) + body
  }

  /// Whether nothing of an image is missing or changed, as far as a sum can tell.
  static func isWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= size, bytes.prefix(mark.count).elementsEqual(mark) else { return false }
    let said = bytes[mark.count..<(mark.count + digits)]
    return said.elementsEqual(text(of: sum(UnsafeBufferPointer(rebasing: bytes[size...]))))
  }

  private static func text(of sum: UInt64) -> [UInt8] {
    let hex = String(sum, radix: 16)
    return Array((String(repeating: "0", count: digits - hex.utf8.count) + hex).utf8)
  }

  /// FNV-1a over words of eight bytes: quick, and any change of a single byte changes it.
  private static func sum(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 ^ UInt64(bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      hash =
        (hash ^ UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))) &* 0x100_0000_01B3
      hash ^= hash >> 29
      offset += 8
    }
    for byte in bytes[offset...] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
