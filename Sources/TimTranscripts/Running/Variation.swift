/// A change to a question after which it should still be understood the same.
package enum Variation: String, CaseIterable, Sendable {
  case lowerCase = "in lower case"
  case upperCase = "in capitals"
  case withoutMark = "without its question mark"
  case polite = "with polite words"
  case typo = "with a typo"

  /// The changed question, or nil where the change changes nothing.
  func applied(to utterance: String) -> String? {
    let changed =
      switch self {
      case .lowerCase: utterance.lowercased()
      case .upperCase: utterance.uppercased()
      case .withoutMark: String(utterance.reversed().drop { "?!. ".contains($0) }.reversed())
      case .polite: "Please, " + utterance
      case .typo: Variation.mistyped(utterance)
      }
    return changed == utterance || changed.isEmpty ? nil : changed
  }

  /// The longest word, if it has six letters or more, with two letters in its middle swapped.
  private static func mistyped(_ utterance: String) -> String {
    var characters = Array(utterance)
    var longest = 0..<0
    var start = 0
    for end in 0...characters.count where end == characters.count || !characters[end].isLetter {
      if end - start > longest.count { longest = start..<end }
      start = end + 1
    }
    guard longest.count >= 6 else { return utterance }
    var middle = longest.lowerBound + longest.count / 2
    while middle + 1 < longest.upperBound - 1, characters[middle] == characters[middle + 1] { middle += 1 }
    characters.swapAt(middle, middle + 1)
    return String(characters)
  }
}
