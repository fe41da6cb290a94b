internal import TimKnowledge
internal import TimLanguage

/// What an utterance does in the conversation, and what it says of the one who asks.
extension Verdict {
  /// The item that is pointed to, by its number or as the one after the last.
  func item(_ best: Reading?) -> Int? {
    if heard.picks { return nil }
    if let last = heard.frame.lastItem, heard.cues.says(.nextItem) { return last + 1 }
    return ItemNumber.read(heard.utterance, heard.cues, largest: best?.intent.has(.pointsBack) == true ? .max : 99)
  }

  /// What the person has said of himself, with what is said now on top.
  var asker: Slots {
    var asker = heard.frame.asker
    let told = heard.tellsOfSelf
    for kind in [Entity.Kind.role, .level] where told.has(kind) { asker.set(kind, told[kind], .said) }
    for kind in [Entity.Kind.role, .level] { asker.remove(kind, heard.said.negated[kind]) }
    return asker
  }

  /// What the utterance does in the conversation.
  func move(_ best: Reading?) -> Move {
    guard heard.frame.topic != nil else { return .ask }
    let cues = heard.cues
    if cues.says(.correction) || !heard.said.negated.isEmpty && heard.slots.hasSubject { return .correct }
    if heard.picks { return .pick }
    if cues.says(.back) { return .goBack }
    if !heard.drops.isEmpty { return .remove }
    guard heard.goingOn.isElliptical else { return .ask }
    if cues.says(.also) { return .add }
    if best?.ground == .conversation { return .change }
    return Slots.subjects.contains { best?.slots.origin(of: $0) == .inherited } ? .goOn : .ask
  }
}
