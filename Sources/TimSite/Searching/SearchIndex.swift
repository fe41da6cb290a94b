internal import TimKnowledge
internal import TimLanguage
internal import TimUnderstanding

/// The index by which Tim finds passages, as a script that sets one variable: a page that was opened from a folder may read no
/// file but scripts.
///
/// Postings, rarity and weights are those of ``PassageSearch``; `search.js` counts with them as it does.
struct SearchIndex {
  private let map: SiteMap
  private let knowledge: KnowledgeBase
  /// The words that find anything, or belong to something that does, by their numbers in the knowledge.
  private let numbers: [Int: Int]
  private let words: [Int]

  init(_ map: SiteMap) {
    self.map = map
    knowledge = map.knowledge
    let ofSynonyms = Set(map.knowledge.synonymPhrases.flatMap(\.words))
    let knowledge = map.knowledge
    words = (0..<knowledge.words.count).filter {
      knowledge.postingCount(ofWord: $0) > 0 || ofSynonyms.contains($0)
        || !knowledge.flags(ofWord: $0).isDisjoint(with: .small)
    }
    numbers = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
  }

  /// The script, in lines that can be looked at.
  var script: String {
    let parts: [(String, ScriptValue)] = [
      ("passageCount", .number(knowledge.passageCount)), ("mostWords", .number(PassageSearch.mostWords)),
      ("commonest", .number(PassageSearch.commonest)),
      ("stepsOfWeight", .number(Int((1 / KnowledgeBase.postingStep).rounded()))), ("forms", forms),
      ("contractions", contractions), ("small", .numbers(flagged(.small))), ("fillers", .numbers(flagged(.filler))),
      ("synonyms", synonyms), ("postings", .list(words.map(postings))), ("groups", .list(groups)),
    ]
    let pairs = (parts + passages).map { "\"\($0)\":\($1.source)" }
    return "var timIndex = {\n" + pairs.joined(separator: ",\n") + "\n};\n"
  }

  // MARK: - Words

  /// Each word as it is written, with the number under which all its forms meet.
  private var forms: ScriptValue {
    let reader = UtteranceReader(knowledge)
    return .object(
      (0..<knowledge.forms.count).compactMap { form in
        let text = knowledge.forms.text(form)
        // A plural that is too short to have a key of its own is read as Tim reads it: the "ups" of "stand-ups".
        let isShort = text.utf8.count <= StemKey.shortest
        let word = isShort ? reader.read(text).words.first : knowledge.written(form).key
        return word.flatMap { numbers[$0] }.map { (text, .number($0)) }
      })
  }

  private var contractions: ScriptValue {
    let sorted = knowledge.tokenizer.contractions.sorted { $0.key < $1.key }
    return .object(sorted.map { ($0, .list($1.map { .text($0) })) })
  }

  private func flagged(_ flag: WordFlags) -> [Int] {
    words.indices.filter { !knowledge.flags(ofWord: words[$0]).isDisjoint(with: flag) }
  }

  private var synonyms: ScriptValue {
    .list(
      knowledge.synonymPhrases.compactMap { phrase in
        let words = phrase.words.compactMap { numbers[$0] }
        return words.count == phrase.words.count ? .list([.numbers(words), .numbers(phrase.groups)]) : nil
      })
  }

  // MARK: - Postings

  /// The passages that have a word, each with how far it is from the one before and how much the word counts there.
  private func postings(_ word: Int) -> ScriptValue {
    var all: [Int] = []
    var last = 0
    knowledge.visitPostings(ofWord: word) { passage, weight in
      all.append((passage - last) << 7 | Int((weight / KnowledgeBase.postingStep).rounded()))
      last = passage
    }
    return .text(CompactNumbers.text(all))
  }

  private var groups: [ScriptValue] {
    let count = (knowledge.synonymPhrases.flatMap(\.groups).max() ?? -1) + 1
    return (0..<count).map { postings(knowledge.wordNumber(ofSynonyms: $0)) }
  }

  // MARK: - Passages

  /// How much of a passage a search shows.
  private static let mostText = 80

  /// What each passage is called and where it stands; pages, lists and parts that return are numbers.
  private var passages: [(String, ScriptValue)] {
    var (pages, lists, parts) = (Numbering(), Numbering(), Numbering())
    var rows: [ScriptValue] = []
    for number in 0..<knowledge.passageCount {
      let name = PassageName(knowledge.passagePlace(number), map)
      let path = name.path.split(separator: "#", maxSplits: 1).map(String.init)
      let (list, item) = SearchIndex.parts(ofAnchor: path.count > 1 ? path[1] : "")
      rows.append(
        .list([
          .text(SearchIndex.shortened(name.title)), .number(pages.number(of: path[0])),
          .number(lists.number(of: list)), .number(item), .number(parts.number(of: name.page)),
          .number(parts.number(of: name.part)),
          .text(SearchIndex.shortened(name.text)),
        ]))
    }
    return [
      ("pages", .list(pages.all.map { .text($0) })), ("lists", .list(lists.all.map { .text($0) })),
      ("parts", .list(parts.all.map { .text($0) })),
      ("passages", .list(rows)),
    ]
  }

  /// An anchor as the one of its list and the number of the item, 0 where it ends with none.
  private static func parts(ofAnchor anchor: String) -> (list: String, item: Int) {
    guard let mark = anchor.lastIndex(of: "-"), let item = Int(anchor[anchor.index(after: mark)...]), item > 0,
      anchor == "\(anchor[..<mark])-\(item)"
    else { return (anchor, 0) }
    return (String(anchor[..<mark]), item)
  }

  /// The beginning of a text, up to the end of a word.
  private static func shortened(_ text: String) -> String {
    guard text.count > mostText else { return text }
    let beginning = text.prefix(mostText)
    return String(beginning[..<(beginning.lastIndex(of: " ") ?? beginning.endIndex)]) + "…"
  }

  /// Texts in the order in which they first come.
  private struct Numbering {
    private(set) var all: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func number(of text: String) -> Int {
      if let known = numbers[text] { return known }
      numbers[text] = all.count
      all.append(text)
      return all.count - 1
    }
  }
}
