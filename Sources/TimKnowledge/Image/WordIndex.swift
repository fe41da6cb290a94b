internal import TimLanguage

/// What is special about a word.
package struct WordFlags: OptionSet, Sendable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// A mistyped word may be read as this one.
  package static let target = WordFlags(rawValue: 1)
  /// May stand anywhere in a pattern.
  package static let filler = WordFlags(rawValue: 2)
  /// Is no evidence for or against anything.
  package static let stop = WordFlags(rawValue: 4)
  /// Has no meaning of its own.
  package static let small = WordFlags(rawValue: 6)
  /// Is correctly spelt English.
  package static let good = WordFlags(rawValue: 8)
  /// Is part of the name of something, or of a concept.
  package static let named = WordFlags(rawValue: 16)
  /// Is part of a role's or competency's name of several words.
  package static let partOfName = WordFlags(rawValue: 64)
  /// Occurs in several of the questions that people are known to ask in the field.
  package static let common = WordFlags(rawValue: 128)
  /// Occurs in what people are known to say.
  package static let heard = WordFlags(rawValue: 32)
}

/// What is known of a word as it is written.
package struct WrittenWord: Sendable {
  /// The number of its key.
  package let key: Int
  /// How common it is among the phrasings, in powers of two, from 0 to 15.
  package let commonness: Int

  init(key: Int, heard: Int) {
    self.key = key
    commonness = min(15, Int.bitWidth - heard.leadingZeroBitCount)
  }

  init(packed: Int) {
    key = packed >> 4
    commonness = packed & 15
  }

  var packed: Int { key << 4 | commonness }
}

/// Gives every key a number, in ascending order of its bytes.
struct WordIndex {
  private var flags: [String: WordFlags] = [:]
  /// The keys of the words as they are written.
  private var keys: [String: String] = [:]
  /// How often each written word is heard.
  private var heard: [String: Int] = [:]
  /// How often the words of each key are heard.
  private var keysHeard: [String: Int] = [:]
  private var ids: [String: Int] = [:]
  private(set) var sorted: [(key: String, flags: Int)] = []

  mutating func add(_ word: String, _ key: String, _ flags: WordFlags) {
    self.flags[key, default: []].formUnion(flags)
    keys[word] = key
  }

  /// Notes what people say, and gives the words their numbers.
  mutating func hear(_ asked: AskedTexts) {
    var questions = 0
    for part in asked.questions {
      for (word, times) in zip(part.words, part.counts) { hear(word.word, word.key, times: times) }
      questions += part.texts.count
    }
    markCommon(questions: questions)
    sort()
  }

  /// Notes that people say a word so many times; one that stands nowhere else may be mistyped, and stays unknown.
  private mutating func hear(_ word: String, _ key: String, times: Int) {
    guard keys[word] != nil else { return }
    flags[key]?.insert(.heard)
    heard[word, default: 0] += times
    keysHeard[key, default: 0] += times
  }

  /// Marks the words that are heard in several of so many questions; what one or two of very many tell of may be a plumber.
  private mutating func markCommon(questions: Int) {
    let fewest = max(WordIndex.fewestQuestions, questions / WordIndex.rare)
    for (key, count) in keysHeard where count >= fewest { flags[key]?.insert(.common) }
  }

  private static let fewestQuestions = 2
  /// A word that is heard in fewer than one of so many questions is rare.
  private static let rare = 9000

  /// Whether there is a word that is written so.
  func has(written word: String) -> Bool { keys[word] != nil }

  /// The words as they are written, in no order.
  var written: some Sequence<String> { keys.keys }

  /// The written words in ascending order of their bytes, each with its key and how often it is heard.
  var forms: [(word: String, number: Int)] {
    keys.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { word, key in
      (word, WrittenWord(key: id(of: key), heard: heard[word] ?? 0).packed)
    }
  }

  private mutating func sort() {
    sorted = flags.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { ($0.key, $0.value.rawValue) }
    ids = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.key, $0) })
  }

  /// Whether a word says anything about what it stands in.
  func isTelling(_ id: Int) -> Bool {
    id < sorted.count && WordFlags(rawValue: sorted[id].flags).isDisjoint(with: .small)
  }

  func id(of key: String) -> Int {
    ids[key] ?? Image.largestNumber >> 8
  }
}
