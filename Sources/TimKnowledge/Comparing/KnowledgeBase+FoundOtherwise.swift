/// By what a question may be taken for something else in a later version of a knowledge, where all else is the same by which
/// questions are understood.
package struct FoundOtherwise: Sendable {
  /// The words that find other passages or speak for other competencies, by their numbers in the later version.
  package let words: Set<Int>
  /// The words that only one of the two has.
  package let strange: StrangeWords
}

extension KnowledgeBase {
  /// By what a question may be taken for something else than in an earlier version; nil where anything else is different by
  /// which a question is understood.
  ///
  /// What is quoted in an answer may differ: no question is taken for another because of it, unless it has such a word.
  package func foundOtherwise(than earlier: KnowledgeBase) -> FoundOtherwise? {
    guard KnowledgeBase.understood.allSatisfy({ image.table($0).isEqual(to: earlier.image.table($0)) }),
      hasSameNames(as: earlier), hasSameParts(as: earlier), let shared = SharedWords(earlier, self),
      shared.haveSamePhrases(earlier, self), shared.haveSamePatterns(earlier, self)
    else { return nil }
    let words = shared.foundOtherwise(earlier, self).union(shared.speakingOtherwise(earlier, self))
    return FoundOtherwise(words: words, strange: shared.strange)
  }

  /// The tables that are read to understand a question and hold nothing else, and no numbers of words; which patterns hang on
  /// which word follows from the patterns.
  private static let understood: [Image.Section] = [
    .shape, .kinds, .levels, .roleCompetencies, .competencyRoles, .intents, .smallTalk, .concepts, .ambiguities,
    .contractions, .scorer, .entryScorer, .places,
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
      return (0..<table.count).map { table.image.number(at: table.range(of: $0).lowerBound) }
    }
    return pairs(self) == pairs(earlier) && headings(self) == headings(earlier)
  }
}

extension Table {
  func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> { image.bytes(range(of: index)) }

  /// The bytes of a record from a place on.
  func bytes(_ index: Int, from place: Int) -> UnsafeBufferPointer<UInt8> {
    image.bytes(min(place, range(of: index).upperBound)..<range(of: index).upperBound)
  }

  /// Whether two tables hold the same records.
  fileprivate func isEqual(to other: Table) -> Bool {
    count == other.count && (0..<count).allSatisfy { bytes($0).elementsEqual(other.bytes($0)) }
  }
}
