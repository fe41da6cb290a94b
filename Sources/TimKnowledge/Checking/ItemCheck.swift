/// Checks how the handbook is written: the length of items, empty words, duties told instead of acts, titles used again.
struct ItemCheck {
  /// How many items of the whole handbook may share a title.
  static let mostUses = 2

  let words: StatementWords
  let lists: WordLists
  let shape: Shape

  func findings() -> [Finding] {
    badLengths() + longTitles() + emptyWords() + duties() + titles()
  }

  private func longTitles() -> [Finding] {
    guard shape.titleWords > 0 else { return [] }
    return words.statements.compactMap { statement, _ in
      let count = statement.title.split(separator: " ").count
      // A question that is asked word for word is as long as it is.
      guard statement.kind == .item, count > shape.titleWords, !statement.title.hasSuffix("?") else { return nil }
      return Finding(.titleLength(title: statement.title, words: count), at: statement.location)
    }
  }

  private func badLengths() -> [Finding] {
    words.statements.compactMap { statement, _ in
      guard statement.kind == .item else { return nil }
      let count = statement.text.utf8.split(separator: UInt8(ascii: " ")).count(where: isWord)
      guard count > 0, !shape.itemWords.contains(count) else { return nil }
      return Finding(.itemLength(title: statement.title, words: count), at: statement.location)
    }
  }

  /// Whether something between spaces has a letter or digit in it; a mark stands alone there, such as a dash.
  private func isWord(_ bytes: Substring.UTF8View) -> Bool {
    bytes.contains(where: isASCIILetter)
      || bytes.contains { $0 >= 0x80 } && Substring(bytes).contains { $0.isLetter || $0.isNumber }
  }

  private func isASCIILetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  private func emptyWords() -> [Finding] {
    let finder = PhraseFinder(lists.empty, in: words)
    return words.statements.flatMap { statement, said in
      finder.places(in: said).map { phrase, place in
        Finding(.filler(word: phrase, title: statement.title), at: location(of: place, said, statement))
      }
    }
  }

  private func duties() -> [Finding] {
    let finder = PhraseFinder(lists.duties, in: words)
    return words.statements.filter { $0.statement.kind == .item }.flatMap { statement, said in
      finder.places(in: said).filter { said[$0.place].startsSentence }.map { phrase, place in
        Finding(.passiveDuty(phrase: phrase, title: statement.title), at: location(of: place, said, statement))
      }
    }
  }

  private func location(of place: Int, _ said: [StatementWords.Word], _ statement: Statement) -> SourceLocation {
    let word = said[place].text
    return statement.location(of: word, occurrence: said[...place].count { $0.text == word })
  }

  /// A title that is used too often is reported once, where it is first used too often.
  private func titles() -> [Finding] {
    let items = words.statements.map(\.statement).filter { $0.kind == .item }
    let uses = Dictionary(grouping: items) { $0.title.lowercased() }
    return uses.values.filter { $0.count > ItemCheck.mostUses }.map { same in
      Finding(
        .titleOveruse(title: same[0].title, count: same.count), at: same[ItemCheck.mostUses].location,
        other: same[0].location)
    }
  }
}
