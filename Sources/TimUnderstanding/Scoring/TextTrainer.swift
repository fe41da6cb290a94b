internal import TimKnowledge

/// Learns the linear scorer from the intents' examples, the phrasings, the conversations and the wordings of entries.
struct TextTrainer {
  /// A text with its class, and the topic that it goes on from.
  struct Text: Sendable {
    let text: String
    let topic: IntentSchema?
    let label: Int
    /// The file it stands in, by which wordings of different hands are told apart.
    let file: String
    /// Whether it is what is said next after a written answer.
    var isNext = false

    /// The same said next after a written answer, of which `entry` is the intent.
    fileprivate func next(_ entry: IntentSchema) -> Text {
      Text(text: text, topic: entry, label: label, file: file, isNext: true)
    }
  }

  private let knowledge: KnowledgeBase
  let texts: [Text]
  private let classes: TextClasses

  private static let rounds = 8
  private static let rate: Float = 1
  private static let caution: Float = 1e-6
  /// So many wordings of each entry are enough to know the kind by.
  private static let wordingsOfEntry = 8
  /// What stands in one phrasing only is chance, where there are many of them.
  private static let fewestPhrasings = 2
  private static let many = 400

  init(_ knowledge: KnowledgeBase, _ handbook: Handbook) {
    self.knowledge = knowledge
    classes = TextClasses(knowledge)
    texts = TextTrainer.labelled(handbook, classes)
  }

  private static func labelled(_ handbook: Handbook, _ classes: TextClasses) -> [Text] {
    let entry = classes.intents.first { $0.answer == .entry }
    var all = examples(handbook, next: entry)
    for phrasing in handbook.phrasings {
      guard let label = classes.number(of: phrasing) else { continue }
      let topic = classes.intents.first { $0.id == phrasing.topic }
      let text = Text(text: phrasing.text, topic: topic, label: label, file: phrasing.location.file)
      all += entry.map { placed(text, after: $0, classes) } ?? [text]
    }
    guard let entry else { return all }
    for question in handbook.entries {
      let (kept, others) = question.wordings.map(\.text).dealt(TextTrainer.wordingsOfEntry)
      all += ([question.question] + kept).map {
        Text(text: $0, topic: nil, label: entry.number, file: question.location.file)
      }
      all += inTalk(others, of: question, entry, classes.intents)
    }
    return all
  }

  /// The examples of the intents; they are said next after a written answer as well as out of the blue, and those of a part
  /// of one are said nowhere else.
  private static func examples(_ handbook: Handbook, next entry: IntentSchema?) -> [Text] {
    handbook.intents.flatMap { intent in
      intent.examples.flatMap { example -> [Text] in
        let text = Text(text: example.text, topic: nil, label: intent.schema.number, file: example.location.file)
        guard let entry else { return [text] }
        return intent.schema.isPart ? [text.next(entry)] : [text, text.next(entry)]
      }
    }
  }

  /// What goes on from a written answer teaches what is said next; another such question and a part of the answer are
  /// learned there alone.
  private static func placed(_ text: Text, after entry: IntentSchema, _ classes: TextClasses) -> [Text] {
    if classes.isPart(text.label) || text.topic == entry && text.label == classes.continuing {
      return [text.next(entry)]
    }
    return text.topic == entry ? [text, text.next(entry)] : [text]
  }

  /// Further wordings of an entry as they are put in a talk about something else, one topic after the other.
  ///
  /// A talk is left for such a question as often as it is gone on with. Some follow on another written answer.
  private static func inTalk(
    _ wordings: [String], of entry: Entry, _ intent: IntentSchema, _ topics: [IntentSchema]
  ) -> [Text] {
    wordings.prefix(wordingsInTalk).enumerated().map { place, wording in
      let topic = topics[Hash.of(Hash.of(wording), 0, 0) % topics.count]
      let text = Text(text: wording, topic: topic, label: intent.number, file: entry.location.file)
      return place == 0 ? text : text.next(intent)
    }
  }

  private static let wordingsInTalk = 3

  /// The features of a text, as they are when it is asked.
  struct Read: Sendable {
    let features: Features
    let label: Int
    let isInTalk: Bool
    let digest: Int

    fileprivate init(_ text: Text, _ features: Features) {
      self.features = features
      label = text.label
      isInTalk = text.topic != nil
      digest = Hash.of(Hash.of(text.text), text.label, text.isNext ? -2 : text.topic?.number ?? -1)
    }
  }

  /// Adds everything that is learned from.
  func add(to all: inout KnowledgeCache.Ingredients) {
    all.add(texts.count)
    for text in texts {
      for number in [text.label, text.topic?.number ?? -1, text.isNext ? 1 : 0] { all.add(number) }
      all.add(text.text)
    }
  }

  /// Reads the texts on so many threads; those among `known` are read already.
  func read(jobs: Int = 2, known: [EntryTrainer.Sample] = []) -> [Read] {
    let perception = Perception(knowledge, memory: SpellingMemory())
    let reader = FeatureReader(knowledge)
    let utterances = Dictionary(known.map { ($0.text, $0.utterance) }, uniquingKeysWith: { first, _ in first })
    // Most texts are learned in several places of a talk, and are read once.
    let places = Dictionary(grouping: texts.indices) { texts[$0].text }
    let same = places.values.sorted { $0[0] < $1[0] }
    let read = Parallel.map(same, jobs: jobs) { [texts] same in
      let text = texts[same[0]].text
      let seen = perception.perceive(utterances[text] ?? perception.reader.read(text))
      return same.map { place in
        let text = texts[place]
        let features = reader.features(
          seen.utterance, seen.said.slots, seen.rules, topic: text.topic, isNext: text.isNext)
        return (place: place, read: Read(text, features))
      }
    }
    return read.joined().sorted { $0.place < $1.place }.map(\.read)
  }

  /// What has been learned about each feature, in ascending order of their ids.
  func train(_ read: [Read]) -> [ScorerFeature] {
    // Few phrasings go on from a topic, and many that open a conversation look like them: those count twice.
    let written = classes.intents.first { $0.answer == .entry }?.number
    let seen = read.flatMap { Array(repeating: $0, count: $0.isInTalk && $0.label != written ? 2 : 1) }
    var counts: [Int: Int] = [:]
    for row in seen { for id in row.features.words + row.features.letters { counts[id, default: 0] += 1 } }
    let fewest = seen.count < TextTrainer.many ? 1 : TextTrainer.fewestPhrasings
    let ids = counts.filter { $0.value >= fewest }.keys.sorted()
    let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, Int32($0)) })
    let rows = seen.map { row -> SoftmaxTrainer.Row in
      let words = row.features.words.compactMap { numbers[$0] }
      let letters = row.features.letters.compactMap { numbers[$0] }
      return SoftmaxTrainer.Row(
        features: words + letters,
        values: Array(repeating: Float(row.features.wordValue), count: words.count)
          + Array(repeating: Float(row.features.letterValue), count: letters.count), label: row.label,
        digest: row.digest)
    }
    let weights = SoftmaxTrainer(
      rows: rows, features: ids.count, classes: classes.count, rounds: TextTrainer.rounds, rate: TextTrainer.rate,
      caution: TextTrainer.caution
    ).train()
    return ids.indices.map { feature in
      ScorerFeature(id: ids[feature], weights: weights[feature].map(Double.init))
    }
  }
}

extension [String] {
  /// Some of the texts, evenly spread, since neighbours mostly come from one hand; and the others.
  fileprivate func dealt(_ most: Int) -> (kept: [String], others: [String]) {
    guard count > most else { return (self, []) }
    let places = Set((0..<most).map { $0 * count / most })
    return (
      indices.filter(places.contains).map { self[$0] }, indices.filter { !places.contains($0) }.map { self[$0] }
    )
  }
}
