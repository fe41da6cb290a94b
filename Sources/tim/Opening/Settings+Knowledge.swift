internal import TimKnowledge
internal import TimShippedKnowledge
internal import TimTerminal
internal import TimUnderstanding

extension Settings {
  /// The knowledge that the settings name, or what is built in.
  func openKnowledge() throws -> KnowledgeBase {
    guard let path = knowledge else { return ShippedKnowledge.open() }
    if let opened = try OwnKnowledge.image(at: path) { return opened }
    if !isQuiet, Streams.current.errorIsTerminal {
      Output.note(
        "tim: learning from \(path), some seconds; “tim compile” makes an image that starts at once")
    }
    let (bytes, reader) = KnowledgeImage.compile(try OwnKnowledge.folder(at: path), root: OwnKnowledge.root(path))
    let errors = OwnKnowledge.errors(reader, in: path)
    if !errors.isEmpty {
      let first = errors[0].location
      Output.note(
        "tim: \(errors.count) findings in \(path), because of which parts of it could not be used, the first at "
          + "\(first.file):\(first.line); run “tim check \(path)” to see all")
    }
    return KnowledgeBase(Image(bytes))
  }
}
