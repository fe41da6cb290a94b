/// One word of an utterance, with the place where it stands.
package struct Token: Hashable, Sendable {
  /// The word in lower case, without accents.
  package let word: String
  /// The form under which the word is looked up: see ``StemKey``.
  package let key: String
  /// The bytes of the cleaned text that it covers.
  package let range: Range<Int>
  /// The sentence it belongs to, counted from 0.
  package let sentence: Int
  /// Whether a comma, colon, bracket, dash or quotation mark stands between the previous word and this one.
  package let followsBreak: Bool

  package init(word: String, key: String, range: Range<Int>, sentence: Int, followsBreak: Bool) {
    self.word = word
    self.key = key
    self.range = range
    self.sentence = sentence
    self.followsBreak = followsBreak
  }
}
