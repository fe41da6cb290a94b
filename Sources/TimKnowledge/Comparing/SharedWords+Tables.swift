/// The tables that hold numbers of words, held side by side.
extension SharedWords {
  func haveSamePhrases(_ earlier: KnowledgeBase, _ later: KnowledgeBase) -> Bool {
    let (old, new) = (earlier.image.table(.phrases), later.image.table(.phrases))
    return old.count == new.count
      && (0..<old.count).allSatisfy { number in
        var (before, after) = (old.reader(at: number), new.reader(at: number))
        let (words, others) = (before.read() as [Int], after.read() as [Int])
        return words.map(number(ofEarlier:)) == others
          && old.bytes(number, from: before.position).elementsEqual(new.bytes(number, from: after.position))
      }
  }

  func haveSamePatterns(_ earlier: KnowledgeBase, _ later: KnowledgeBase) -> Bool {
    let (old, new) = (earlier.image.table(.patterns), later.image.table(.patterns))
    return old.count == new.count
      && (0..<old.count).allSatisfy { number in
        var (before, after) = (old.reader(at: number), new.reader(at: number))
        guard (0..<4).allSatisfy({ _ in before.number() == after.number() }) else { return false }
        let (code, other) = (PatternCode(from: &before), PatternCode(from: &after))
        return haveSameSteps(code, other)
          && old.bytes(number, from: before.position).elementsEqual(new.bytes(number, from: after.position))
      }
  }

  private func haveSameSteps(_ code: PatternCode, _ other: PatternCode) -> Bool {
    code.count == other.count
      && (0..<code.count).allSatisfy { place in
        let (old, new) = (code[place], other[place])
        let operand = old.operation == .word ? number(ofEarlier: old.operand) : old.operand
        return old.operation == new.operation && operand == new.operand && old.second == new.second
      }
  }

  /// The later number of a word, or one that no word has.
  private func number(ofEarlier word: Int) -> Int {
    later.indices.contains(word) ? later[word] ?? -1 : word
  }

  /// The words of both, and the groups of synonyms, that find other passages, by their later numbers.
  func foundOtherwise(_ earlier: KnowledgeBase, _ later: KnowledgeBase) -> Set<Int> {
    let (old, new) = (earlier.image.table(.postings), later.image.table(.postings))
    let groups = (0..<max(0, old.count - earlier.words.count)).map { later.wordNumber(ofSynonyms: $0) }
    let pairs = zip(0..<old.count, self.later + groups)
    return Set(
      pairs.compactMap { number, place in
        place.flatMap { old.bytes(number).elementsEqual(new.bytes($0)) ? nil : $0 }
      })
  }

  /// The words of both that speak for other competencies, by their later numbers.
  func speakingOtherwise(_ earlier: KnowledgeBase, _ later: KnowledgeBase) -> Set<Int> {
    func weights(_ knowledge: KnowledgeBase, _ number: (Int) -> Int) -> [Int: [Int]] {
      let table = knowledge.image.table(.subjects)
      let rows = (0..<table.count).map { place -> (word: Int, weights: [Int]) in
        var reader = table.reader(at: place)
        let word = reader.number()
        return (number(word), (0..<2 * reader.count()).map { _ in reader.number() })
      }
      return Dictionary(rows.map { ($0.word, $0.weights) }, uniquingKeysWith: { first, _ in first })
    }
    let (old, new) = (weights(earlier, number(ofEarlier:)), weights(later) { $0 })
    return Set(old.keys).union(new.keys).filter { $0 >= 0 && old[$0] != new[$0] }
  }
}
