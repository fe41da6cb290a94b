package import TimKnowledge

/// The whole way from Markdown to an image: read, check, compile, learn, compile again with what was learned.
package enum KnowledgeImage {
  /// Compiles a folder of knowledge; what is wrong with it comes along, and broken parts are left out.
  package static func compile(_ folder: KnowledgeFolder, root: String) -> (bytes: [UInt8], reader: HandbookReader) {
    let reader = HandbookReader(folder, root: root)
    return (compile(reader), reader)
  }

  /// Compiles what has been read.
  package static func compile(_ reader: HandbookReader) -> [UInt8] {
    var compiler = KnowledgeCompiler(reader.handbook, files: reader.files)
    compiler.collect()
    let collected = compiler
    let knowledge = KnowledgeBase(Image(compiler.readingImage))
    let (texts, entries) = (TextTrainer(knowledge, reader.handbook), EntryTrainer(knowledge, reader.handbook))
    let samples = entries.read()
    // Entries take as long to learn as all else together.
    let parts = Parallel.both {
      var written = collected
      written.write()
      let learned = texts.train(texts.read(jobs: 1, known: samples))
      return Part(written: written, text: learned)
    } _: {
      Part(entries: entries.train(samples))
    }
    compiler = parts.0.written ?? compiler
    compiler.add(parts.0.text)
    compiler.add(parts.1.entries)
    return compiler.image
  }

  /// What one of two threads makes of a handbook.
  private struct Part: Sendable {
    var written: KnowledgeCompiler?
    var text: [ScorerFeature] = []
    var entries: [EntryFeature] = []
  }
}
