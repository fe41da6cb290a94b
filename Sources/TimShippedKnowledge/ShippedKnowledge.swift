package import TimKnowledge

/// The knowledge that was compiled into the program.
package enum ShippedKnowledge {
  package static func open() -> KnowledgeBase {
    KnowledgeBase(Image(ShippedImage.literal))
  }
}
