/// Reads numbers of as many bytes as each takes, see ``ImageWriter/short(_:)``, and single bytes between them.
struct ShortNumbers {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// How many bytes have been read.
  private(set) var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The next byte; nil at the end.
  @inline(__always)
  mutating func byte() -> UInt8? {
    guard place < bytes.count else { return nil }
    defer { place += 1 }
    return bytes[place]
  }

  /// The next number, at most ``Image/largestNumber``; nil at the end, and where a damaged image has one that is too long.
  @inline(__always)
  mutating func next() -> Int? {
    var (value, shift) = (0, 0)
    while let byte = byte(), shift < 30 {
      value |= Int(byte & 0x3F) << shift
      if byte & 0x40 == 0 { return min(value, Image.largestNumber) }
      shift += 6
    }
    return nil
  }
}
