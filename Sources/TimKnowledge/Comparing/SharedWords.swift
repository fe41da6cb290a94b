package import TimLanguage

/// The words that two versions of a knowledge both have, though each may number them in its own way.
struct SharedWords {
  /// For each word of the earlier version its number in the later one, or nil where it is gone.
  let later: [Int?]
  /// What is written in one of the two only, with the keys under which that is looked up.
  let strange: StrangeWords

  /// The words of both; nil where one that both have is something else in each.
  init?(_ earlier: KnowledgeBase, _ later: KnowledgeBase) {
    var numbers = Dictionary(
      uniqueKeysWithValues: (0..<later.words.count).map { (later.words.text($0), $0) })
    var found: [Int?] = []
    for number in 0..<earlier.words.count {
      let place = numbers.removeValue(forKey: earlier.words.text(number))
      if let place, earlier.flags(ofWord: number) != later.flags(ofWord: place) { return nil }
      found.append(place)
    }
    self.later = found
    let (before, after) = (SharedWords.forms(earlier), SharedWords.forms(later))
    for (form, word) in before {
      guard let other = after[form] else { continue }
      guard found[word.key] == other.key, word.commonness == other.commonness else { return nil }
    }
    let single = before.keys.filter { after[$0] == nil } + after.keys.filter { before[$0] == nil }
    strange = StrangeWords(single)
  }

  private static func forms(_ knowledge: KnowledgeBase) -> [String: WrittenWord] {
    Dictionary(
      uniqueKeysWithValues: (0..<knowledge.forms.count).map { (knowledge.forms.text($0), knowledge.written($0)) })
  }
}

/// Words that only one of two versions has: what is near to them may be read in two ways.
package struct StrangeWords: Sendable {
  private let forms: SortedForms
  private let keys: Set<String>

  init(_ words: [String]) {
    forms = SortedForms(words)
    keys = Set(words.map(StemKey.key(of:)))
  }

  package var isEmpty: Bool { keys.isEmpty }

  /// Whether a word may be read as one of them, or as another form of one.
  package func mayBe(_ token: Token) -> Bool {
    !isEmpty && (keys.contains(token.key) || !Spelling(words: forms).candidates(forTyped: token.word).isEmpty)
  }
}
