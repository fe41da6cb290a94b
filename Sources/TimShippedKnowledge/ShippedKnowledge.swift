package import TimKnowledge
internal import TimSupport

/// The knowledge that was compiled into the program.
package enum ShippedKnowledge {
  package static func open() -> KnowledgeBase {
    KnowledgeBase(Image(ShippedImage.literal))
  }

  /// Its files as they were written, with paths counted from the folder, for a knowledge of somebody's own to lie over.
  package static var files: [(path: String, text: String)] {
    let literal = BaseFiles.packed
    let packed = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
    guard let texts = Deflated.inflate(SevenBits.unpack(packed), size: BaseFiles.size) else {
      preconditionFailure("The build packed these files")
    }
    let parts = texts.split(separator: 0, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    return stride(from: 0, to: parts.count - 1, by: 2).map { (parts[$0], parts[$0 + 1]) }
  }
}
