/// What is asked for as a whole by whoever carries the knowledge somewhere else.
extension KnowledgeBase {
  package var comparisonCount: Int { image.table(.comparisons).count }

  /// What each file says of itself, by its path.
  package var fileNotes: [String: FileNote] {
    let (files, notes) = (image.table(.files), image.table(.notes))
    let pairs = (0..<min(files.count, notes.count)).map {
      (files.decode($0, as: String.self), notes.decode($0, as: FileNote.self))
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The phrases that belong to groups of synonyms, as the numbers of their words, with the groups.
  package var synonymPhrases: [(words: [Int], groups: [Int])] {
    (0..<phrases.table.count).compactMap { phrase in
      let groups = phrases.readings(of: phrase).filter { $0.kind == .synonym }.map(\.index)
      guard !groups.isEmpty else { return nil }
      var reader = phrases.table.reader(at: phrase)
      return (reader.read(), groups)
    }
  }
}
