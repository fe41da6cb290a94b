internal import TimLanguage

/// Everything the handbook says, as passages with their words, for an index that is searched when nothing else fits.
struct PassageIndex {
  struct Text {
    let place: PassagePlace
    /// The words by which people would look for it; they count ``titleWeight`` times.
    let title: String
    let text: String
  }

  static let titleWeight = 2

  let texts: [Text]

  init(_ handbook: Handbook) {
    texts =
      PassageIndex.competencies(handbook) + PassageIndex.parts(handbook) + PassageIndex.roles(handbook)
      + PassageIndex.summaries(handbook)
      + handbook.comparisons.enumerated().flatMap { number, comparison in
        comparison.differences.enumerated().map { place, item in
          Text(
            place: .difference(comparison: number, item: place),
            title: item.title + " " + handbook.roles[comparison.first].name + " "
              + handbook.roles[comparison.second].name,
            text: item.text)
        }
      }
      + handbook.entries.enumerated().flatMap { number, entry in
        entry.items.enumerated().map { place, item in
          Text(
            place: .entryItem(entry: number, item: place), title: item.title, text: item.text + " " + entry.question)
        }
      }
      // Whole entries come last, so that they are found without looking at the rest.
      + handbook.entries.enumerated().map { number, entry in
        let items = entry.items.map { $0.title + " " + $0.text }
        return Text(
          place: .entry(number), title: ([entry.question] + entry.wordings.map(\.text)).joined(separator: " "),
          text: ([entry.verdict.text] + items + [entry.remark.text]).joined(separator: " "))
      }
  }

  private static func competencies(_ handbook: Handbook) -> [Text] {
    handbook.competencies.enumerated().flatMap { number, competency -> [Text] in
      let cells = competency.levels.enumerated().flatMap { level, content -> [Text] in
        let items = content.items.enumerated().flatMap { facet, items in
          items.enumerated().map { place, item in
            Text(
              place: .cell(competency: number, level: level, facet: facet, item: place),
              title: item.title + " " + competency.name, text: item.text)
          }
        }
        return items
          + content.notes.map { note in
            Text(
              place: .note(competency: number, level: level, role: note.role),
              title: competency.name + " " + handbook.roles[note.role].name, text: note.text)
          }
      }
      let lists = competency.lists.enumerated().flatMap { list, items in
        items.enumerated().map { place, item in
          Text(
            place: .competencyList(competency: number, list: list, item: place),
            title: item.title + " " + competency.name,
            text: item.text)
        }
      }
      return cells + lists
    }
  }

  private static func parts(_ handbook: Handbook) -> [Text] {
    handbook.parts.enumerated().flatMap { number, part in
      let names = " " + handbook.competencies[part.competency].name + " " + handbook.roles[part.role].name
      return part.levels.enumerated().flatMap { level, facets in
        facets.enumerated().flatMap { facet, items in
          items.enumerated().map { place, item in
            Text(
              place: .partItem(part: number, level: level, facet: facet, item: place), title: item.title + names,
              text: item.text)
          }
        }
      }
    }
  }

  private static func roles(_ handbook: Handbook) -> [Text] {
    handbook.roles.enumerated().flatMap { number, role -> [Text] in
      let facets = role.facets.enumerated().flatMap { facet, items in
        items.enumerated().map { place, item in
          Text(
            place: .roleFacet(role: number, facet: facet, item: place), title: item.title + " " + role.name,
            text: item.text)
        }
      }
      let lists = role.lists.enumerated().flatMap { list, items -> [Text] in
        if handbook.shape.unquotedLists.contains(handbook.shape.roleLists[list]) { return [] }
        return items.enumerated().map { place, item in
          Text(
            place: .roleList(role: number, list: list, item: place), title: item.title + " " + role.name,
            text: item.text)
        }
      }
      let dimensions = role.dimensions.enumerated().map { place, dimension in
        Text(
          place: .dimension(role: number, number: place), title: role.name + " " + dimension.name, text: dimension.text)
      }
      return facets + lists + dimensions
    }
  }

  private static func summaries(_ handbook: Handbook) -> [Text] {
    func texts(_ kind: Entity.Kind, _ all: [(name: String, text: String)]) -> [Text] {
      all.enumerated().map { Text(place: .summary(Entity(kind, $0)), title: $1.name, text: $1.text) }
    }
    return texts(.role, handbook.roles.map { ($0.name, $0.summary.text) })
      + texts(.competency, handbook.competencies.map { ($0.name, $0.summary.text) })
      + texts(.term, handbook.terms.map { ($0.name, $0.meaning.text) })
      + texts(.resource, handbook.resources.map { ($0.title, $0.text + " " + $0.audience) })
  }
}

extension KnowledgeCompiler {
  /// Writes the index: the places, how long each passage is, and for each word the passages that it stands in.
  mutating func writePassages(_ index: PassageIndex, _ texts: TokenizedTexts) {
    var postings: [[(Int, Int)]] = Array(repeating: [], count: words.sorted.count + handbook.synonyms.count)
    var lengths: [Int] = []
    let groups = SynonymGroups(handbook, tokenizer, words)
    var counts = Array(repeating: 0, count: postings.count)
    var counted: [Int] = []
    func count(_ word: Int, _ weight: Int) {
      if counts[word] == 0 { counted.append(word) }
      counts[word] += weight
    }
    let firstGroup = words.sorted.count
    let isTelling = words.sorted.indices.map(words.isTelling)
    var isTitle = true
    for part in texts.parts {
      let ids = part.words.map { words.id(of: $0.key) }
      for text in part.texts {
        let found = text.map { ids[Int($0)] }
        let weight = isTitle ? PassageIndex.titleWeight : 1
        for word in found where isTelling[word] { count(word, weight) }
        groups.visit(in: found) { count(firstGroup + $0, weight) }
        isTitle.toggle()
        guard isTitle else { continue }
        for word in counted { postings[word].append((lengths.count, counts[word])) }
        lengths.append(counted.reduce(0) { $0 + counts[$1] })
        for word in counted { counts[word] = 0 }
        counted.removeAll(keepingCapacity: true)
      }
    }
    for text in index.texts { writer.record(.places, text.place) }
    let mean = max(1, Double(lengths.reduce(0, +)) / Double(max(1, lengths.count)))
    for found in postings {
      writer.record(.postings) { record in
        record.short(found.count)
        var before = 0
        for (passage, count) in found {
          record.short(passage - before)
          record.raw([PostingWeight.byte(count, length: Double(lengths[passage]) / mean)])
          before = passage
        }
      }
    }
  }
}

/// How much a word counts for a passage that has it, as BM25 has it without the word's rarity, in one byte.
private enum PostingWeight {
  /// How soon more of the same word stops to count, and how much long passages are held back: the usual values.
  private static let saturation = 1.2
  private static let lengthShare = 0.75

  static func byte(_ count: Int, length: Double) -> UInt8 {
    let often = Double(count)
    let weight = often * (saturation + 1) / (often + saturation * (1 - lengthShare + lengthShare * length))
    return UInt8(min(127, max(1, (weight / KnowledgeBase.postingStep).rounded())))
  }
}

/// Finds the groups of synonyms that a text has a word of.
private struct SynonymGroups {
  /// The groups by the first of their words, each with its words.
  private var groups: [[(words: [Int], number: Int)]]
  /// Whether a group begins with a word.
  private let isFirst: [Bool]

  init(_ handbook: Handbook, _ tokenizer: Tokenizer, _ words: WordIndex) {
    groups = Array(repeating: [], count: words.sorted.count)
    for (number, group) in handbook.synonyms.enumerated() {
      for alias in group {
        let ids = tokenizer.tokens(of: alias.text).map { words.id(of: $0.key) }
        if let first = ids.first { groups[first].append((ids, number)) }
      }
    }
    isFirst = groups.map { !$0.isEmpty }
  }

  func visit(in ids: [Int], _ body: (_ group: Int) -> Void) {
    for start in ids.indices where isFirst[ids[start]] {
      for group in groups[ids[start]] where stands(group.words, at: start, in: ids) { body(group.number) }
    }
  }

  private func stands(_ words: [Int], at start: Int, in ids: [Int]) -> Bool {
    guard start + words.count <= ids.count else { return false }
    // The first word is the one under which the group was found.
    var place = 1
    while place < words.count {
      if ids[start + place] != words[place] { return false }
      place += 1
    }
    return true
  }
}

extension KnowledgeBase {
  /// The number under which passages are kept that have a word of a group of synonyms.
  package func wordNumber(ofSynonyms group: Int) -> Int { words.count + group }

  package var passageCount: Int { image.table(.places).count }

  /// The passages that are entries as a whole, in the order of the entries: the last ones.
  package var entryPassages: Range<Int> { max(0, passageCount - count(of: .entry))..<passageCount }

  package func passagePlace(_ number: Int) -> PassagePlace { image.table(.places).decode(number) }

  /// How much one unit of a posting's weight is.
  package static let postingStep = 0.02

  /// In how many passages a word stands.
  package func postingCount(ofWord word: Int) -> Int {
    guard word >= 0 else { return 0 }
    var numbers = ShortNumbers(image.bytes(image.table(.postings).range(of: word)))
    return numbers.next() ?? 0
  }

  /// Adds to each passage that has a word how much the word counts for it, times how rare it is.
  package func addPostings(ofWord word: Int, times rarity: Float, isSaid: Bool, to tally: inout PassageTally) {
    guard word >= 0 else { return }
    let most = tally.scores.count
    visitPostings(ofWord: word) { passage, weight in
      guard passage < most else { return }
      tally.scores[passage] += rarity * Float(weight)
      guard isSaid else { return }
      tally.covered[passage] += rarity
      tally.words[passage] &+= 1
    }
  }

  /// Visits the passages that have a word, each with how much the word counts for it.
  @inline(__always)
  package func visitPostings(ofWord word: Int, _ body: (_ passage: Int, _ weight: Double) -> Void) {
    var numbers = ShortNumbers(image.bytes(image.table(.postings).range(of: word)))
    var passage = 0
    guard let count = numbers.next() else { return }
    for _ in 0..<count {
      guard let step = numbers.next(), let weight = numbers.byte() else { return }
      passage += step
      body(passage, Double(weight) * KnowledgeBase.postingStep)
    }
  }
}
