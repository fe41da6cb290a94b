internal import TimLanguage

/// Words in ascending order, each with a number.
package struct WordTable: SortedWords, Sendable {
  let table: Table

  package var count: Int { table.count }

  package func byte(at depth: Int, of index: Int) -> Int {
    let range = table.range(of: index)
    let place = range.lowerBound + Image.numberSize + depth
    return place < range.upperBound ? Int(table.image.bytes[place]) : -1
  }

  /// The place of an exact word, or nil: whole words are compared, which is quicker than letter by letter.
  ///
  /// **Complexity:** O(log count).
  package func firstIndex(ofWord word: String) -> Int? {
    var word = word
    return word.withUTF8 { wanted in
      var (low, high) = (0, count)
      while low < high {
        let middle = (low + high) / 2
        let bytes = bytes(middle)
        if bytes.lexicographicallyPrecedes(wanted) {
          low = middle + 1
        } else if bytes.count == wanted.count, bytes.elementsEqual(wanted) {
          return middle
        } else {
          high = middle
        }
      }
      return nil
    }
  }

  private func bytes(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    let range = table.range(of: index)
    let start = range.lowerBound + Image.numberSize
    return table.image.bytes(start..<max(start, range.upperBound))
  }

  func number(_ index: Int) -> Int {
    table.image.number(at: table.range(of: index).lowerBound)
  }

  package func text(_ index: Int) -> String {
    String(decoding: bytes(index), as: UTF8.self)
  }
}

/// The phrases of a knowledge base, in ascending order of their word numbers.
package struct PhraseTable: Sendable {
  let table: Table

  /// The phrases that start at `words[start]`, longest first, as (number of words covered, phrase number).
  ///
  /// Words for which `isFiller` holds may stand inside a phrase: "quality and the testing".
  ///
  /// **Complexity:** O(length of the phrase × log of the number of phrases).
  package func matches(
    in words: [Int], from start: Int, isFiller: (Int) -> Bool = { _ in false }
  ) -> [(length: Int, phrase: Int)] {
    var found: [(length: Int, phrase: Int)] = []
    walk(words, from: start, start, 0..<table.count, 0, isFiller, &found)
    return found.sorted { $0.length > $1.length }
  }

  /// Goes on word by word among the phrases of `range`, of which so many words are met.
  ///
  /// A small word is passed over where no phrase is met with it: "changing the plan" may be one, and "changing the requirements"
  /// is still "changing requirements".
  private func walk(
    _ words: [Int], from start: Int, _ place: Int, _ range: Range<Int>, _ depth: Int, _ isFiller: (Int) -> Bool,
    _ found: inout [(length: Int, phrase: Int)]
  ) {
    guard place < words.count, words[place] >= 0 else { return }
    let wanted = words[place]
    let lower = partition(range) { word(depth, of: $0) >= wanted }
    let upper = partition(lower..<range.upperBound) { word(depth, of: $0) > wanted }
    let before = found.count
    if lower < upper {
      if length(of: lower) == depth + 1 { found.append((place + 1 - start, lower)) }
      walk(words, from: start, place + 1, lower..<upper, depth + 1, isFiller, &found)
    }
    if found.count == before, depth > 0, isFiller(place) {
      walk(words, from: start, place + 1, range, depth, isFiller, &found)
    }
  }

  package func readings(of phrase: Int) -> [PhraseReading] {
    var reader = table.reader(at: phrase)
    _ = reader.read() as [Int]
    let count = reader.number()
    return (0..<count).map { _ in PhraseReading(packed: reader.number(), exactWord: reader.string()) }
  }

  private func length(of phrase: Int) -> Int {
    table.image.number(at: table.range(of: phrase).lowerBound)
  }

  private func word(_ depth: Int, of phrase: Int) -> Int {
    let start = table.range(of: phrase).lowerBound
    return depth < table.image.number(at: start)
      ? table.image.number(at: start + (depth + 1) * Image.numberSize) : -1
  }

  private func partition(_ range: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// A compiled pattern with what its match means.
package struct CompiledPattern: Sendable {
  package let number: Int
  /// The intent's number; the number of intents for an exclusion.
  package let intent: Int
  package let tier: IntentPattern.Tier
  /// The kind of small talk, or nil.
  package let smallTalk: Int?
  /// The facets that the wording asks for without naming them.
  package let facets: [Int]
  package let program: PatternCode
}

extension KnowledgeBase {
  /// The keys of all words, each with its ``WordFlags``.
  package var words: WordTable { WordTable(table: image.table(.words)) }
  /// The words as they are rightly spelt, each with its ``WrittenWord``.
  package var forms: WordTable { WordTable(table: image.table(.forms)) }

  package var phrases: PhraseTable { PhraseTable(table: image.table(.phrases)) }

  /// The entry whose question has these words, by their keys.
  package func entry(asked keys: [String]) -> Int? {
    let questions = WordTable(table: image.table(.questions))
    return questions.firstIndex(ofWord: QuestionKeys.joined(keys)).map(questions.number)
  }

  /// The keys of the words of an entity's name, in their order.
  package func nameKeys(of entity: Entity) -> [String] { tokenizer.tokens(of: name(of: entity)).map(\.key) }

  package func flags(ofWord word: Int) -> WordFlags { WordFlags(rawValue: words.number(word)) }

  package func written(_ form: Int) -> WrittenWord { WrittenWord(packed: forms.number(form)) }

  package var intentCount: Int { intents.count }
  package func intentID(_ number: Int) -> String { intents[number].id }
  package var intentIDs: [String] { intents.map(\.id) }

  /// The intent that is answered in a way, whatever that is made of.
  package func intent(answeredBy answer: AnswerKind) -> IntentSchema? {
    intents.first { $0.answer.made(of: []) == answer }
  }

  /// The intent that asks for a piece of work, whatever it is made of.
  package func intent(askingFor work: AnswerKind.Work) -> IntentSchema? { intent(answeredBy: .work(work, [])) }

  package func pattern(_ number: Int) -> CompiledPattern {
    var reader = image.table(.patterns).reader(at: number)
    let intent = reader.number()
    let tier = IntentPattern.Tier(rawValue: reader.number()) ?? .hint
    let smallTalk = reader.number()
    let bits = reader.number()
    return CompiledPattern(
      number: number, intent: intent, tier: tier, smallTalk: smallTalk == 0 ? nil : smallTalk - 1,
      facets: bits == 0 ? [] : (0..<count(of: .facet)).filter { bits >> $0 & 1 == 1 },
      program: PatternCode(from: &reader))
  }

  /// The heading of the list that a pattern's wording asks for first, or empty.
  package func patternList(_ number: Int) -> String {
    var reader = image.table(.patterns).reader(at: number)
    for _ in 0..<4 { _ = reader.number() }
    _ = PatternCode(from: &reader)
    return reader.string()
  }

  package var patternCount: Int { image.table(.patterns).count }

  /// A pattern as its author wrote it, and where.
  package func patternSource(_ number: Int) -> (text: String, location: SourceLocation) {
    var reader = image.table(.patterns).reader(at: number)
    for _ in 0..<4 { _ = reader.number() }
    _ = PatternCode(from: &reader)
    reader.skipString()
    return (reader.string(), reader.read())
  }

  /// The patterns that can only match where an anchor is, given in its packed form.
  ///
  /// **Complexity:** O(log of the number of anchors).
  package func patterns(anchoredAt anchor: Int) -> [Int] {
    let table = image.table(.patternIndex)
    guard let place = table.firstIndex(ofNumber: anchor) else { return [] }
    var reader = table.reader(at: place)
    _ = reader.number()
    return reader.read()
  }

  package var conceptCount: Int { image.table(.concepts).count }

  package func conceptName(_ number: Int) -> String { image.table(.concepts).decode(number) }

  package func conceptNumber(_ name: String) -> Int? {
    (0..<image.table(.concepts).count).first { conceptName($0) == name }
  }

  package func ambiguity(_ number: Int) -> (name: String, roles: [Int]) {
    var reader = image.table(.ambiguities).reader(at: number)
    return (reader.string(), reader.read())
  }

  package func smallTalk(
    _ number: Int
  ) -> (kind: String, sort: SmallTalk.Sort, replies: [String], instead: [String]) {
    var reader = image.table(.smallTalk).reader(at: number)
    return (reader.string(), SmallTalk.Sort(rawValue: reader.number()) ?? .courtesy, reader.read(), reader.read())
  }

  /// The competencies that a word speaks for, with weights in hundredths.
  package func subjectWeights(ofWord word: Int) -> [(competency: Int, weight: Int)] {
    let table = image.table(.subjects)
    guard let place = table.firstIndex(ofNumber: word) else { return [] }
    var reader = table.reader(at: place)
    _ = reader.number()
    return (0..<reader.count()).map { _ in (reader.number(), reader.number()) }
  }

  package var exampleCount: Int { image.table(.examples).count }

  package func example(_ number: Int) -> (intent: Int, text: String, location: SourceLocation) {
    var reader = image.table(.examples).reader(at: number)
    let intent = reader.number()
    _ = reader.read() as [Int]
    return (intent, reader.string(), reader.read())
  }

  /// The intent of an example and the numbers of its different words, without its text.
  package func exampleWords(_ number: Int) -> (intent: Int, words: [Int]) {
    var reader = image.table(.examples).reader(at: number)
    return (reader.number(), reader.read())
  }

  /// The variants of something Tim says, or none.
  ///
  /// **Complexity:** O(log of the number of keys).
  package func voice(_ key: String) -> [String] {
    let table = image.table(.voice)
    let place = table.partition { (table.decode($0) as String) >= key }
    guard place < table.count else { return [] }
    var reader = table.reader(at: place)
    return reader.string() == key ? reader.read() : []
  }
}
