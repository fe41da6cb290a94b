internal import TimLanguage

/// Everything that people are known to say, read once for all that is counted in it and learned from it.
struct AskedTexts: Sendable {
  /// Ways of putting what an intent asks for.
  let phrasings: TokenizedTexts
  /// What is told of competencies without their names, and what entries are asked by.
  let subjects: TokenizedTexts
  /// The intents' own examples, and what is said to Tim that is none of its business.
  let others: TokenizedTexts

  init(_ handbook: Handbook, _ tokenizer: Tokenizer) {
    phrasings = TokenizedTexts(handbook.phrasings.filter { $0.intent != nil }.map(\.text), tokenizer)
    subjects = TokenizedTexts(
      handbook.situations.joined() + handbook.entries.flatMap { [$0.question] + $0.wordings.map(\.text) }, tokenizer)
    others = TokenizedTexts(
      handbook.intents.flatMap { $0.examples.map(\.text) }
        + handbook.phrasings.filter { $0.intent == nil }.map(\.text), tokenizer)
  }

  /// The parts in which words are heard of which questions are made.
  var questions: [TokenizedTexts.Part] { phrasings.parts + subjects.parts }

  /// Every word with its key.
  var words: [String: String] {
    var all: [String: String] = [:]
    for part in questions + others.parts { for word in part.words { all[word.word] = word.key } }
    return all
  }
}
