/// Numbers for what patterns name, so that thousands of wordings are compared without comparing texts.
package struct PatternLexicon: Sendable {
  private var numbers: [String: Int] = [:]
  /// The same for words as they are written, each of which is reduced to its key once.
  private var written: [String: Int] = [:]
  private var texts: [String] = []

  package init() {}

  /// The key of a word, or the name of a concept.
  package subscript(_ number: Int) -> String { texts[number] }

  /// The number of a key or name.
  package mutating func number(of text: String) -> Int {
    if let known = numbers[text] { return known }
    texts.append(text)
    numbers[text] = texts.count - 1
    return texts.count - 1
  }

  mutating func number(ofWord word: String) -> Int {
    if let known = written[word] { return known }
    let number = number(of: StemKey.key(of: word))
    written[word] = number
    return number
  }
}
