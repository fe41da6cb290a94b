/// Everything about knowledge that can be checked without understanding questions.
package struct TextCheck {
  private let reader: HandbookReader

  package init(_ reader: HandbookReader) {
    self.reader = reader
  }

  /// What is wrong on top of what the reader reported, in no particular order.
  package func findings() -> [Finding] {
    // What is said and how it is asked for take about as long as each other.
    let (inText, inLanguage) = Parallel.both {
      wording() + RawTextCheck(reader: reader).findings() + UnreadCheck(reader: reader).findings()
        + ShapeCheck(reader: reader).findings()
        + ReferenceCheck(reader: reader).findings() + ResourceCheck(handbook: reader.handbook).findings()
        + CellCheck(handbook: reader.handbook).findings()
        + ListNumberCheck(documents: Array(reader.documents.values)).findings()
    } _: { [handbook = reader.handbook] in
      let patterns = PatternCheck(handbook)
      return AliasCheck(handbook).findings() + patterns.findings() + ConceptCheck(patterns).findings()
        + ExampleCheck(handbook: handbook).findings()
    }
    return inText + inLanguage
  }

  /// The folders and files that hold the handbook's text, and not language data.
  private static let prose = ["roles/", "competencies/", "comparisons/", "terms/", "resources.md", "levels.md"]

  /// The codes of what is found in the wording of texts: a knowledge that accepts them all is not searched for them.
  private static let wordingCodes: Set<String> = ["TIM070", "TIM071", "TIM072", "TIM073", "TIM074", "TIM075", "TIM076"]

  private func wording() -> [Finding] {
    let shape = reader.handbook.shape
    if shape.titleWords == 0, shape.accepted.isSuperset(of: TextCheck.wordingCodes) { return [] }
    let documents = reader.files.filter { file in
      TextCheck.prose.contains { file.hasPrefix(reader.root + "/" + $0) }
    }.compactMap { reader.documents[$0] }
    let lists = reader.handbook.words
    let words = StatementWords(documents.flatMap { $0.statements() }, small: lists.stopWords + lists.fillers)
    return ItemCheck(words: words, lists: lists, shape: shape).findings()
      + LevelCheck(words: words, handbook: reader.handbook).findings() + nearDuplicates(words)
  }

  private func nearDuplicates(_ words: StatementWords) -> [Finding] {
    // A text that is like several is one mistake, not one for each pair.
    var reported: Set<Int> = []
    return NearDuplicates.pairs(words.features).compactMap { pair in
      let (first, second) = (words.statements[pair.first].statement, words.statements[pair.second].statement)
      guard !first.mayAgree(with: second), reported.insert(pair.second).inserted else { return nil }
      return Finding(
        .nearDuplicate(
          title: second.title, otherTitle: first.title, percent: Int((pair.similarity * 100).rounded())),
        at: second.location, other: first.location)
    }
  }
}
