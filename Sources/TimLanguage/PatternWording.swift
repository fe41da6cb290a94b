/// One way of meeting a pattern, with every choice made: its parts in order.
package struct PatternWording: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    /// A word by its key, and a concept by its name, as ``PatternLexicon`` numbers them.
    case word(Int)
    case concept(Int)
    case slot(Pattern.Slot)
    case gap
    case start
    case end
  }

  package let parts: [Part]
  /// Stands for the parts, so that two wordings are told apart without looking at each.
  private let digest: Int

  package init(_ parts: [Part]) {
    self.parts = parts
    digest = parts.reduce(parts.count) { ($0 &* 0x100_0000_01B3) ^ $1.code }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(digest) }

  package static func == (left: PatternWording, right: PatternWording) -> Bool {
    left.digest == right.digest && left.parts == right.parts
  }

  /// Whether something is asked for after the end of the sentence or before its start, so that nothing can meet it.
  package var isImpossible: Bool {
    let ends = parts.firstIndex(of: .end).map { parts[$0...].contains(where: \.needsWord) } ?? false
    let starts = parts.lastIndex(of: .start).map { parts[..<$0].contains(where: \.needsWord) } ?? false
    return ends || starts
  }

  /// Whether anything makes no difference: most wordings have nothing of the kind, and need no copy.
  private func holdsAnything(without fillers: Set<Int>) -> Bool {
    if parts.first == .gap || parts.last == .gap { return true }
    return parts.contains { part in
      switch part {
      case .word(let key): fillers.contains(key)
      case .gap: true
      default: false
      }
    }
  }

  /// The wording without what makes no difference: gaps at its ends and words that may stand anywhere.
  package func normalized(without fillers: Set<Int>) -> PatternWording {
    if !holdsAnything(without: fillers) { return self }
    var kept: [Part] = []
    kept.reserveCapacity(parts.count)
    for part in parts {
      if case .word(let key) = part, fillers.contains(key) { continue }
      if part == .gap, kept.isEmpty || kept.last == .gap { continue }
      kept.append(part)
    }
    if kept.last == .gap { kept.removeLast() }
    return kept.contains(where: \.needsWord) ? PatternWording(kept) : self
  }
}

extension PatternWording {
  /// Each beginning with each end, in their order.
  fileprivate static func joined(_ heads: [[Part]], _ tails: [[Part]], atMost limit: Int) -> [[Part]] {
    if tails.count == 1 { return heads.map { $0 + tails[0] } }
    var joined: [[Part]] = []
    for head in heads {
      for tail in tails {
        if joined.count == limit { return joined }
        joined.append(head + tail)
      }
    }
    return joined
  }
}

extension PatternWording.Part {
  fileprivate var code: Int {
    switch self {
    case .word(let number): number << 3
    case .concept(let number): number << 3 | 1
    case .slot(let slot): slot.rawValue.utf8.count << 3 | 2
    case .gap: 3
    case .start: 4
    case .end: 5
    }
  }

  /// Whether the part accounts for at least one word of an utterance.
  package var needsWord: Bool {
    switch self {
    case .word, .concept, .slot: true
    case .gap, .start, .end: false
    }
  }
}

extension Pattern {
  /// The ways of meeting the pattern, in the order of its alternatives; no more than `limit` of them.
  package func wordings(atMost limit: Int, _ lexicon: inout PatternLexicon) -> [PatternWording] {
    sequences(limit, &lexicon).map(PatternWording.init)
  }

  private func sequences(_ limit: Int, _ lexicon: inout PatternLexicon) -> [[PatternWording.Part]] {
    switch self {
    case .word(let word): return [[.word(lexicon.number(ofWord: word))]]
    case .concept(let name): return [[.concept(lexicon.number(of: name))]]
    case .slot(let slot): return [[.slot(slot)]]
    case .gap: return [[.gap]]
    case .start: return [[.start]]
    case .end: return [[.end]]
    case .optional(let inner): return [[]] + inner.sequences(limit - 1, &lexicon)
    case .choice(let branches):
      return Array(branches.flatMap { $0.sequences(limit, &lexicon) }.prefix(limit))
    case .sequence(let parts):
      return parts.reduce([[]]) { heads, part in
        let tails = part.sequences(limit, &lexicon)
        return PatternWording.joined(heads, tails, atMost: limit)
      }
    }
  }

  /// The words that the pattern names, as written.
  package var words: [String] {
    switch self {
    case .word(let word): [word]
    case .concept, .slot, .gap, .start, .end: []
    case .sequence(let parts), .choice(let parts): parts.flatMap(\.words)
    case .optional(let inner): inner.words
    }
  }

  /// The concepts that the pattern names.
  package var concepts: [String] {
    switch self {
    case .concept(let name): [name]
    case .word, .slot, .gap, .start, .end: []
    case .sequence(let parts), .choice(let parts): parts.flatMap(\.concepts)
    case .optional(let inner): inner.concepts
    }
  }
}
