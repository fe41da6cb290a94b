internal import TimLanguage

/// The words of a handbook and the phrases that they form.
extension KnowledgeCompiler {
  /// The wordings that point to an entity, concept or ambiguity, with what they point to.
  private var phrases: [(text: String, reading: PhraseReading)] {
    var all: [(String, PhraseReading)] = []
    func add(_ name: String, _ aliases: [Alias], _ kind: PhraseReading.Kind, _ index: Int) {
      if !name.isEmpty { all.append((name, PhraseReading(kind: kind, index: index, isName: true))) }
      for alias in aliases { all.append((alias.text, PhraseReading(kind: kind, index: index, isName: alias.isName))) }
    }
    for (index, role) in handbook.roles.enumerated() { add(role.name, role.aliases, .entity(.role), index) }
    for (index, competency) in handbook.competencies.enumerated() {
      add(competency.name, competency.aliases, .entity(.competency), index)
    }
    for (index, level) in handbook.levels.enumerated() { add(level.name, level.aliases, .entity(.level), index) }
    for (index, facet) in handbook.facets.enumerated() { add(facet.name, facet.aliases, .entity(.facet), index) }
    for (index, term) in handbook.terms.enumerated() { add(term.name, term.aliases, .entity(.term), index) }
    for (index, resource) in handbook.resources.enumerated() { add(resource.title, [], .entity(.resource), index) }
    for (index, concept) in handbook.concepts.enumerated() { add("", concept.phrases, .concept, index) }
    for (index, group) in handbook.synonyms.enumerated() { add("", group, .synonym, index) }
    for (index, ambiguity) in handbook.ambiguities.enumerated() { add("", [ambiguity.name], .ambiguity, index) }
    return all
  }

  mutating func collectWords(_ passages: TokenizedTexts, _ asked: AskedTexts, isLearned: Bool) {
    for (text, reading) in phrases {
      let isTarget = reading.kind != .entity(.resource) && reading.kind != .synonym
      add(text, isTarget ? [.target, .good, .named] : .good)
      guard reading.isName, reading.kind == .entity(.role) || reading.kind == .entity(.competency) else { continue }
      let tokens = tokenizer.tokens(of: text)
      if tokens.count > 1 {
        for token in tokens { words.add(token.word, token.key, .partOfName) }
      }
    }
    for pattern in allPatterns {
      for word in pattern.parsed.words { words.add(word, StemKey.key(of: word), [.target, .good]) }
    }
    for (list, flag) in [
      (handbook.words.fillers, WordFlags.filler), (handbook.words.stopWords, .stop), (handbook.words.everyday, .good),
    ] {
      for entry in list { add(entry, [flag, .good]) }
    }
    for intent in handbook.intents { add(intent.meaning, .good) }
    if isLearned { wordsOfQuestions = words }
    for part in passages.parts { for word in part.words { words.add(word.word, word.key, .good) } }
    if isLearned { collectWordsOfQuestions(passages, asked) }
    words.hear(asked)
  }

  private mutating func collectWordsOfQuestions(_ passages: TokenizedTexts, _ asked: AskedTexts) {
    let ofQuestions = WordsOfQuestions(asked, own: wordsOfQuestions, all: words)
    for part in passages.parts {
      for word in part.words where ofQuestions.contains(word) { wordsOfQuestions.add(word.word, word.key, .good) }
    }
    wordsOfQuestions.hear(asked)
  }

  private mutating func add(_ text: String, _ flags: WordFlags) {
    for token in tokenizer.tokens(of: text) { words.add(token.word, token.key, flags) }
  }

  mutating func writeWords() {
    for word in words.sorted {
      writer.record(.words) { record in
        record.number(word.flags)
        record.raw(word.key.utf8)
      }
    }
    for form in words.forms {
      writer.record(.forms) { record in
        record.number(form.number)
        record.raw(form.word.utf8)
      }
    }
  }

  mutating func writePhrases() {
    var table: [[Int]: [PhraseReading]] = [:]
    for (text, reading) in phrases {
      let tokens = tokenizer.tokens(of: CleanText(text).text)
      let ids = tokens.map { words.id(of: $0.key) }
      let reading = tokens.count == 1 ? singleWord(reading, text, tokens[0]) : reading
      guard !ids.isEmpty, table[ids]?.contains(where: { $0.covers(reading) }) != true else { continue }
      table[ids, default: []].append(reading)
    }
    addInnerReadings(&table)
    for (ids, readings) in table.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      writer.record(.phrases) { record in
        ids.write(to: &record)
        record.number(readings.count)
        for reading in readings {
          record.number(reading.packed)
          record.string(reading.exactWord)
        }
      }
    }
  }
}

extension KnowledgeCompiler {
  /// A long phrase also says what it contains: a term that has a competency's name in it (*PI planning event*) describes
  /// the competency, and a competency that ends in a facet's name (*coaching skills*) names the facet.
  private func addInnerReadings(_ table: inout [[Int]: [PhraseReading]]) {
    // What is added to one phrase is not looked for in another, or the order in which a dictionary has them would decide.
    let own = table
    for (ids, readings) in own where ids.count > 1 {
      var added: [PhraseReading] = []
      if readings.contains(where: { $0.kind == .entity(.competency) }), let last = ids.last {
        added += (own[[last]] ?? []).filter { $0.kind == .entity(.facet) && $0.isName }.map(\.weakened)
      }
      if readings.contains(where: { $0.kind == .entity(.term) }),
        !readings.contains(where: { $0.kind == .entity(.competency) })
      {
        for start in ids.indices {
          for end in (start + 2)...(max(start + 2, ids.count)) where end <= ids.count && end - start < ids.count {
            added += (own[Array(ids[start..<end])] ?? []).filter { $0.kind == .entity(.competency) }.map(\.weakened)
          }
        }
      }
      for reading in added where !readings.contains(where: { $0.covers(reading) }) { table[ids]?.append(reading) }
    }
  }

  /// A single word points to a thing only in the form in which it is written, because its other forms have a life of
  /// their own (*testing*, *test*); an everyday word among the terms (*release*, *flow*) points to it only weakly.
  private func singleWord(_ reading: PhraseReading, _ text: String, _ token: Token) -> PhraseReading {
    if reading.kind == .ambiguity {
      return PhraseReading(kind: .ambiguity, index: reading.index, isName: true, exactWord: token.word)
    }
    guard case .entity(let kind) = reading.kind else { return reading }
    let isEveryday = everydayKeys.contains(token.key)
    let isAbbreviation = isEveryday && kind == .term && text.count(where: \.isUppercase) > 1
    let exact = kind == .role || kind == .resource ? "" : isAbbreviation ? text : token.word
    return PhraseReading(
      kind: reading.kind, index: reading.index, isName: reading.isName && !(isEveryday && kind == .term),
      exactWord: exact)
  }
}
