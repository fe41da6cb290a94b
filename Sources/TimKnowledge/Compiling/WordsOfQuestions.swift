internal import TimLanguage

/// Which words of the answers have a part in how a known question is read.
///
/// What is learned is learned with these alone. A word that only answers have would else change what everything is learned
/// from, and one new word in one answer would cost as much as all that was learned.
struct WordsOfQuestions {
  /// What is said in the questions, each word with its key.
  private let said: [String: String]
  /// The keys of what is said and stands nowhere else: whether it is known hangs on any of its forms.
  private let strange: Set<String>
  /// What a word that stands nowhere else may be taken for.
  private let near: Set<String>

  /// `all` has the words of answers besides the language's `own`.
  init(_ asked: AskedTexts, own: WordIndex, all: WordIndex) {
    let said = asked.words
    let strangers = said.filter { !all.has(written: $0.key) }
    let forms = SortedForms(all.written.filter { !own.has(written: $0) && said[$0] == nil })
    let spelling = Spelling(words: forms)
    let found = Parallel.map(Array(strangers.keys), jobs: 2) { spelling.candidates(forTyped: $0).map(\.index) }
    near = Set(found.joined().map { forms.words[$0] })
    strange = Set(strangers.values)
    self.said = said
  }

  func contains(_ word: TokenizedTexts.Word) -> Bool {
    said[word.word] != nil || strange.contains(word.key) || near.contains(word.word)
  }
}
