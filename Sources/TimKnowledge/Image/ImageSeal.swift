internal import TimSupport

/// The first bytes of an image: what it is, by which form it was written, and a sum over all that follows.
enum ImageSeal {
  /// A change of the form is another word here.
  private static let mark = Array("tim-image-13\n".utf8)
  private static let digits = 18
  /// How many bytes the seal takes.
  static let size = mark.count + digits + 2

  /// An image with its seal in front.
  static func seal(_ body: [UInt8]) -> [UInt8] {
    body.withUnsafeBufferPointer(seal(of:)) + body
  }

  /// Whether nothing of an image is missing or changed, as far as a sum can tell.
  static func isWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= size else { return false }
    return bytes.prefix(size).elementsEqual(seal(of: UnsafeBufferPointer(rebasing: bytes[size...])))
  }

  /// Whether bytes begin as an image of this form does.
  static func isMarked(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count >= size && bytes.starts(with: mark)
  }

  private static func seal(of body: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var digest = Digest()
    digest.add("\(body.count) ")
    digest.add(body)
    return mark + Array((digest.text(digits: digits) + "\n\n").utf8)
  }
}
