/// Two wordings with the words marked that only one of them has.
struct WordDifference: Hashable, Sendable {
  /// The first wording, with `[-words-]` that the second lacks.
  let before: String
  /// The second wording, with `{+words+}` that the first lacks.
  let after: String

  private static let largestTable = 250_000

  /// Marks the words outside a longest common subsequence; wordings that are far too long are left unmarked.
  init(_ first: String, _ second: String) {
    let one = first.plainWords
    let other = second.plainWords
    guard one.count * other.count <= WordDifference.largestTable else {
      (before, after) = (Visible.text(first), Visible.text(second))
      return
    }
    let (keptOne, keptOther) = WordDifference.common(one, other)
    // Two sentences that share only small words are read faster without a mark around every other word.
    guard keptOne.count(where: { $0 }) * 2 >= min(one.count, other.count) else {
      (before, after) = (Visible.text(first), Visible.text(second))
      return
    }
    before = WordDifference.marked(one, keptOne, "[-", "-]")
    after = WordDifference.marked(other, keptOther, "{+", "+}")
  }

  /// For each word whether it belongs to the longest common subsequence.
  private static func common(_ one: [Substring], _ other: [Substring]) -> ([Bool], [Bool]) {
    let width = other.count + 1
    var lengths = Array(repeating: 0, count: (one.count + 1) * width)
    for row in one.indices.reversed() {
      for column in other.indices.reversed() {
        lengths[row * width + column] =
          one[row] == other[column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var keptOne = Array(repeating: false, count: one.count)
    var keptOther = Array(repeating: false, count: other.count)
    var (row, column) = (0, 0)
    while row < one.count, column < other.count {
      if one[row] == other[column] {
        (keptOne[row], keptOther[column]) = (true, true)
        (row, column) = (row + 1, column + 1)
      } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
        row += 1
      } else {
        column += 1
      }
    }
    return (keptOne, keptOther)
  }

  private static func marked(_ words: [Substring], _ kept: [Bool], _ open: String, _ close: String) -> String {
    var text = ""
    for index in words.indices {
      let opens = !kept[index] && (index == 0 || kept[index - 1])
      let closes = !kept[index] && (index + 1 == words.count || kept[index + 1])
      if index > 0 { text += " " }
      text += (opens ? open : "") + Visible.text(String(words[index])) + (closes ? close : "")
    }
    return text
  }
}
