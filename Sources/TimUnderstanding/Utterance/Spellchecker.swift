internal import TimKnowledge
internal import TimLanguage

/// Looks up the words of an utterance and mends the spelling of those that nobody writes so.
///
/// A good word of the language stays what it is, however near it comes to a word of the field; only where it spoils a
/// name of several words (*scum master*) is it read as the one that completes the name.
struct Spellchecker: Sendable {
  let knowledge: KnowledgeBase
  let words: WordTable
  let forms: WordTable
  private let phrases: PhraseTable
  let memory: SpellingMemory?

  init(_ knowledge: KnowledgeBase, memory: SpellingMemory? = nil) {
    self.knowledge = knowledge
    self.memory = memory
    words = knowledge.words
    forms = knowledge.forms
    phrases = knowledge.phrases
  }

  /// Puts the mended words in their places, and gives the number of each word, or -1 where it is unknown.
  func check(_ tokens: inout [Token]) -> (words: [Int], repairs: [Utterance.Repair]) {
    var numbers: [Int] = []
    var doubtful: [Int] = []
    numbers.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      if let form = forms.firstIndex(ofWord: tokens[index].word) {
        let word = knowledge.written(form).key
        numbers.append(isOwnWord(word) ? word : plural(tokens[index]) ?? word)
        index += 1
        continue
      }
      let known = words.firstIndex(ofWord: tokens[index].key)
      if known.map(isOwnWord) != true, let name = plural(tokens[index]) {
        numbers.append(name)
      } else if let known, isForm(tokens[index], of: known) {
        numbers.append(known)
      } else if known == nil, let parts = compound(tokens[index]) {
        tokens.replaceSubrange(index...index, with: parts)
        continue
      } else {
        doubtful.append(index)
        numbers.append(known ?? -1)
      }
      index += 1
    }
    let repairs = mend(doubtful, &tokens, &numbers) + completeNames(&tokens, &numbers)
    return (numbers, repairs.sorted { $0.token < $1.token })
  }

  /// Whether a word is a name or a small word by itself; "EMs" may stand in some text without being either.
  private func isOwnWord(_ word: Int) -> Bool {
    !knowledge.flags(ofWord: word).isDisjoint(with: [.named, .filler, .stop])
  }

  /// Whether a word is a regular form of a known one; small words have no other forms.
  private func isForm(_ token: Token, of known: Int) -> Bool {
    guard knowledge.flags(ofWord: known).isDisjoint(with: .small) else { return false }
    return Inflection.lemmas(of: token.word).contains { lemma in
      forms.firstIndex(ofWord: lemma).map { knowledge.written($0).key } == known
    }
  }

  /// The number of a name whose plural a word is: *EMs*, *KPIs*, which are too short to have a common key.
  private func plural(_ token: Token) -> Int? {
    guard token.word.utf8.count <= StemKey.shortest, token.word.hasSuffix("s"),
      let form = forms.firstIndex(ofWord: String(token.word.dropLast()))
    else { return nil }
    let word = knowledge.written(form).key
    return knowledge.flags(ofWord: word).contains(.named) ? word : nil
  }

  // MARK: - Unknown words

  private func mend(
    _ doubtful: [Int], _ tokens: inout [Token], _ numbers: inout [Int]
  ) -> [Utterance.Repair] {
    // First every word on its own, because two mistyped neighbours may be one name.
    let near = doubtful.map { candidates(for: tokens[$0]) }
    let before = numbers
    for (index, candidates) in zip(doubtful, near) {
      if let first = candidates.first { numbers[index] = isOfUse(first) ? first.word : -1 }
    }
    var repairs: [Utterance.Repair] = []
    for (index, candidates) in zip(doubtful, near) {
      let inName = candidates.first { completesPhrase($0.word, at: index, numbers) }
      guard let chosen = inName ?? candidates.first, inName != nil || isOfUse(chosen) else { continue }
      numbers[index] = chosen.word
      let repair = replace(&tokens, index, chosen)
      // The same word in another spelling, such as American English, is nobody's mistake.
      if chosen.word != before[index] { repairs.append(repair) }
    }
    return repairs
  }

  /// Whether anything can be understood from a word, so that it is worth reading another one as it.
  private func isOfUse(_ candidate: Candidate) -> Bool {
    !knowledge.flags(ofWord: candidate.word).isDisjoint(with: [.target, .filler, .stop, .heard])
  }

  private func replace(_ tokens: inout [Token], _ index: Int, _ chosen: Candidate) -> Utterance.Repair {
    let token = tokens[index]
    let form = forms.text(chosen.form)
    tokens[index] = Token(
      word: form, key: words.text(chosen.word), range: token.range, sentence: token.sentence,
      followsBreak: token.followsBreak)
    return Utterance.Repair(token: index, said: token.word, read: form)
  }

  // MARK: - Names

  /// Reads a word of the language as a near one where only that completes a name: "scum master", "agile cach".
  private func completeNames(_ tokens: inout [Token], _ numbers: inout [Int]) -> [Utterance.Repair] {
    var repairs: [Utterance.Repair] = []
    for index in tokens.indices where numbers[index] >= 0 && tokens[index].word.utf8.count >= 4 {
      guard knowledge.flags(ofWord: numbers[index]).isDisjoint(with: [.target, .filler, .stop]),
        [index - 1, index + 1].contains(where: { numbers.indices.contains($0) && isOfName(numbers[$0]) })
      else { continue }
      let near = candidates(for: tokens[index], within: 1).filter { isOfName($0.word) }
      guard let chosen = near.first(where: { completesPhrase($0.word, at: index, numbers, namesOnly: true) })
      else { continue }
      numbers[index] = chosen.word
      repairs.append(replace(&tokens, index, chosen))
    }
    return repairs
  }

  private func isOfName(_ word: Int) -> Bool {
    guard word >= 0 else { return false }
    let flags = knowledge.flags(ofWord: word)
    return flags.contains(.partOfName) && flags.isDisjoint(with: .small)
  }

  private func isSmall(_ word: Int) -> Bool { !knowledge.flags(ofWord: word).isDisjoint(with: .small) }

  /// Whether a word forms a phrase that the knowledge knows with those beside it; a small word such as *for* is beside
  /// almost every word and proves nothing.
  private func completesPhrase(_ word: Int, at index: Int, _ numbers: [Int], namesOnly: Bool = false) -> Bool {
    var tried = numbers
    tried[index] = word
    return (max(0, index - 2)...index).contains { start in
      tried[start] >= 0
        && phrases.matches(in: tried, from: start).contains { match in
          match.length > 1 && start + match.length > index
            && (start..<(start + match.length)).contains { $0 != index && !isSmall(tried[$0]) }
            && (!namesOnly || phrases.readings(of: match.phrase).contains { $0.kind != .concept && $0.isName })
        }
    }
  }

  /// Two known words written as one (`scrummaster`), if together they start a known phrase.
  private func compound(_ token: Token) -> [Token]? {
    let bytes = Array(token.word.utf8)
    guard bytes.count >= 6, bytes.count <= 30 else { return nil }
    for cut in 3...(bytes.count - 3) {
      let parts = [bytes[..<cut], bytes[cut...]].map { String(decoding: $0, as: UTF8.self) }
      let keys = parts.map(StemKey.key(of:))
      let numbers = keys.compactMap { words.firstIndex(ofWord: $0) }
      guard numbers.count == 2, phrases.matches(in: numbers, from: 0).contains(where: { $0.length == 2 })
      else { continue }
      return zip(parts, keys).map { word, key in
        Token(
          word: word, key: key, range: token.range, sentence: token.sentence,
          followsBreak: token.followsBreak && key == keys[0])
      }
    }
    return nil
  }
}
