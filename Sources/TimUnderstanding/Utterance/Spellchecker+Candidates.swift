internal import TimKnowledge
internal import TimLanguage

extension Spellchecker {
  /// A word as it is rightly written that a mistyped one may stand for; the lower the cost, the likelier.
  struct Candidate: Hashable, Sendable {
    let form: Int
    /// The number of its key.
    let word: Int
    let cost: Int
  }

  /// The words near to a mistyped one, likeliest first; good words that mean nothing to Tim are among them, so that
  /// nothing farther off is taken instead.
  func candidates(for token: Token, within most: Int = .max) -> [Candidate] {
    memory?.candidates(token.word, within: most) { found(for: token, within: most) } ?? found(for: token, within: most)
  }

  private func found(for token: Token, within most: Int) -> [Candidate] {
    let typed = token.word
    let letters = typed.utf8.sorted()
    let sound = Spellchecker.consonants(typed)
    let near = Spelling(words: forms).candidates(forTyped: typed, within: most)
      .compactMap { near -> Candidate? in
        let form = forms.text(near.index)
        guard isLikely(form, typed, near.distance) else { return nil }
        let written = knowledge.written(near.index)
        let cost =
          cost(form, typed, letters, near.distance)
          - (Spellchecker.consonants(form) == sound ? Spellchecker.alike : 0)
          + rarity(of: written, isSame: words.text(written.key) == token.key)
        return Candidate(form: near.index, word: written.key, cost: cost)
      }
    return Array(near.sorted { ($0.cost, $0.form) < ($1.cost, $1.form) }.prefix(8))
  }

  /// Short words are too easily something else: of three letters one may only have lost a letter in the middle, and
  /// two slips are believed only where the first letter is right.
  private func isLikely(_ form: String, _ typed: String, _ distance: Int) -> Bool {
    let sameStart = form.utf8.first == typed.utf8.first
    if typed.utf8.count == 3 { return form.utf8.count == 4 && sameStart && form.utf8.last == typed.utf8.last }
    if form.utf8.count == 3 { return sameStart && isDoubled(typed, form) }
    if form.utf8.count < 3 || form.utf8.count < typed.utf8.count - 2 { return false }
    return distance == 1 ? sameStart || typed.utf8.count > 4 : sameStart && form.utf8.count > 4
  }

  /// Whether a word is another with one letter doubled.
  private func isDoubled(_ typed: String, _ form: String) -> Bool {
    let letters = Array(typed.utf8)
    guard letters.count == form.utf8.count + 1 else { return false }
    return (1..<letters.count).contains { place in
      letters[place] == letters[place - 1] && (letters[..<place] + letters[(place + 1)...]).elementsEqual(form.utf8)
    }
  }

  private func cost(_ form: String, _ typed: String, _ letters: [UInt8], _ distance: Int) -> Int {
    distance * 8 - (form.utf8.sorted() == letters ? 2 : 0) - (form.utf8.first == typed.utf8.first ? 4 : 0)
      + (abs(form.utf8.count - typed.utf8.count) > 1 ? 1 : 0)
  }

  /// How much nearer a word is that sounds alike, as *prepare* does for *prepair*.
  private static let alike = 3

  /// The consonants of a word, doubled ones once: people mistake a vowel more often than what they hear clearly.
  ///
  /// K. Kukich, "Techniques for automatically correcting words in text", ACM Computing Surveys 24, 1992.
  private static func consonants(_ word: String) -> [UInt8] {
    word.utf8.filter { !"aeiouy".utf8.contains($0) }
      .reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  /// What a word costs for itself: people who ask Tim something say the words of its field more often than others.
  private func rarity(of written: WrittenWord, isSame: Bool) -> Int {
    let flags = knowledge.flags(ofWord: written.key)
    let isOfUse = !flags.isDisjoint(with: [.target, .heard, .stop, .filler])
    let rarity = flags.contains(.named) ? 3 : flags.contains(.target) ? 4 : isOfUse || isSame ? 6 : 9
    return rarity - min(3, written.commonness / 2)
  }
}
