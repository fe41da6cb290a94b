/// Breaks text into lines between words, and only there.
struct LineBreaker {
  /// The columns of a line, 0 for as many as it takes.
  let width: Int

  private struct Progress {
    var lines: [StyledText] = []
    var line: StyledText
    var columns: Int
    var hasWords = false
  }

  /// The text in lines of the width, the first behind a prefix and the others indented by as much.
  ///
  /// - Complexity: O(*n*).
  func lines(of text: StyledText, after prefix: StyledText = StyledText()) -> [StyledText] {
    let words = text.words
    if words.isEmpty { return prefix.isEmpty ? [] : [prefix.withoutTrailingBlanks] }
    let indent = StyledText(String(repeating: " ", count: prefix.displayWidth))
    var progress = Progress(line: prefix, columns: prefix.displayWidth)
    for word in words { place(word, in: &progress, indent: indent) }
    progress.lines.append(progress.line)
    return progress.lines.map(\.withoutTrailingBlanks).filter { !$0.isEmpty }
  }

  private func place(_ word: Word, in progress: inout Progress, indent: StyledText) {
    if progress.hasWords, progress.columns + 1 + word.columns > limit {
      progress.lines.append(progress.line)
      progress.line = indent
      progress.columns = indent.displayWidth
      progress.hasWords = false
    }
    if !progress.hasWords, word.isAddress, progress.columns + word.columns > limit {
      startAtMargin(&progress)
    }
    if progress.hasWords, let blank = word.blank {
      progress.line.append(blank)
      progress.columns += 1
    }
    progress.line += word.text
    progress.columns += word.columns
    progress.hasWords = true
  }

  /// An address that cannot fit starts at the margin: an indent would be copied along with its second half.
  private func startAtMargin(_ progress: inout Progress) {
    if !progress.line.withoutTrailingBlanks.isEmpty { progress.lines.append(progress.line) }
    progress.line = StyledText()
    progress.columns = 0
  }

  private var limit: Int { width > 0 ? width : .max }
}
