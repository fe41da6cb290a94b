internal import TimKnowledge
internal import TimLanguage

/// The features by which the linear scorer sees an utterance: words, pairs of neighbours, concepts, kinds of things.
struct ScorerFeatures: Sendable {
  struct Feature: Hashable {
    let id: Int
    let name: String
  }

  private let knowledge: KnowledgeBase

  init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  func features(of utterance: ReadUtterance) -> [Feature] {
    let symbols = symbols(of: utterance)
    var features = symbols.map { Feature(id: ScorerFeatures.hash($0), name: $0) }
    for (first, second) in zip(symbols, symbols.dropFirst()) {
      let name = first + " " + second
      features.append(Feature(id: ScorerFeatures.hash(name), name: name))
    }
    for mention in utterance.concepts {
      for reading in mention.readings {
        let name = "~" + knowledge.conceptName(reading.index)
        features.append(Feature(id: ScorerFeatures.hash(name), name: name))
      }
    }
    var seen: Set<Int> = []
    return features.filter { seen.insert($0.id).inserted }
  }

  /// The words, with every named thing replaced by its kind, so that what is learned holds for all roles alike.
  private func symbols(of utterance: ReadUtterance) -> [String] {
    var symbols: [String] = []
    var position = 0
    while position < utterance.tokens.count {
      if let mention = utterance.mentions.first(where: { $0.range.lowerBound == position }) {
        symbols.append(ScorerFeatures.symbol(of: mention))
        position = mention.range.upperBound
      } else {
        if !utterance.flags[position].contains(.filler) {
          let word = utterance.words[position]
          symbols.append(word < 0 ? utterance.tokens[position].key : knowledge.words.key(word))
        }
        position += 1
      }
    }
    return symbols
  }

  private static func symbol(of mention: Mention) -> String {
    if mention.has(.role) || mention.ambiguity != nil { return "<role>" }
    if mention.has(.level) { return "<level>" }
    if mention.has(.facet) { return "<facet>" }
    if mention.has(.competency) { return "<competency>" }
    return mention.has(.term) ? "<term>" : "<resource>"
  }

  /// FNV-1a folded to 27 bits: the same on every machine, and small enough for an image.
  static func hash(_ text: String) -> Int {
    var hash: UInt32 = 0x811C_9DC5
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
    return Int((hash >> 27 ^ hash) & 0x7FF_FFFF)
  }
}
