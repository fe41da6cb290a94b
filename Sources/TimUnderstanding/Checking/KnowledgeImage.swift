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
    var compiler = KnowledgeCompiler(reader.handbook, files: reader.files)
    compiler.collect()
    let reading = compiler.readingImage
    let knowledge = KnowledgeBase(Image(reading))
    let (texts, entries) = (TextTrainer(knowledge, reader.handbook), EntryTrainer(knowledge, reader.handbook))
    let key = cache.key { all in
      reading.withUnsafeBufferPointer { all.add($0) }
      texts.add(to: &all)
      entries.add(to: &all)
    }
    if let learned = cache.image(.learned, key) {
      compiler.write()
      compiler.add(learned: learned)
      return compiler.image
    }
    learn(texts, entries, &compiler)
    cache.keep(compiler.learnedImage, .learned, key)
    return compiler.image
  }

  /// Learns, and writes what needs no learning meanwhile.
  private static func learn(_ texts: TextTrainer, _ entries: EntryTrainer, _ compiler: inout KnowledgeCompiler) {
    let samples = entries.read()
    let collected = compiler
    // Entries take as long to learn as all else together.
    let parts = Parallel.both {
      var written = collected
      written.write()
      return Part(written: written, text: texts.train(texts.read(jobs: 1, known: samples)))
    } _: {
      Part(entries: entries.train(samples))
    }
    compiler = parts.0.written ?? compiler
    compiler.add(parts.0.text)
    compiler.add(parts.1.entries)
  }

  /// What one of two threads makes of a handbook.
  private struct Part: Sendable {
    var written: KnowledgeCompiler?
    var text: [ScorerFeature] = []
    var entries: [EntryFeature] = []
  }
}
