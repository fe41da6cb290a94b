/// Words by numbers, in the order in which they are first met in many texts.
///
/// A spelling is folded and stemmed once, however often it stands there: in a handbook each stands there a hundred times.
package struct NumberedWords: Sendable {
  package struct Word: Sendable {
    package let word: String
    package let key: String
  }

  package private(set) var words: [Word] = []
  private let tokenizer: Tokenizer
  private var numbers: [String: Int32] = [:]
  /// The spellings so far, one after the other.
  private var letters: [UInt8] = []
  private var spellings: [Spelled] = []
  /// What the spellings stand for, one after the other.
  private var meanings: [Int32] = []
  /// Where spellings are found by their hashes, each in its slot or the next free one; -1 is free.
  private var slots = Array(repeating: Int32(-1), count: 1 << 12)

  private struct Spelled: Sendable {
    let hash: UInt32
    let letters: Range<Int>
    let meanings: Range<Int>
  }

  package init(_ tokenizer: Tokenizer) {
    self.tokenizer = tokenizer
  }

  /// The numbers of the words of a text, the same words that ``Tokenizer/tokens(of:)`` finds.
  package mutating func numbers(of text: String) -> [Int32] {
    Tokenizer.withoutSymbols(text).withUnsafeBufferPointer { bytes in
      var found: [Int32] = []
      found.reserveCapacity(bytes.count / 5)
      Tokenizer.visit(bytes) { range, isWord in
        if isWord {
          for place in meanings(of: UnsafeBufferPointer(rebasing: bytes[range])) { found.append(meanings[place]) }
        } else if let word = Tokenizer.word(ofSign: bytes[range.lowerBound]) {
          found.append(number(of: word))
        }
      }
      return found
    }
  }

  /// The same, with whether each is the first word of a sentence.
  package mutating func wordsOfSentences(in text: String) -> [(number: Int32, startsSentence: Bool)] {
    Tokenizer.withoutSymbols(text).withUnsafeBufferPointer { bytes in
      var found: [(number: Int32, startsSentence: Bool)] = []
      var isFirst = true
      func add(_ number: Int32) {
        found.append((number, isFirst))
        isFirst = false
      }
      Tokenizer.visit(bytes) { range, isWord in
        if isWord {
          for place in meanings(of: UnsafeBufferPointer(rebasing: bytes[range])) { add(meanings[place]) }
        } else if let word = Tokenizer.word(ofSign: bytes[range.lowerBound]) {
          add(number(of: word))
        } else if Tokenizer.endsSentence(range.lowerBound, in: bytes) {
          isFirst = true
        }
      }
      return found
    }
  }

  private mutating func meanings(of spelling: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let hash = SpellingHash.of(spelling)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let known = spellings[Int(slots[slot])]
      if known.hash == hash, isSame(known.letters, spelling) { return known.meanings }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(spellings.count)
    let (letter, meaning) = (letters.count, meanings.count)
    letters += spelling
    for word in tokenizer.words(spelt: spelling) {
      let number = number(of: word)
      meanings.append(number)
    }
    spellings.append(
      Spelled(hash: hash, letters: letter..<letters.count, meanings: meaning..<meanings.count))
    if spellings.count * 2 > slots.count { widen() }
    return meaning..<meanings.count
  }

  /// Whether letters that were met before are these: a loop over places, which is several times as fast as one over elements.
  private func isSame(_ known: Range<Int>, _ spelling: UnsafeBufferPointer<UInt8>) -> Bool {
    guard known.count == spelling.count else { return false }
    return letters.withUnsafeBufferPointer { letters in
      var place = 0
      while place < spelling.count {
        if letters[known.lowerBound + place] != spelling[place] { return false }
        place += 1
      }
      return true
    }
  }

  private mutating func number(of word: String) -> Int32 {
    if let number = numbers[word] { return number }
    let number = Int32(words.count)
    numbers[word] = number
    words.append(Word(word: word, key: StemKey.key(of: word)))
    return number
  }

  private mutating func widen() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for (number, spelling) in spellings.enumerated() {
      var slot = Int(spelling.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
