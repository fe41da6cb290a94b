internal import TimLanguage

/// How strongly a word speaks for each competency, learned from what the handbook says about them and
/// from the situations in which people need them.
///
/// The weight is the logarithm of how much more often the word stands in the competency's texts than in all of them
/// together (a multinomial naive Bayes model with add-one smoothing), and only where that is more often.
struct SubjectWeights {
  /// For each word the competencies that it speaks for, with weights in hundredths.
  let weights: [String: [(competency: Int, weight: Int)]]

  /// How often a situation counts: there are few of them, and they speak as people do who ask.
  private static let situationWeight = 10

  init(_ handbook: Handbook, _ tokenizer: Tokenizer) {
    let inTexts = handbook.competencies.map { SubjectWeights.counts(of: SubjectWeights.texts($0), tokenizer) }
    let inSituations = handbook.situations.map { SubjectWeights.counts(of: $0, tokenizer) }
    let counts = zip(inTexts, inSituations).map { texts, situations in
      texts.merging(situations.mapValues { $0 * SubjectWeights.situationWeight }, uniquingKeysWith: +)
    }
    let totals = counts.map { $0.values.reduce(0, +) }
    let all = totals.reduce(0, +)
    var overall: [String: Int] = [:]
    for count in counts { overall.merge(count, uniquingKeysWith: +) }
    var weights: [String: [(competency: Int, weight: Int)]] = [:]
    var owners: [String: [Int]] = [:]
    for (index, count) in counts.enumerated() { for word in count.keys { owners[word, default: []].append(index) } }
    // What stands in one text only is chance, or a slip.
    var said: [String: Int] = [:]
    for count in inTexts + inSituations { said.merge(count, uniquingKeysWith: +) }
    for (word, total) in overall where said[word, default: 0] > 1 {
      let row = (owners[word] ?? []).compactMap { index -> (competency: Int, weight: Int)? in
        let own = Double((counts[index][word] ?? 0) + 1) / Double(totals[index] + overall.count)
        let general = Double(total + 1) / Double(all + overall.count)
        let weight = own > general ? Int((Logarithm.of(own / general) * 100).rounded()) : 0
        return weight > 0 ? (index, weight) : nil
      }
      if !row.isEmpty { weights[word] = row }
    }
    self.weights = weights
  }

  /// What describes a competency counts three times, what is said at its levels once.
  private static func texts(_ competency: Competency) -> [String] {
    let described = competency.aliases.map(\.text)
    return described + described + described
      + competency.levels.flatMap { level in
        [level.introduction] + level.notes.map(\.text)
          + level.items.joined().flatMap { [$0.title, $0.text] }
      }
  }

  private static func counts(of texts: [String], _ tokenizer: Tokenizer) -> [String: Int] {
    var numbered = NumberedWords(tokenizer)
    var said: [Int] = []
    for text in texts {
      for number in numbered.numbers(of: text).map(Int.init) {
        while said.count <= number { said.append(0) }
        said[number] += 1
      }
    }
    return Dictionary(zip(numbered.words.map(\.key), said), uniquingKeysWith: +)
  }
}
