package import TimKnowledge

/// The whole way from Markdown to an image: read, check, compile, learn the scorer, compile again with it.
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
    compiler.add(ScorerTrainer(KnowledgeBase(Image(compiler.image)), reader.handbook).train())
    return compiler.image
  }
}
