extension KnowledgeBase {
  /// The words that find other passages than in an earlier version, or speak for other competencies; nil where anything
  /// else is different by which a question is understood.
  ///
  /// What is quoted in an answer may differ: no question is taken for another because of it, unless it has such a word.
  package func wordsFoundOtherwise(than earlier: KnowledgeBase) -> Set<Int>? {
    guard KnowledgeBase.understood.allSatisfy({ image.table($0).isEqual(to: earlier.image.table($0)) }),
      hasSameNames(as: earlier), hasSameParts(as: earlier)
    else { return nil }
    let (postings, before) = (image.table(.postings), earlier.image.table(.postings))
    guard postings.count == before.count else { return nil }
    var words = Set((0..<postings.count).filter { !postings.bytes($0).elementsEqual(before.bytes($0)) })
    for (table, other) in [(image, earlier.image), (earlier.image, image)].map({
      ($0.table(.subjects), $1.table(.subjects))
    }) {
      for number in 0..<table.count {
        let word = table.reader(at: number).leadingNumber
        let place = other.firstIndex(ofNumber: word)
        if place.map({ other.bytes($0).elementsEqual(table.bytes(number)) }) != true { words.insert(word) }
      }
    }
    return words
  }

  /// The tables that are read to understand a question and hold nothing else.
  private static let understood: [Image.Section] = [
    .shape, .words, .forms, .phrases, .kinds, .levels, .roleCompetencies, .competencyRoles, .intents, .patterns,
    .patternIndex, .smallTalk, .concepts, .ambiguities, .contractions, .scorer, .entryScorer, .places,
  ]

  /// Whether the same things are called the same and stand in the same files, whatever their folder is called.
  private func hasSameNames(as earlier: KnowledgeBase) -> Bool {
    let (table, other) = (image.table(.entities), earlier.image.table(.entities))
    return table.count == other.count
      && (0..<table.count).allSatisfy { number in
        var (new, old) = (table.reader(at: number), other.reader(at: number))
        return new.string() == old.string() && new.string() == old.string()
          && (new.read() as [String]) == old.read() && new.number() == old.number()
      }
  }

  /// Whether entries have the same parts, and roles theirs in the same competencies, whatever is said in them.
  private func hasSameParts(as earlier: KnowledgeBase) -> Bool {
    func headings(_ knowledge: KnowledgeBase) -> [[String]] {
      (0..<count(of: .entry)).map { knowledge.parts(ofEntry: $0).map(\.heading) }
    }
    func pairs(_ knowledge: KnowledgeBase) -> [Int] {
      let table = knowledge.image.table(.parts)
      return (0..<table.count).map { table.reader(at: $0).leadingNumber }
    }
    return pairs(self) == pairs(earlier) && headings(self) == headings(earlier)
  }
}

extension ImageReader {
  fileprivate var leadingNumber: Int { image.number(at: position) }
}

extension Table {
  fileprivate func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> { image.bytes(range(of: index)) }

  /// Whether two tables hold the same records.
  fileprivate func isEqual(to other: Table) -> Bool {
    count == other.count && (0..<count).allSatisfy { bytes($0).elementsEqual(other.bytes($0)) }
  }
}
