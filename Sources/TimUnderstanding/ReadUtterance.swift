package import TimKnowledge
package import TimLanguage

/// An utterance with its words looked up: what each one is, and which phrases of the knowledge they form.
package struct ReadUtterance: Sendable {
  /// What was said, cleaned.
  package let text: String
  package let tokens: [Token]
  /// The number of each word in the knowledge base, or -1 where it is unknown.
  package let words: [Int]
  package let flags: [WordFlags]
  package let repairs: [Repair]
  /// Phrases that name or describe something, without overlaps, in reading order.
  package let mentions: [Mention]
  /// Every concept phrase, overlapping ones included, in reading order.
  let concepts: [Mention]

  /// A spelling that was read as a known word.
  package struct Repair: Hashable, Sendable {
    package let token: Int
    package let said: String
    package let read: String
  }
}

/// A phrase of an utterance and what it may stand for.
package struct Mention: Hashable, Sendable {
  /// The tokens it covers.
  package let range: Range<Int>
  package let readings: [PhraseReading]

  /// The entities of one kind that the phrase may mean.
  func indices(of kind: Entity.Kind, namesOnly: Bool = false) -> [Int] {
    readings.filter { $0.kind == .entity(kind) && (!namesOnly || $0.isName) }.map(\.index)
  }

  func has(_ kind: Entity.Kind) -> Bool {
    readings.contains { $0.kind == .entity(kind) }
  }

  var ambiguity: Int? {
    readings.first { $0.kind == .ambiguity }?.index
  }

  /// Whether the phrase names something, rather than describing it.
  var isName: Bool {
    readings.contains { $0.kind != .concept && $0.isName }
  }
}
