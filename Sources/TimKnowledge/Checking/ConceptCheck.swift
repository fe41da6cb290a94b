internal import TimLanguage

/// Checks that a phrase in two concepts does no harm.
///
/// Concepts may overlap, as long as no two askings tell each other apart by them: a phrase is in conflict if there is
/// a pattern of one asking that becomes an equally firm pattern of another when the one concept stands for the other.
struct ConceptCheck {
  /// A wording of a pattern with one of its concepts taken out.
  private struct Hole: Hashable {
    let parts: [PatternWording.Part]
    let place: Int
    let tier: Int
  }

  private let handbook: Handbook
  private let patterns: [PatternCheck.Owned]
  private let lexicon: PatternLexicon
  private let tokenizer: Tokenizer

  init(_ check: PatternCheck) {
    handbook = check.handbook
    patterns = check.patterns
    lexicon = check.lexicon
    tokenizer = Tokenizer(contractions: handbook.words.contractions)
  }

  func findings() -> [Finding] {
    repeated() + phrases() + confusions()
  }

  private func repeated() -> [Finding] {
    var first: [String: SourceLocation] = [:]
    return handbook.concepts.compactMap { concept in
      defer { if first[concept.name] == nil { first[concept.name] = concept.location } }
      return first[concept.name].map { Finding(.duplicateConcept(name: concept.name), at: concept.location, other: $0) }
    }
  }

  private func phrases() -> [Finding] {
    handbook.concepts.flatMap { concept in
      var first: [String: SourceLocation] = [:]
      return concept.phrases.compactMap { phrase -> Finding? in
        if keys(phrase.text).isEmpty { return Finding(.unsayable(wording: phrase.text), at: phrase.location) }
        let text = phrase.text.lowercased()
        defer { if first[text] == nil { first[text] = phrase.location } }
        return first[text].map { Finding(.duplicateAlias(alias: phrase.text), at: phrase.location, other: $0) }
      }
    }
  }

  private func keys(_ text: String) -> [String] {
    tokenizer.tokens(of: CleanText(text).text).map(\.key)
  }

  // MARK: - Synonyms of two concepts

  private func confusions() -> [Finding] {
    let byName = Dictionary(handbook.concepts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return confusablePairs().flatMap { pair -> [Finding] in
      guard let one = byName[pair[0]], let other = byName[pair[1]] else { return [] }
      return shared(one, other).map { first, second in
        Finding(
          .synonymOfTwo(phrase: second.text, concept: one.name, otherConcept: other.name), at: second.location,
          other: first.location)
      }
    }
  }

  private func shared(_ one: Concept, _ other: Concept) -> [(Alias, Alias)] {
    let known = Dictionary(one.phrases.map { (keys($0.text), $0) }, uniquingKeysWith: { first, _ in first })
    return other.phrases.compactMap { phrase in known[keys(phrase.text)].map { ($0, phrase) } }
  }

  /// The pairs of concepts by which nothing but their phrases tells two askings apart.
  private func confusablePairs() -> [[String]] {
    var holes: [Hole: [Int: Set<String>]] = [:]
    for owned in patterns {
      for wording in owned.wordings {
        for (place, part) in wording.parts.enumerated() {
          guard case .concept(let name) = part else { continue }
          var parts = wording.parts
          parts[place] = .gap
          let hole = Hole(parts: parts, place: place, tier: owned.pattern.tier.rawValue)
          holes[hole, default: [:]][name, default: []].insert(owned.owner)
        }
      }
    }
    var pairs: Set<[String]> = []
    for owners in holes.values where owners.count > 1 {
      let numbers = owners.keys.sorted { lexicon[$0] < lexicon[$1] }
      for (place, one) in numbers.enumerated() {
        for other in numbers[(place + 1)...] where owners[one] != owners[other] || (owners[one]?.count ?? 0) > 1 {
          pairs.insert([lexicon[one], lexicon[other]])
        }
      }
    }
    return pairs.sorted { ($0[0], $0[1]) < ($1[0], $1[1]) }
  }
}
