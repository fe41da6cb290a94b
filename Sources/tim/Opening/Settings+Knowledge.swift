internal import TimKnowledge
internal import TimShippedKnowledge
internal import TimTerminal

extension Settings {
  /// The knowledge that the settings name, or what is built in.
  ///
  /// Who `staysOpen` is not troubled by what becomes of its file meanwhile.
  func openKnowledge(staysOpen: Bool = false) throws -> KnowledgeBase {
    guard let path = knowledge else { return ShippedKnowledge.open() }
    if let opened = try OwnKnowledge.image(at: path, staysOpen: staysOpen) { return opened }
    if !isQuiet, Streams.current.errorIsTerminal {
      Output.note(
        "tim: learning from \(path), some seconds where it is new; “tim compile” makes an image that starts at once")
    }
    let (image, errors) = try OwnKnowledge.compiled(path)
    if !errors.isEmpty {
      let first = errors[0].location
      Output.note(
        "tim: \(errors.count) \(errors.count == 1 ? "finding" : "findings") in \(path), because of which parts of it could "
          + "not be used, the first at "
          + "\(first.file):\(first.line); run “tim check \(path)” to see all")
    }
    return KnowledgeBase(image)
  }
}
