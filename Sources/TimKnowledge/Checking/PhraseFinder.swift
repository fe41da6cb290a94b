/// Finds the phrases of a list in statements.
struct PhraseFinder {
  /// The phrases by their first stem.
  private let phrases: [Int: [(text: String, stems: [Int])]]

  init(_ phrases: [String], in words: StatementWords) {
    let known = phrases.compactMap { phrase in words.stems(of: phrase).map { (text: phrase, stems: $0) } }
    self.phrases = Dictionary(grouping: known) { $0.stems[0] }
  }

  /// Where phrases begin in a statement, as places among its words.
  func places(in words: [StatementWords.Word]) -> [(phrase: String, place: Int)] {
    words.indices.flatMap { place in
      (phrases[words[place].stem] ?? []).filter { phrase in
        place + phrase.stems.count <= words.count
          && phrase.stems.indices.allSatisfy { words[place + $0].stem == phrase.stems[$0] }
      }.map { ($0.text, place) }
    }
  }
}
