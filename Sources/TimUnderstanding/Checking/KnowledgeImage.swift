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
    compiler.compile()
    let knowledge = KnowledgeBase(Image(compiler.image))
    let handbook = reader.handbook
    let learned = Parallel.both {
      let trainer = TextTrainer(knowledge, handbook)
      return Learned(text: trainer.train(trainer.read()), entries: [])
    } _: {
      Learned(text: [], entries: EntryTrainer(knowledge, handbook).train())
    }
    compiler.add(learned.0.text)
    compiler.add(learned.1.entries)
    return compiler.image
  }

  private struct Learned: Sendable {
    let text: [ScorerFeature]
    let entries: [EntryFeature]
  }
}
