internal import TimKnowledge
internal import TimLanguage

/// The features by which the linear scorer sees an utterance: words, pairs of neighbours, concepts, and how many things
/// of which kind are named.
struct ScorerFeatures: Sendable {
  struct Feature: Hashable {
    let id: Int
    let name: String

    init(_ name: String) {
      id = ScorerFeatures.hash(name)
      self.name = name
    }
  }

  private let knowledge: KnowledgeBase

  init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  /// What is to be seen in an utterance, each feature once; `topic` is the intent that it goes on from, if any.
  func features(of utterance: ReadUtterance, _ slots: Slots, topic: IntentID?) -> [Feature] {
    let symbols = symbols(of: utterance)
    var features = symbols.map { Feature($0) }
    for (first, second) in zip(symbols, symbols.dropFirst()) { features.append(Feature(first + " " + second)) }
    if let first = symbols.first { features.append(Feature("^ " + first)) }
    if let last = symbols.last { features.append(Feature(last + " $")) }
    for mention in utterance.concepts {
      for reading in mention.readings { features.append(Feature("~" + knowledge.conceptName(reading.index))) }
    }
    if let topic { features += contextual(features, symbols, utterance, topic) }
    features += counts(symbols, utterance, slots)
    var seen: Set<Int> = []
    return features.filter { seen.insert($0.id).inserted }
  }

  /// What the same words say in the middle of a conversation.
  private func contextual(
    _ features: [Feature], _ symbols: [String], _ utterance: ReadUtterance, _ topic: IntentID
  ) -> [Feature] {
    let single = symbols + features.map(\.name).filter { $0.hasPrefix("~") }
    return [Feature("@"), Feature("@ " + topic.rawValue), Feature("@ length \(min(utterance.tokens.count, 6))")]
      + single.map { Feature("@ " + $0) }
  }

  private func counts(_ symbols: [String], _ utterance: ReadUtterance, _ slots: Slots) -> [Feature] {
    let kinds = [
      slots.roles.count, slots.competencies.count, slots.levels.count, slots.terms.count, slots.facets.count,
    ].map { min($0, 2) }
    var features = kinds.enumerated().map { Feature("#\($0.offset) \($0.element)") }
    features.append(Feature("# " + kinds.prefix(4).map(String.init).joined()))
    for kind in ScorerFeatures.kinds {
      let count = symbols.count { $0 == kind }
      if count > 0 { features.append(Feature("\(kind) \(min(count, 3))")) }
    }
    let length = utterance.tokens.count + 1
    features.append(Feature("length \(min(6, Int.bitWidth - 1 - length.leadingZeroBitCount))"))
    return features
  }

  private static let kinds = ["<role>", "<level>", "<facet>", "<competency>", "<term>", "<resource>"]

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
          symbols.append(word < 0 ? utterance.tokens[position].key : knowledge.words.text(word))
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
