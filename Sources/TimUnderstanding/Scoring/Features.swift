internal import TimKnowledge
internal import TimLanguage

/// The features by which the linear scorer sees an utterance: words, pairs of neighbours, concepts, rules that fit, how many
/// things of which kind are named, and the letters of which the words are made.
struct FeatureReader: Sendable {
  private let knowledge: KnowledgeBase
  /// The concepts from which nothing is learned.
  private let structural: Set<Int>

  init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
    let names = Set(Cue.structural.map(\.name))
    structural = Set((0..<knowledge.conceptCount).filter { names.contains(knowledge.conceptName($0)) })
  }

  /// The ids of the features of an utterance, each once; `topic` is the intent that it goes on from, if any.
  ///
  /// What is said next after a written answer (`isNext`) has features of its own: what they say is learned from such
  /// utterances alone, and nothing that is learned from them moves what is said otherwise.
  func features(
    _ utterance: Utterance, _ slots: Slots, _ rules: RuleFindings, topic: IntentSchema?, isNext: Bool = false
  ) -> Features {
    var sink = IDSink(isNext: isNext)
    visit(utterance, slots, rules, topic, &sink)
    return Features(words: sink.words.distinct, letters: sink.letters.distinct)
  }

  /// The same features with names that people can read.
  func names(
    _ utterance: Utterance, _ slots: Slots, _ rules: RuleFindings, topic: IntentSchema?, isNext: Bool = false
  ) -> [(id: Int, name: String)] {
    var sink = NameSink(isNext: isNext)
    visit(utterance, slots, rules, topic, &sink)
    return sink.named
  }

  private func visit(
    _ utterance: Utterance, _ slots: Slots, _ rules: RuleFindings, _ topic: IntentSchema?,
    _ sink: inout some FeatureSink
  ) {
    let symbols = symbols(of: utterance)
    visit(symbols, topic, &sink)
    for mention in utterance.concepts {
      for reading in mention.readings where !structural.contains(reading.index) {
        sink.add(.concept, reading.index, 0) { "~" + knowledge.conceptName(reading.index) }
        if topic != nil { sink.add(.conceptInTalk, reading.index, 0) { "@ ~" + knowledge.conceptName(reading.index) } }
      }
    }
    for group in utterance.synonyms { sink.add(.synonyms, group, 0) { "words of group \(group + 1)" } }
    for rule in rules.rules {
      let tier = rule.isNegated ? IntentPattern.Tier.allCases.count : rule.pattern.tier.rawValue
      sink.add(.rule, rule.pattern.intent, tier) { "rule of " + knowledge.intents[rule.pattern.intent].id }
      sink.add(.ruleNumber, rule.pattern.number, 0) { "“" + knowledge.patternSource(rule.pattern.number).text + "”" }
    }
    count(symbols, utterance, slots, &sink)
    markForeign(symbols, utterance, &sink)
    spell(utterance, &sink)
  }

  private func visit(_ symbols: [Symbol], _ topic: IntentSchema?, _ sink: inout some FeatureSink) {
    for symbol in symbols { sink.add(.word, symbol.code, 0) { name(symbol) } }
    for (one, other) in zip(symbols, symbols.dropFirst()) {
      sink.add(.pair, one.code, other.code) { name(one) + " " + name(other) }
    }
    if let first = symbols.first { sink.add(.first, first.code, 0) { "^ " + name(first) } }
    if let last = symbols.last { sink.add(.last, last.code, 0) { name(last) + " $" } }
    guard let topic else { return }
    sink.add(.talk, 0, 0) { "in a conversation" }
    sink.add(.topic, topic.number, 0) { "after " + topic.id }
    sink.add(.lengthInTalk, min(symbols.count, FeatureReader.longestInTalk), 0) { "length in a conversation" }
    for symbol in symbols { sink.add(.wordInTalk, symbol.code, 0) { "@ " + name(symbol) } }
  }

  private static let longestInTalk = 6

  private func count(_ symbols: [Symbol], _ utterance: Utterance, _ slots: Slots, _ sink: inout some FeatureSink) {
    var all = 0
    for kind in FeatureReader.counted {
      let count = min(slots[kind].count, 2)
      all = all * 3 + count
      sink.add(.slotCount, kind.rawValue, count) { "\(count) \(kind.word)" }
    }
    sink.add(.slotCounts, all, 0) { "what is named together" }
    for kind in Entity.Kind.allCases {
      let count = symbols.count { $0 == .mention(kind) }
      if count > 0 { sink.add(.mentionCount, kind.rawValue, min(count, 3)) { "\(kind.word) \(min(count, 3)) times" } }
    }
    let length = utterance.tokens.count + 1
    sink.add(.length, min(6, Int.bitWidth - 1 - length.leadingZeroBitCount), 0) { "length" }
  }

  /// Words that nobody in the field says, with what stands beside them: "a senior *nurse*" is no matter which trade's.
  private func markForeign(_ symbols: [Symbol], _ utterance: Utterance, _ sink: inout some FeatureSink) {
    var count = 0
    for (place, symbol) in symbols.enumerated() where isForeign(symbol) {
      count += 1
      if place > 0 { sink.add(.afterWord, symbols[place - 1].code, 0) { name(symbols[place - 1]) + " ?" } }
      if place + 1 < symbols.count {
        sink.add(.beforeWord, symbols[place + 1].code, 0) { "? " + name(symbols[place + 1]) }
      }
    }
    sink.add(.foreignCount, min(count, 4), 0) { "\(min(count, 4)) words from elsewhere" }
  }

  private func isForeign(_ symbol: Symbol) -> Bool {
    switch symbol {
    case .mention: false
    case .unknown: true
    case .word(let number, _):
      knowledge.flags(ofWord: number).isDisjoint(with: [.target, .common, .filler, .stop])
    }
  }

  private static let counted: [Entity.Kind] = [.role, .competency, .level, .term, .facet, .resource]

  /// The three and four letters that follow each other in the words that name nothing, with marks for the words' ends.
  private func spell(_ utterance: Utterance, _ sink: inout some FeatureSink) {
    for (place, token) in utterance.tokens.enumerated() where !utterance.flags[place].contains(.filler) {
      if utterance.mentions.contains(where: { $0.range.contains(place) }) { continue }
      LetterRuns.visit(token.word) { code, length in
        sink.spell(code, length)
      }
    }
  }

  // MARK: - Symbols

  /// A word, or the kind of a named thing in its place, so that what is learned holds for all roles alike.
  private enum Symbol: Equatable {
    case word(Int, key: String)
    case unknown(String)
    case mention(Entity.Kind)

    var code: Int {
      switch self {
      case .word(_, let key): Hash.of(key)
      case .unknown(let key): Hash.ofUnknown(key)
      case .mention(let kind): Hash.beyondWords + kind.rawValue
      }
    }
  }

  private func symbols(of utterance: Utterance) -> [Symbol] {
    var symbols: [Symbol] = []
    symbols.reserveCapacity(utterance.tokens.count)
    var position = 0
    var mentions = utterance.mentions[...]
    while position < utterance.tokens.count {
      if let mention = mentions.first, mention.range.lowerBound == position {
        symbols.append(.mention(FeatureReader.kind(of: mention)))
        position = mention.range.upperBound
        mentions.removeFirst()
      } else {
        if !utterance.flags[position].contains(.filler) {
          let word = utterance.words[position]
          symbols.append(
            word < 0 ? .unknown(utterance.tokens[position].key) : .word(word, key: knowledge.words.text(word)))
        }
        position += 1
      }
    }
    return symbols
  }

  private static func kind(of mention: Mention) -> Entity.Kind {
    if mention.isRole { return .role }
    return [Entity.Kind.level, .facet, .competency, .term].first(where: mention.has) ?? .resource
  }

  private func name(_ symbol: Symbol) -> String {
    switch symbol {
    case .word(_, let key), .unknown(let key): key
    case .mention(let kind): "<\(kind.word)>"
    }
  }
}

/// The features of an utterance in two blocks, each ascending; a block weighs the same however long it is.
struct Features: Sendable {
  let words: [Int]
  let letters: [Int]

  /// How much one feature of a block counts, so that the block has the length 1, or less where it only supports.
  var wordValue: Double { words.isEmpty ? 0 : 1 / Double(words.count).squareRoot() }
  var letterValue: Double { letters.isEmpty ? 0 : Features.letterShare / Double(letters.count).squareRoot() }

  /// How much the letters count beside the words; chosen on held-out phrasings.
  private static let letterShare = 0.8
}

/// The kinds of features; the raw values are part of a feature's id.
enum FeatureKind: Int {
  case word, pair, first, last, concept, conceptInTalk, rule, ruleNumber, talk, topic, lengthInTalk, wordInTalk
  case slotCount, slotCounts, mentionCount, length, afterWord, beforeWord, foreignCount, letters, synonyms

  /// The id of a feature; those of what is said next after a written answer are others.
  @inline(__always)
  func id(_ one: Int, _ other: Int, isNext: Bool) -> Int {
    Hash.of(isNext ? rawValue + FeatureKind.beyond : rawValue, one, other)
  }

  /// More than there are kinds.
  private static let beyond = 64
}

/// Takes the features of an utterance one by one.
private protocol FeatureSink {
  mutating func add(_ kind: FeatureKind, _ one: Int, _ other: Int, name: () -> String)
  mutating func spell(_ code: Int, _ length: Int)
}

private struct IDSink: FeatureSink {
  private let isNext: Bool
  private(set) var words: [Int] = []
  private(set) var letters: [Int] = []

  init(isNext: Bool) {
    self.isNext = isNext
    words.reserveCapacity(96)
    letters.reserveCapacity(160)
  }

  mutating func add(_ kind: FeatureKind, _ one: Int, _ other: Int, name: () -> String) {
    words.append(kind.id(one, other, isNext: isNext))
  }

  mutating func spell(_ code: Int, _ length: Int) {
    letters.append(FeatureKind.letters.id(code, length, isNext: isNext))
  }
}

private struct NameSink: FeatureSink {
  let isNext: Bool
  var named: [(id: Int, name: String)] = []

  mutating func add(_ kind: FeatureKind, _ one: Int, _ other: Int, name: () -> String) {
    named.append((kind.id(one, other, isNext: isNext), name()))
  }

  mutating func spell(_ code: Int, _ length: Int) {}
}

/// The runs of letters of a word.
enum LetterRuns {
  /// Visits each run of three and of four letters, given as one number; a word's ends count as letters.
  @inline(__always)
  static func visit(_ word: String, _ body: (_ code: Int, _ length: Int) -> Void) {
    var three = 0
    var four = 0
    var seen = 0
    func step(_ byte: UInt8) {
      three = (three << 8 | Int(byte)) & 0xFF_FFFF
      four = (four << 8 | Int(byte)) & 0xFFFF_FFFF
      seen += 1
      if seen >= 3 { body(three, 3) }
      if seen >= 4 { body(four, 4) }
    }
    step(UInt8(ascii: " "))
    for byte in word.utf8 { step(byte) }
    step(UInt8(ascii: " "))
  }
}

/// Ids of features: the same on every machine, evenly spread, of ``FeatureTable/idBits`` bits.
enum Hash {
  @inline(__always)
  static func of(_ kind: Int, _ one: Int, _ other: Int) -> Int {
    var hash = UInt64(truncatingIfNeeded: kind &+ 1) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ UInt64(truncatingIfNeeded: one &+ 1)) &* 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 32
    hash = (hash ^ UInt64(truncatingIfNeeded: other &+ 1)) &* 0xC4CE_B9FE_1A85_EC53
    hash ^= hash >> 29
    return Int(hash & UInt64(1 << FeatureTable.idBits - 1))
  }

  /// The hash of a word's letters, below two to the power of 32.
  ///
  /// Words go into features by this and not by their numbers: a new word moves all numbers after its own, and what was
  /// learned would have to be learned again.
  static func of(_ text: String) -> Int { Int(SpellingHash.of(text.utf8)) }

  /// The same of a word that the knowledge does not have.
  static func ofUnknown(_ text: String) -> Int { 1 << 32 | of(text) }

  /// The first number that stands for no word.
  static var beyondWords: Int { 1 << 33 }
}
