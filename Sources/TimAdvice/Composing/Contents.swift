internal import TimKnowledge
internal import TimUnderstanding

/// What the knowledge holds.
extension Composer {
  func catalogue(_ it: Interpretation) -> Draft? {
    let asked = Cue.kindWords.filter { it.cues.says($0.cue) }.map(\.kind)
    let shown = asked.isEmpty ? [Entity.Kind.role, .competency, .level] : asked
    if shown == [.level], it.slots.has(.role) { return levelComparison(withLevels(it.slots)) }
    let isOnly = shown.count == 1
    let count = shown.reduce(0) { $0 + knowledge.count(of: $1) }
    var draft = Draft(lead: voice.say(isOnly ? "listing." + shown[0].word : "listing.all", ["count": "\(count)"]))
    for kind in shown { add(kind, isOnly: isOnly, &draft) }
    draft.close(voice.say("closing.listing"))
    return draft
  }

  /// The slots with the levels that were named, or with all of them.
  private func withLevels(_ slots: Slots) -> Slots {
    var slots = slots
    if !slots.has(.level) { slots.set(.level, Array(0..<knowledge.count(of: .level)), .assumed) }
    return slots
  }

  /// More than this many are not listed one by one.
  private static let mostListed = 60

  private func add(_ kind: Entity.Kind, isOnly: Bool, _ draft: inout Draft) {
    let heading = voice.say("heading." + kind.word)
    let all = knowledge.entities(of: kind)
    guard all.count <= Composer.mostListed, kind != .term else {
      let text = voice.say("listing.many", ["count": "\(all.count)", "kind": heading.lowercased()])
      let place = all.first.map { knowledge.location(of: $0) } ?? SourceLocation(file: "", line: 1)
      return draft.add(heading, text: Passage(text: text, sources: [], location: place))
    }
    draft.add(
      heading,
      items: all.map { entity in
        Item(
          title: entity.kind == .role ? voice.listedName(ofRole: entity.index) : knowledge.name(of: entity),
          text: isOnly ? knowledge.summary(of: entity).text.sentences.first ?? "" : "",
          sources: [], location: knowledge.location(of: entity))
      })
  }
}
