extension KnowledgeCompiler {
  /// Adds what the linear scorer has learned.
  package mutating func add(_ scorer: [ScorerFeature]) {
    guard let first = scorer.first else { return }
    writer.record(.scorer) { FeatureTable.write(scorer.map(\.row), to: &$0) }
    writer.record(.scorer) { $0.number(first.weights.count) }
  }

  /// Adds what has been learned about entries: for each feature its rarity, then the steps from entry to entry with a weight
  /// each.
  package mutating func add(_ features: [EntryFeature]) {
    guard !features.isEmpty else { return }
    let rows = features.map { feature -> (id: Int, bytes: [UInt8]) in
      var row = ImageWriter()
      row.short(feature.rarity)
      var before = 0
      for (entry, weight) in feature.weights {
        row.short(entry - before)
        row.raw([UInt8(weight + 64)])
        before = entry
      }
      return (feature.id, row.written)
    }
    writer.record(.entryScorer) { FeatureTable.write(rows, to: &$0) }
  }
}

extension KnowledgeCompiler {
  private static let learnedTables: [Image.Section] = [.scorer, .entryScorer]

  /// What has been learned, as an image that holds nothing else.
  package var learnedImage: [UInt8] { writer.finished(only: Set(KnowledgeCompiler.learnedTables)) }

  /// Adds what such an image holds.
  package mutating func add(learned image: Image) {
    for section in KnowledgeCompiler.learnedTables { copy(section, of: image) }
  }

  private mutating func copy(_ section: Image.Section, of image: Image) {
    let table = image.table(section)
    for number in 0..<table.count { writer.record(section) { $0.raw(image.bytes(table.range(of: number))) } }
  }
}

extension KnowledgeCompiler {
  /// Adds what was learned of another version of the same knowledge, as far as it holds for this one.
  ///
  /// An entry that was not there knows only its exact wordings.
  ///
  /// - Returns: whether it can be used at all: what tells intents and facets apart tells these apart.
  package mutating func add(learnedOf before: KnowledgeBase) -> Bool {
    guard before.intents.map(\.id) == handbook.intents.map(\.schema.id),
      before.entities(of: .facet).map(before.id(of:)) == handbook.facets.map(\.id)
    else { return false }
    let known = before.entities(of: .entry).map(before.id(of:))
    let ids = handbook.entries.map(\.id)
    if known == ids {
      add(learned: before.image)
      return true
    }
    copy(.scorer, of: before.image)
    let places = Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    add(before.entryWeights.features(at: known.map { places[$0] }))
    return true
  }
}

extension KnowledgeCompiler {
  /// Adds from what the learned tables were learned, as a number that stands for all of it.
  package mutating func add(lesson: UInt64) {
    writer.record(.lesson) { record in
      for shift in stride(from: 0, to: UInt64.bitWidth, by: 16) { record.number(Int(lesson >> UInt64(shift) & 0xFFFF)) }
    }
  }
}

extension KnowledgeBase {
  /// From what the learned tables were learned, as a number that stands for all of it; 0 where it is not known.
  package var lesson: UInt64 {
    let table = image.table(.lesson)
    guard table.count > 0 else { return 0 }
    var reader = table.reader(at: 0)
    return stride(from: 0, to: UInt64.bitWidth, by: 16).reduce(0) { lesson, shift in
      lesson | UInt64(reader.number() & 0xFFFF) << UInt64(shift)
    }
  }

  /// What the linear scorer has learned about features.
  package var scorerWeights: ScorerWeights { ScorerWeights(image.table(.scorer)) }

  /// What has been learned about which features speak for which entries.
  package var entryWeights: EntryWeights { EntryWeights(image.table(.entryScorer)) }
}
