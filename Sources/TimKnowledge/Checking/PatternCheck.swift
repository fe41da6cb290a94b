internal import TimLanguage

/// Checks that each pattern can be reached and that no two askings own the same words.
///
/// A pattern is written out into its wordings, with concepts and slots left as they are; two patterns own the same
/// words if they share a wording. The firmer of two decides, so only equally firm ones are in conflict.
struct PatternCheck {
  /// How many wordings of a pattern are looked at; the longest alternatives in use have a fifth of that.
  static let mostWordings = 2000

  /// A pattern with whom it speaks for.
  struct Owned {
    let owner: String
    let pattern: IntentPattern
    let parsed: Pattern
    let wordings: [PatternWording]
  }

  let patterns: [Owned]
  let handbook: Handbook
  let lexicon: PatternLexicon
  private let tokenizer: Tokenizer

  init(_ handbook: Handbook) {
    self.handbook = handbook
    let tokenizer = Tokenizer(contractions: handbook.words.contractions)
    self.tokenizer = tokenizer
    var lexicon = PatternLexicon()
    let fillers = Set(
      handbook.words.fillers.flatMap { tokenizer.tokens(of: $0) }.map { lexicon.number(of: $0.key) })
    let all =
      handbook.intents.flatMap { intent in intent.patterns.map { (intent.id, $0) } }
      + handbook.smallTalk.flatMap { talk in talk.patterns.map { (talk.kind, $0) } }
    patterns = all.compactMap { owner, pattern in
      guard let parsed = try? PatternParser.parse(pattern.source) else { return nil }
      let wordings = parsed.wordings(atMost: PatternCheck.mostWordings, &lexicon).filter { !$0.isImpossible }
      return Owned(
        owner: owner, pattern: pattern, parsed: parsed, wordings: wordings.map { $0.normalized(without: fillers) })
    }
    self.lexicon = lexicon
  }

  func findings() -> [Finding] {
    let exclusions = handbook.exclusions.compactMap { pattern in
      (try? PatternParser.parse(pattern.source)).map { (pattern, $0) }
    }
    let all = patterns.map { ($0.pattern, $0.parsed) } + exclusions
    return all.flatMap { unreadWords($0, $1) + unknownConcepts($0, $1) }
      + patterns.filter(\.wordings.isEmpty).map {
        Finding(.unreachablePattern(pattern: $0.pattern.source), at: $0.pattern.location)
      }
      + duplicates(patterns.map { ($0.owner, $0.pattern) } + exclusions.map { ("", $0.0) }) + conflicts()
  }

  /// Words that never come out of the reading of an utterance: contractions, and words with a hyphen.
  private func unreadWords(_ pattern: IntentPattern, _ parsed: Pattern) -> [Finding] {
    Set(parsed.words).sorted().compactMap { word in
      let read = tokenizer.tokens(of: word).map(\.word)
      guard read != [word] else { return nil }
      return Finding(
        .unreachableWord(word: word, readAs: read.joined(separator: " "), pattern: pattern.source),
        at: pattern.location(of: word))
    }
  }

  private func unknownConcepts(_ pattern: IntentPattern, _ parsed: Pattern) -> [Finding] {
    let names = handbook.concepts.map(\.name)
    return Set(parsed.concepts).subtracting(names).sorted().map { name in
      Finding(
        .unknownConcept(name: name, nearest: Nearest.name(to: name, among: names)), at: pattern.location(of: "~" + name)
      )
    }
  }

  private func duplicates(_ all: [(owner: String, pattern: IntentPattern)]) -> [Finding] {
    var first: [[String]: SourceLocation] = [:]
    return all.compactMap { owner, pattern in
      let key = [owner, pattern.source]
      defer { if first[key] == nil { first[key] = pattern.location } }
      return first[key].map {
        Finding(.duplicatePattern(pattern: pattern.source), at: pattern.location, other: $0)
      }
    }
  }

  private func conflicts() -> [Finding] {
    var owners: [PatternWording: [Int]] = [:]
    for (number, owned) in patterns.enumerated() {
      for wording in Set(owned.wordings) { owners[wording, default: []].append(number) }
    }
    return patterns.indices.compactMap { number in conflict(of: number, owners) }
  }

  /// The first pattern of somebody else that takes the words of this one.
  private func conflict(of number: Int, _ owners: [PatternWording: [Int]]) -> Finding? {
    let owned = patterns[number]
    let rivals = owned.wordings.map { wording in
      let all = owners[wording] ?? []
      // Most wordings are nobody else's.
      return all.count == 1 ? [] : all.filter { patterns[$0].owner != owned.owner }
    }
    if let equal = rivals.lazy.flatMap({ $0 }).first(where: {
      $0 < number && patterns[$0].pattern.tier == owned.pattern.tier
    }) {
      return Finding(
        .patternOwnedTwice(pattern: owned.pattern.source, intent: patterns[equal].owner, otherIntent: owned.owner),
        at: owned.pattern.location, other: patterns[equal].pattern.location)
    }
    let firmer = rivals.map { $0.first { patterns[$0].pattern.tier.rawValue > owned.pattern.tier.rawValue } }
    guard !firmer.isEmpty, !firmer.contains(nil), let first = firmer.compactMap({ $0 }).first else { return nil }
    return Finding(
      .patternOverruled(pattern: owned.pattern.source, by: patterns[first].pattern.source), at: owned.pattern.location,
      other: patterns[first].pattern.location)
  }
}

extension IntentPattern {
  /// Where a word or concept of the pattern stands; the pattern itself is written on one line.
  func location(of part: String) -> SourceLocation {
    let characters = Array(source.lowercased())
    let wanted = Array(part)
    let offset = characters.indices.first { start in
      let end = start + wanted.count
      return characters[start...].starts(with: wanted) && (start == 0 || !characters[start - 1].isPartOfWord)
        && (end == characters.count || !characters[end].isPartOfWord)
    }
    return SourceLocation(file: location.file, line: location.line, column: location.column + (offset ?? 0))
  }
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isNumber || self == "-" || self == "'" || self == "~" }
}
