internal import TimLanguage

/// The words of all statements as numbers, made once for all checks of wording.
struct StatementWords {
  /// A word of a statement.
  struct Word {
    let text: String
    /// The number of its stem.
    let stem: Int
    let startsSentence: Bool
  }

  private(set) var statements: [(statement: Statement, words: [Word])] = []
  /// What each statement consists of for comparing, in ascending order: its content stems, and the pairs of neighbours
  /// among them, as numbers.
  private(set) var features: [[Int]] = []
  private var numbers: [String: Int] = [:]
  /// Stems below this number are those of small words, which say nothing by themselves.
  private var firstContent = 0
  private let tokenizer = Tokenizer(contractions: [:])

  init(_ statements: [Statement], small: [String]) {
    for word in small { for token in tokenizer.tokens(of: word) { _ = number(of: token.key) } }
    firstContent = numbers.count
    var numbered = NumberedWords(tokenizer)
    var stems: [Int] = []
    self.statements = statements.map { statement in
      let said = numbered.wordsOfSentences(in: CleanText(statement.text).text)
      for word in numbered.words[stems.count...] { stems.append(number(of: word.key)) }
      let words = said.map { word in
        let place = Int(word.number)
        return Word(text: numbered.words[place].word, stem: stems[place], startsSentence: word.startsSentence)
      }
      return (statement, words)
    }
    features = numberedFeatures()
  }

  private mutating func number(of stem: String) -> Int {
    if let known = numbers[stem] { return known }
    numbers[stem] = numbers.count
    return numbers.count - 1
  }

  /// A wording as stems, or nil if one of its words is nowhere in the handbook.
  func stems(of phrase: String) -> [Int]? {
    let stems = tokenizer.tokens(of: CleanText(phrase).text).map { numbers[$0.key] }
    return stems.contains(nil) || stems.isEmpty ? nil : stems.compactMap { $0 }
  }

  private func numberedFeatures() -> [[Int]] {
    var pairs: [Int: Int] = [:]
    return statements.map { _, words in
      let content = words.map(\.stem).filter { $0 >= firstContent }
      let neighbours = zip(content, content.dropFirst()).map { left, right in
        let pair = left * numbers.count + right
        if let known = pairs[pair] { return known }
        pairs[pair] = numbers.count + pairs.count
        return numbers.count + pairs.count - 1
      }
      return (content + neighbours).ascending
    }
  }
}

extension [Int] {
  /// The numbers in ascending order, each once.
  var ascending: [Int] {
    var kept: [Int] = []
    for number in sorted() where number != kept.last { kept.append(number) }
    return kept
  }
}
