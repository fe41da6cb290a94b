internal import TimLanguage

/// Turns a handbook into an image.
package struct KnowledgeCompiler {
  let handbook: Handbook
  let tokenizer: Tokenizer
  var writer: ImageWriter
  private let files: [String]
  var words = WordIndex()
  private var passages: (index: PassageIndex, texts: TokenizedTexts)?
  private var asked: AskedTexts?
  /// The words with which questions are read from which something is learned.
  var wordsOfQuestions = WordIndex()
  /// Wordings of entries that nothing was learned from: each is known word for word, as a question is.
  package var unlearned: Set<String> = []
  let everydayKeys: Set<String>

  package init(_ handbook: Handbook, files: [String]) {
    self.handbook = handbook
    self.files = files
    tokenizer = Tokenizer(contractions: handbook.words.contractions)
    writer = ImageWriter(files: files)
    everydayKeys = Set(handbook.words.everyday.map(StemKey.key(of:)))
  }

  /// Writes everything but what has to be learned from it.
  package mutating func compile() {
    collect()
    write()
  }

  /// Gives the words their numbers, which all else hangs on; what nothing is learned from needs no words to learn with.
  package mutating func collect(forLearning isLearned: Bool = true) {
    let index = PassageIndex(handbook)
    let passages = TokenizedTexts(index.texts.flatMap { [$0.title, $0.text] }, tokenizer)
    let asked = AskedTexts(handbook, tokenizer)
    collectWords(passages, asked, isLearned: isLearned)
    self.passages = (index, passages)
    self.asked = asked
  }

  /// What is needed to read a known question, as an image of its own: nothing that the handbook answers is in it, and no
  /// place in a file, so that what is learned from texts that are read with it hangs on nothing else.
  package var readingImage: [UInt8] {
    var reading = self
    reading.words = wordsOfQuestions
    reading.writer = ImageWriter(hasPlaces: false)
    reading.writeWords()
    reading.writePhrases()
    reading.writeKinds()
    reading.writePatterns()
    reading.writeIntents()
    reading.writeSpeech()
    return reading.image
  }

  /// Writes what ``collect()`` has prepared, on two threads.
  package mutating func write() {
    let prepared = self
    let written = Parallel.both {
      var part = prepared
      part.writeKnowledge()
      part.writeSubjects()
      return part.writer
    } _: {
      var part = prepared
      if let (index, texts) = part.passages { part.writePassages(index, texts) }
      return part.writer
    }
    writer.take(written.0)
    writer.take(written.1)
  }

  private mutating func writeKnowledge() {
    writer.record(.meta) { [handbook, files] record in
      record.string(handbook.version)
      record.number(files.count)
      record.string(handbook.reviewed)
    }
    writer.record(.shape, handbook.shape)
    for file in files { writer.record(.files, file) }
    for note in handbook.notes { writer.record(.notes, note) }
    writeWords()
    writePhrases()
    writeEntities()
    writeRoles()
    writeCompetencies()
    writeCatalogues()
    writePatterns()
    writeLanguage()
  }

  private mutating func writeSubjects() {
    let subjects = SubjectWeights(handbook, tokenizer).weights
    for (word, weights) in subjects.map({ (words.id(of: $0.key), $0.value) }).sorted(by: { $0.0 < $1.0 }) {
      writer.record(.subjects) { record in
        record.number(word)
        record.number(weights.count)
        for (competency, weight) in weights {
          record.number(competency)
          record.number(weight)
        }
      }
    }
  }

  /// The image of what has been written so far.
  package var image: [UInt8] { writer.finished() }
}

// MARK: - Entities

extension KnowledgeCompiler {
  private mutating func writeEntities() {
    for role in handbook.roles { entity(role.id, role.name, role.aliases, role.summary, role.location) }
    for it in handbook.competencies { entity(it.id, it.name, it.aliases, it.summary, it.location) }
    for level in handbook.levels { entity(level.id, level.name, level.aliases, level.summary, level.location) }
    for facet in handbook.facets {
      entity(
        facet.id, facet.name, facet.aliases, Passage(text: "", sources: [], location: facet.location), facet.location)
    }
    for term in handbook.terms { entity(term.id, term.name, term.aliases, term.meaning, term.meaning.location) }
    for it in handbook.resources {
      let passage = Passage(text: it.text, sources: it.sources, location: it.location)
      entity(it.id, it.title, [], passage, it.location)
    }
    for entry in handbook.entries { entity(entry.id, entry.question, [], entry.verdict, entry.location) }
    writeKinds()
  }

  private mutating func writeKinds() {
    let counts = [
      handbook.roles.count, handbook.competencies.count, handbook.levels.count, handbook.facets.count,
      handbook.terms.count, handbook.resources.count, handbook.entries.count,
    ]
    for count in counts { writer.record(.kinds) { $0.number(count) } }
  }

  private mutating func entity(
    _ id: String, _ name: String, _ aliases: [Alias], _ summary: Passage, _ location: SourceLocation
  ) {
    writer.record(.entities) { record in
      record.string(id)
      record.string(name)
      aliases.filter(\.isName).map(\.text).write(to: &record)
      location.write(to: &record)
    }
    writer.record(.passages, summary)
  }

  private mutating func writeRoles() {
    for role in handbook.roles {
      for items in role.facets { writer.record(.roleFacets, items) }
      for items in role.lists { writer.record(.roleLists, items) }
      writer.record(.roleProfiles) { record in
        role.dimensions.write(to: &record)
        role.from.write(to: &record)
        role.to.write(to: &record)
        role.suitsIf.write(to: &record)
      }
    }
    for row in handbook.roleCompetencies { writer.record(.roleCompetencies, row) }
    for competency in handbook.competencies.indices {
      // The roles that need a competency, those first for which it matters most.
      let needs = handbook.roleCompetencies.enumerated().flatMap { role, row in
        row.filter { $0.competency == competency }.map { (role: role, need: $0) }
      }
      let sorted = needs.sorted { first, second in
        first.need.mattersMore(than: second.need)
          || !second.need.mattersMore(than: first.need) && first.role < second.role
      }
      writer.record(.competencyRoles, sorted.map(\.role))
    }
  }

  private mutating func writeCompetencies() {
    for competency in handbook.competencies {
      for level in competency.levels {
        for items in level.items { writer.record(.cells, items) }
        writer.record(.cellNotes) { record in
          record.string(level.introduction)
          level.notes.write(to: &record)
        }
      }
      for items in competency.lists { writer.record(.competencyLists, items) }
    }
    for part in handbook.parts {
      writer.record(.parts) { record in
        record.number(part.role * handbook.competencies.count + part.competency)
        part.summary.write(to: &record)
      }
      for items in part.levels.joined() { writer.record(.partCells, items) }
    }
  }

  private mutating func writeCatalogues() {
    for source in handbook.sources { writer.record(.sources, source) }
    for level in handbook.levels { writer.record(.levels) { $0.number(level.rank) } }
    for term in handbook.terms {
      writer.record(.terms) { record in
        record.number(term.subject == handbook.shape.neighbours ? 1 : 0)
        record.string(term.subject)
        term.seeAlso.write(to: &record)
      }
    }
    for resource in handbook.resources { writer.record(.resources, resource) }
    for comparison in handbook.comparisons { writer.record(.comparisons, comparison) }
    for entry in handbook.entries { writer.record(.entries, entry.answer) }
    writeQuestions()
  }

  /// What each entry is asked for with, in ascending order of the bytes.
  private mutating func writeQuestions() {
    let asked = handbook.entries.enumerated().flatMap { number, entry in
      let wordings = unlearned.isEmpty ? [] : entry.wordings.map(\.text).filter(unlearned.contains)
      return ([entry.question] + wordings).map { text in
        (keys: QuestionKeys.joined(tokenizer.tokens(of: text).map(\.key)), number: number)
      }
    }
    for question in asked.sorted(by: { $0.keys.utf8.lexicographicallyPrecedes($1.keys.utf8) }) {
      writer.record(.questions) { record in
        record.number(question.number)
        record.raw(question.keys.utf8)
      }
    }
  }
}

// MARK: - Language

extension KnowledgeCompiler {
  /// Every pattern with its intent's number; exclusions carry the number after the last intent.
  var allPatterns: [(intent: Int, pattern: IntentPattern, parsed: Pattern)] {
    let smallTalkIntent = handbook.intents.firstIndex { $0.id == KnowledgeBase.smallTalkIntent } ?? 0
    var all: [(Int, IntentPattern)] = []
    for (number, intent) in handbook.intents.enumerated() { all += intent.patterns.map { (number, $0) } }
    for talk in handbook.smallTalk { all += talk.patterns.map { (smallTalkIntent, $0) } }
    all += handbook.exclusions.map { (handbook.intents.count, $0) }
    return all.compactMap { number, pattern in
      (try? PatternParser.parse(pattern.source)).map { (number, pattern, $0) }
    }
  }

  private mutating func writePatterns() {
    let concepts = Dictionary(
      handbook.concepts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let frequencies = AnchorFrequencies(handbook, asked ?? AskedTexts(handbook, tokenizer), tokenizer, words)
    var index: [Int: [Int]] = [:]
    for (number, entry) in allPatterns.enumerated() {
      // A concept that nobody defined can never be in an utterance; the checker reports it.
      let program = PatternProgram(
        entry.parsed, word: words.id(of:), concept: { concepts[$0] ?? Image.largestNumber >> 8 },
        frequency: frequencies.of)
      for anchor in Set(program.anchors) { index[anchor.packed, default: []].append(number) }
      writer.record(.patterns) { record in
        record.number(entry.intent)
        record.number(entry.pattern.tier.rawValue)
        record.number(entry.pattern.smallTalk + 1)
        record.number(entry.pattern.facets.reduce(0) { $0 | 1 << $1 })
        program.write(to: &record)
        record.string(entry.pattern.list)
        record.string(entry.pattern.source)
        entry.pattern.location.write(to: &record)
      }
    }
    for (anchor, numbers) in index.sorted(by: { $0.key < $1.key }) {
      writer.record(.patternIndex) { record in
        record.number(anchor)
        numbers.sorted().write(to: &record)
      }
    }
  }

  private mutating func writeIntents() {
    for intent in handbook.intents {
      writer.record(.intents) { record in
        intent.schema.write(to: &record)
        record.string(intent.meaning)
        intent.location.write(to: &record)
      }
    }
  }

  private mutating func writeLanguage() {
    writeIntents()
    for (number, intent) in handbook.intents.enumerated() {
      for example in intent.examples {
        writer.record(.examples) { record in
          record.number(number)
          Set(tokenizer.tokens(of: example.text).map { words.id(of: $0.key) }).sorted().write(to: &record)
          record.string(example.text)
          example.location.write(to: &record)
        }
      }
    }
    writeSpeech()
    for ambiguity in handbook.ambiguities {
      writer.record(.ambiguities) { record in
        record.string(ambiguity.name.text)
        ambiguity.roles.write(to: &record)
      }
    }
    for (key, variants) in handbook.voice.sorted(by: { $0.key < $1.key }) {
      writer.record(.voice) { record in
        record.string(key)
        variants.write(to: &record)
      }
    }
  }

  /// What people say beside questions, and how they say it.
  private mutating func writeSpeech() {
    for talk in handbook.smallTalk {
      writer.record(.smallTalk) { record in
        record.string(talk.kind)
        record.number(talk.sort.rawValue)
        talk.replies.write(to: &record)
        talk.instead.write(to: &record)
      }
    }
    for concept in handbook.concepts { writer.record(.concepts, concept.name) }
    for (word, parts) in handbook.words.contractions.sorted(by: { $0.key < $1.key }) {
      writer.record(.contractions, [word] + parts)
    }
  }
}
