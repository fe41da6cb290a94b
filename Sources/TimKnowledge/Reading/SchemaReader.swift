extension ReadingContext {
  /// What an intent's file declares under its title.
  mutating func schema(_ document: DocumentSection, id: String, number: Int) -> IntentSchema {
    let keys = ReadingContext.keeping + ["About", "Takes", "Inherits", "Named alone", "Guesses", "Traits", "Answer"]
    expectFacts(document, known: keys, required: ["Answer"])
    return IntentSchema(
      number: number, id: id, subjects: subjects(document.fact("About")), takes: kinds(document.fact("Takes")),
      inherits: kinds(document.fact("Inherits")), namedAlone: subjects(document.fact("Named alone")),
      guess: guess(document.fact("Guesses")), traits: traits(document.fact("Traits")),
      answer: answerKind(document.fact("Answer")))
  }

  /// `two roles + competency; role; level`.
  private mutating func subjects(_ fact: Fact?) -> [IntentSchema.Subject] {
    guard let fact else { return [] }
    return fact.value.split(separator: ";").map { part in
      var counts: [Entity.Kind: Int] = [:]
      for word in part.split(separator: "+").map(\.trimmed) {
        let isPair = word.hasPrefix("two ")
        let name = isPair ? Self.singular(String(word.dropFirst(4))) : word
        if let kind = kind(name, fact) { counts[kind] = isPair ? 2 : 1 }
      }
      return IntentSchema.Subject(counts)
    }
  }

  private static func singular(_ word: String) -> String {
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  private mutating func kinds(_ fact: Fact?) -> Set<Entity.Kind> {
    guard let fact else { return [] }
    return Set(fact.wordings.map(\.text).compactMap { kind($0, fact) })
  }

  private mutating func kind(_ word: String, _ fact: Fact) -> Entity.Kind? {
    if let kind = Entity.Kind(word: word) { return kind }
    report(unknown(word, "kind", fact, among: Entity.Kind.allCases.map(\.word)), at: fact.valueLocation)
    return nil
  }

  private func unknown(_ word: String, _ kind: String, _ fact: Fact, among known: [String]) -> Finding.Fault {
    .unknownID(kind: kind, id: word, nearest: Nearest.name(to: word, among: known))
  }

  private mutating func traits(_ fact: Fact?) -> Set<IntentSchema.Trait> {
    guard let fact else { return [] }
    return Set(
      fact.wordings.map(\.text).compactMap { word in
        if let trait = IntentSchema.Trait.allCases.first(where: { $0.words == word }) { return trait }
        report(
          unknown(word, "trait", fact, among: IntentSchema.Trait.allCases.map(\.words)), at: fact.valueLocation)
        return nil
      })
  }

  /// `competency, readily`.
  private mutating func guess(_ fact: Fact?) -> IntentSchema.Guess? {
    guard let fact else { return nil }
    let known = IntentSchema.Guess.allCases.map { "\($0)" }
    let words = fact.wordings.map(\.text)
    guard words.first == Entity.Kind.competency.word,
      let guess = IntentSchema.Guess.allCases.first(where: { "\($0)" == words.last })
    else {
      report(
        unknown(fact.value, "way of guessing", fact, among: known.map { "competency, " + $0 }), at: fact.valueLocation)
      return nil
    }
    return guess
  }

  /// `cells`, or `lists: Responsibilities, A day`.
  private mutating func answerKind(_ fact: Fact?) -> AnswerKind {
    guard let fact else { return .summary }
    let parts = fact.value.split(separator: ":", maxSplits: 1).map(\.trimmed)
    guard let kind = AnswerKind.all.first(where: { $0.word == parts.first }) else {
      report(unknown(parts.first ?? "", "answer", fact, among: AnswerKind.all.map(\.word)), at: fact.valueLocation)
      return .summary
    }
    return kind.made(of: parts.count > 1 ? parts[1].split(separator: ",").map(\.trimmed) : [])
  }
}
