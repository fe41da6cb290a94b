package import TimKnowledge

/// The whole way from Markdown to an image: read, check, compile, learn, compile again with what was learned.
package enum KnowledgeImage {
  /// Compiles a folder of knowledge; what is wrong with it comes along, and broken parts are left out.
  package static func compile(
    _ folder: KnowledgeFolder, root: String, cache: KnowledgeCache = .none
  ) -> (bytes: [UInt8], reader: HandbookReader) {
    let reader = HandbookReader(folder, root: root)
    return (compile(reader, cache: cache), reader)
  }

  /// Compiles what has been read; what is learned from the same texts in the same words is taken from the cache.
  package static func compile(_ reader: HandbookReader, cache: KnowledgeCache = .none) -> [UInt8] {
    var collected = KnowledgeCompiler(reader.handbook, files: reader.files)
    collected.collect()
    // What needs no learning is written while it is found out whether anything has to be learned at all.
    var (compiler, lesson) = Parallel.both {
      var written = collected
      written.write()
      return written
    } _: { [collected] in
      Lesson(collected, reader.handbook, cache)
    }
    if let learned = lesson.learned {
      compiler.add(learned: learned)
    } else {
      lesson.learn(&compiler)
      cache.keepLearned(compiler.learnedImage, lesson.number)
    }
    compiler.add(lesson: lesson.number)
    return compiler.image
  }

  /// Compiles a changed version of `before` without learning anew: at once, and all but as good as what is learned.
  ///
  /// `learned` are the wordings of entries from which `before` has learned: any other answers to its very words alone.
  ///
  /// - Returns: nil where what was learned cannot be used.
  package static func revise(_ reader: HandbookReader, before: KnowledgeBase, learned: Set<String>) -> [UInt8]? {
    var compiler = KnowledgeCompiler(reader.handbook, files: reader.files)
    compiler.unlearned = reader.wordings.subtracting(learned)
    guard compiler.add(learnedOf: before) else { return nil }
    compiler.collect(forLearning: false)
    compiler.write()
    return compiler.image
  }

  /// What is to be learned, and whether it was learned before.
  private struct Lesson: Sendable {
    private let texts: TextTrainer
    private let entries: EntryTrainer
    /// Stands for everything that goes into what is learned.
    let number: UInt64
    let learned: Image?

    init(_ compiler: KnowledgeCompiler, _ handbook: Handbook, _ cache: KnowledgeCache) {
      let reading = compiler.readingImage
      let knowledge = KnowledgeBase(Image(reading))
      let (texts, entries) = (TextTrainer(knowledge, handbook), EntryTrainer(knowledge, handbook))
      var all = KnowledgeCache.Ingredients()
      reading.withUnsafeBufferPointer { all.add($0) }
      texts.add(to: &all)
      entries.add(to: &all)
      number = all.number
      learned = cache.learned(number)
      (self.texts, self.entries) = (texts, entries)
    }

    func learn(_ compiler: inout KnowledgeCompiler) {
      let samples = entries.read()
      if entries.areFew {
        compiler.add(texts.train(texts.read(known: samples)))
        return compiler.add(entries.train(samples))
      }
      // Many entries take as long to learn as all else together.
      let (ofTexts, ofEntries) = Parallel.both {
        texts.train(texts.read(jobs: 1, known: samples))
      } _: { [entries] in
        entries.train(samples)
      }
      compiler.add(ofTexts)
      compiler.add(ofEntries)
    }
  }
}
