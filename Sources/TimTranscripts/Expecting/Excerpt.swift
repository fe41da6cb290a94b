/// Some words of a text with a little of what stands around them, to be read at a glance.
enum Excerpt {
  /// How many characters are shown on either side.
  private static let margin = 40

  /// The place where a phrase stands, in any case, or nil if it does not; both have single spaces between words.
  static func of(_ phrase: String, in text: String) -> String? {
    let characters = Array(text)
    let wanted = phrase.lowercased()
    let length = phrase.count
    guard length > 0, length <= characters.count else { return nil }
    let starts = 0...characters.count - length
    guard let start = starts.first(where: { String(characters[$0..<$0 + length]).lowercased() == wanted }) else {
      return nil
    }
    let first = start <= margin ? 0 : wordStart(after: start - margin, in: characters)
    let end = characters.count - start - length <= margin ? characters.count : start + length + margin
    let last = end == characters.count ? end : wordEnd(before: end, in: characters)
    return (first > 0 ? "… " : "") + String(characters[min(first, start)..<max(last, start + length)])
      + (last < characters.count ? " …" : "")
  }

  private static func wordStart(after place: Int, in characters: [Character]) -> Int {
    (characters[place...].firstIndex(of: " ") ?? place - 1) + 1
  }

  private static func wordEnd(before place: Int, in characters: [Character]) -> Int {
    characters[..<place].lastIndex(of: " ") ?? place
  }
}
