import TimKnowledge
import TimShippedKnowledge

/// Whatever an image has become: opened by its seal it is refused, and so nothing that is damaged is ever read.
///
/// What an image would do whose seal was made to fit is another matter: some of its numbers are still taken at their word,
/// such as the number of an intent, and a reader of such an image may stop with a trap.
enum ImageFuzz {
  private static let whole: [UInt8] = {
    let literal = ShippedImage.literal
    return Array(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }()
  private static let mostChanges = 64

  static func check(_ bytes: [UInt8]) throws {
    var image = whole
    for start in stride(from: 0, to: min(bytes.count, mostChanges * 4) - 3, by: 4) {
      let place = Int(bytes[start]) << 16 | Int(bytes[start + 1]) << 8 | Int(bytes[start + 2])
      // The directory and the tables' own offsets are where most is to be broken.
      let target = start % 8 == 0 ? place % 600 : place % image.count
      image[target] = bytes[start + 3]
    }
    if image != whole {
      try require(Image(sealed: image) == nil, "a changed image passes for a whole one")
    }
    _ = Image(sealed: bytes)
  }
}
