package import TimKnowledge

/// The knowledge that was compiled into the program.
package enum ShippedKnowledge {
  package static func open() -> KnowledgeBase {
    KnowledgeBase(Image(ShippedImage.literal))
  }

  /// Its files as they were written, with paths counted from the folder, for a knowledge of somebody's own to lie over.
  package static var files: [(path: String, text: String)] {
    let packed = BaseFiles.packed
    let parts = UnsafeBufferPointer(start: packed.utf8Start, count: packed.utf8CodeUnitCount).split(
      separator: 0, omittingEmptySubsequences: false
    ).map { String(decoding: $0, as: UTF8.self) }
    return stride(from: 0, to: parts.count - 1, by: 2).map { (parts[$0], parts[$0 + 1]) }
  }
}
