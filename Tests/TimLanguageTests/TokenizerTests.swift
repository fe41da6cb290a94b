import Testing
import TimLanguage

/// The tokenizer: what a word is, where it stands, and where sentences end.
@Suite struct TokenizerTests {
  private let tokenizer = Tokenizer(contractions: ["what's": ["what", "is"], "cannot": ["can", "not"]])

  private func words(_ text: String) -> [String] { tokenizer.tokens(of: text).map(\.word) }

  @Test(arguments: [
    ("What does an RTE do?", ["what", "does", "an", "rte", "do"]),
    ("CI/CD, PI-planning", ["ci", "cd", "pi", "planning"]),
    ("I&A & ART", ["i&a", "and", "art"]),
    ("skills+attributes", ["skills", "and", "attributes"]),
    ("What's cannot", ["what", "is", "can", "not"]),
    ("the RTE's teams' Café", ["the", "rte", "teams", "cafe"]),
    ("don't", ["dont"]),
    ("level 5 e-CF", ["level", "5", "e", "cf"]),
    ("", []),
    (" ?!… — ", []),
  ])
  func aTextIsSplitIntoWords(_ text: String, _ expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func sentencesAndBreaksAreCounted() {
    let tokens = tokenizer.tokens(of: "I lead a team. Skills, please? Version 6.0 is out")
    #expect(tokens.map(\.sentence) == [0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 2])
    #expect(tokens.filter(\.followsBreak).map(\.word) == ["skills", "please", "version"])
  }

  @Test(arguments: ["What's an RTE's day?", "Größe  & Maß", "a-b_c d'e 'f' \"g\"", "x. y! z; w (v)"])
  func everyTokenStandsWhereItSays(_ text: String) {
    let bytes = Array(text.utf8)
    var end = 0
    for token in tokenizer.tokens(of: text) {
      #expect(token.range.lowerBound >= 0 && token.range.upperBound <= bytes.count && !token.range.isEmpty)
      #expect(token.range.lowerBound >= end || token.range.upperBound == end)
      end = token.range.upperBound
      let written = String(decoding: bytes[token.range], as: UTF8.self)
      if tokenizer.contractions[FoldedWord.fold(written.utf8)] == nil, written != "&", written != "+" {
        #expect(FoldedWord.withoutPossessive(FoldedWord.fold(written.utf8)) == token.word)
      }
    }
  }
}
