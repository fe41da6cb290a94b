/// Completes nouns of several words at the end of a natural sentence, whatever stands before them.
struct PhraseCompleter: Sendable {
  private let ranks: [[String]]

  /// A completer of phrases by rank: what is of a lower rank is offered only where nothing of a higher one fits.
  init(_ ranks: [[String]]) {
    self.ranks = ranks
  }

  /// Every phrase of the highest rank, for where nothing is typed yet.
  var all: [Completion] { ranks.first?.map { Completion($0, replacing: 0) } ?? [] }

  /// The phrases that start with the last words of a line, with as many of these words as possible.
  ///
  /// Of *what does a release tr*, *release tr* is such a start and *tr* another; the longer one says more.
  func completions(of line: String) -> [Completion] {
    for start in starts(of: line) {
      let typed = String(line[start...])
      for phrases in ranks {
        let matches = phrases.filter { $0.hasPrefix(ignoringCase: typed) }
        if !matches.isEmpty { return matches.map { Completion($0, replacing: typed.count) } }
      }
    }
    return []
  }

  /// Where words start, the longest rest first, as far back as the longest phrase can reach.
  private func starts(of line: String) -> [String.Index] {
    let reach = ranks.joined().map(\.count).max() ?? 0
    var starts: [String.Index] = []
    var isWithinWord = false
    let floor = line.index(line.endIndex, offsetBy: -reach - 1, limitedBy: line.startIndex) ?? line.startIndex
    for index in line[floor...].indices {
      let isWord = line[index].isLetter || line[index].isNumber
      if isWord && !isWithinWord { starts.append(index) }
      isWithinWord = isWord
    }
    return starts
  }
}
