package import TimKnowledge
package import TimLanguage

/// The words as said, with what each one is, and which phrases of the knowledge they form.
package struct Utterance: Sendable {
  /// What was said, cleaned.
  package let text: String
  /// The same with the sentences that only led up to it, where they were left out.
  package internal(set) var said: String
  package let tokens: [Token]
  /// The number of each word in the knowledge base, or -1 where it is unknown.
  package let words: [Int]
  package let flags: [WordFlags]
  package let repairs: [Repair]
  /// Phrases that name or describe something, without overlaps, in reading order.
  package let mentions: [Mention]
  /// Every concept phrase, overlapping ones included, in reading order.
  package let concepts: [Mention]
  /// The groups of synonyms of which a word is said.
  package let synonyms: [Int]

  /// A spelling that was read as a known word.
  package struct Repair: Hashable, Sendable {
    package let token: Int
    package let said: String
    package let read: String
  }

  /// Whether a word has no meaning of its own.
  package func isSmall(_ place: Int) -> Bool { !flags[place].isDisjoint(with: .small) }

  /// Whether all words of a stretch are without a meaning of their own.
  package func isSmall(_ range: Range<Int>) -> Bool { range.allSatisfy(isSmall) }

  /// The words with a meaning of their own, in the form in which they are looked up.
  package var tellingKeys: Set<String> {
    Set(tokens.indices.filter { !isSmall($0) }.map { tokens[$0].key })
  }

  /// The mention that starts at a word.
  func mention(at place: Int) -> Mention? { mentions.first { $0.range.lowerBound == place } }

  func sentence(of place: Int) -> Int { tokens[place].sentence }

  /// The places of the words of each sentence.
  var sentences: [Range<Int>] {
    let starts = tokens.indices.filter { $0 == 0 || tokens[$0].sentence != tokens[$0 - 1].sentence }
    return zip(starts, starts.dropFirst() + [tokens.count]).map { $0..<$1 }
  }

  /// The places of the words of the sentence in which a word stands.
  func sentenceRange(of place: Int) -> Range<Int>? { sentences.first { $0.contains(place) } }

  /// The text of a stretch of words, with the marks that close it.
  package func text(of range: Range<Int>) -> String {
    let end = range.upperBound < tokens.count ? tokens[range.upperBound].range.lowerBound : text.utf8.count
    let bytes = Array(text.utf8)[tokens[range.lowerBound].range.lowerBound..<end]
    return String(decoding: bytes, as: UTF8.self).trimmed
  }

  /// Whether a word goes on with the one before it: same sentence, and no mark between.
  func follows(_ place: Int) -> Bool {
    place > 0 && !tokens[place].followsBreak && tokens[place].sentence == tokens[place - 1].sentence
  }

  /// How many words with a meaning of their own are not among `used`.
  func contentCount(without used: Set<Int>) -> Int {
    tokens.indices.count { !used.contains($0) && !isSmall($0) }
  }
}

/// A phrase of an utterance and what it may stand for.
package struct Mention: Hashable, Sendable {
  /// The tokens it covers.
  package let range: Range<Int>
  package let readings: [PhraseReading]

  package init(range: Range<Int>, readings: [PhraseReading]) {
    self.range = range
    self.readings = readings
  }

  /// The entities of one kind that the phrase may mean.
  package func indices(of kind: Entity.Kind, namesOnly: Bool = false) -> [Int] {
    readings.filter { $0.kind == .entity(kind) && (!namesOnly || $0.isName) }.map(\.index)
  }

  package func has(_ kind: Entity.Kind) -> Bool {
    readings.contains { $0.kind == .entity(kind) }
  }

  /// The short name that several roles share, if it is one.
  package var ambiguity: Int? {
    readings.first { $0.kind == .ambiguity }?.index
  }

  /// Whether it may be a role: one that is named, or a short name of several.
  var isRole: Bool { has(.role) || ambiguity != nil }

  /// Whether the phrase names something, rather than describing it.
  package var isName: Bool {
    readings.contains { $0.kind != .concept && $0.isName }
  }

  /// Whether it is nothing but an abbreviation said like an everyday word.
  var isEverydayWord: Bool {
    readings.allSatisfy { $0.kind == .concept || $0.isAbbreviation && !$0.isName }
  }
}
