/// What stands between two blanks: the unit that is never broken.
struct Word {
  var text = StyledText()
  var columns = 0
  /// The blank before it, in the style of the text around it.
  var blank: StyledText.Run?

  /// Whether it is an address of the web, with or without punctuation around it.
  var isAddress: Bool { WebAddress.isWithin(text.text) }
}

extension StyledText {
  /// The words of the text, in order; blanks and line ends between them are all alike.
  var words: [Word] {
    var words: [Word] = []
    var word = Word()
    for run in runs {
      for piece in run.pieces {
        if piece.isBlank {
          if !word.text.isEmpty { words.append(word) }
          word = Word(blank: Run(text: " ", style: run.style, link: run.link))
        } else if piece.staysWithWordBefore, let blank = word.blank, word.text.isEmpty, !words.isEmpty {
          word = words.removeLast()
          word.text.append(blank)
          word.text.append(Run(text: piece.text, style: run.style, link: run.link))
          word.columns += 1 + piece.text.displayWidth
        } else {
          word.text.append(Run(text: piece.text, style: run.style, link: run.link))
          word.columns += piece.text.displayWidth
        }
      }
    }
    if !word.text.isEmpty { words.append(word) }
    return words
  }

  /// The text without blanks at its end, which would be copied along with it.
  var withoutTrailingBlanks: StyledText {
    var result = StyledText()
    var runs = runs
    while let last = runs.popLast() {
      let kept = last.text.droppingTrailingBlanks
      if kept.isEmpty { continue }
      for run in runs { result.append(run) }
      result.append(Run(text: kept, style: last.style, link: last.link))
      return result
    }
    return result
  }
}

extension StyledText.Run {
  fileprivate struct Piece {
    let text: String
    let isBlank: Bool

    /// Whether it would look lost, or like something else, at the start of a line: a slash, a dash.
    var staysWithWordBefore: Bool { text == "/" || text == "–" || text == "—" }
  }

  /// The stretches of the text that are blank or not, in turn.
  fileprivate var pieces: [Piece] {
    var pieces: [Piece] = []
    var start = text.startIndex
    while start < text.endIndex {
      let isBlank = text[start].isBreakable
      let end = text[start...].firstIndex { $0.isBreakable != isBlank } ?? text.endIndex
      pieces.append(Piece(text: String(text[start..<end]), isBlank: isBlank))
      start = end
    }
    return pieces
  }
}

extension String {
  fileprivate var droppingTrailingBlanks: String {
    var rest = self[...]
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}

extension Character {
  /// Whether a line may end here; a blank that says *do not break* is part of its word.
  fileprivate var isBreakable: Bool {
    isWhitespace && self != "\u{A0}" && self != "\u{202F}" && self != "\u{2007}"
  }
}
