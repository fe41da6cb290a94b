internal import TimKnowledge
internal import TimLanguage

/// What somebody wants who names things and does not say what for.
struct Continuation {
  let intents: [IntentSchema]

  /// The intent of an utterance that goes on with the topic by naming, correcting or repeating.
  func intent(_ heard: Heard) -> IntentSchema? {
    guard let topic = heard.frame.topic, heard.goingOn.isElliptical, !heard.slots.has(.resource) else { return nil }
    if topic.intent.has(.isPersonal), heard.describesSelf { return topic.intent }
    if heard.wantsEverything { return topic.intent }
    guard !heard.slots.isEmpty || !heard.said.ambiguities.isEmpty || heard.goingOn.changesTopic else { return nil }
    var slots = heard.slots
    let merged = Continuation.merged(slots, topic)
    if slots.has(.facet) { return named(slots) }
    if heard.goingOn.picksOnly || heard.cues.says(.only), topic.intent.has(.compares), let role = slots.roles.only,
      topic.slots.roles.contains(role), topic.slots.roles.count > 1
    {
      return named(slots)
    }
    if !heard.said.ambiguities.isEmpty, !slots.has(.role) { slots.set(.role, [0], .said) }
    if takes(topic, slots, merged) { return topic.intent }
    return named(merged, claiming: slots.kinds) ?? named(slots)
  }

  /// What was said, with the topic's values for the kinds that were left open and that its intent speaks of.
  private static func merged(_ slots: Slots, _ topic: Topic) -> Slots {
    var merged = slots
    for kind in topic.intent.kinds where !merged.has(kind) { merged.set(kind, topic.slots[kind], .inherited) }
    return merged
  }

  /// Whether the topic's intent can be asked of what was said; an aside can only be about one thing at a time.
  private func takes(_ topic: Topic, _ slots: Slots, _ merged: Slots) -> Bool {
    let intent = topic.intent
    // What was quoted or written for one question goes on with no other.
    guard slots.kinds.isSubset(of: intent.kinds), !Proposer.elsewhere.contains(intent.answer) else { return false }
    // A word of the field that comes up in a talk about something else is asked about for itself.
    guard slots.kinds != [.term] || topic.slots.has(.term) || topic.intent.has(.isAside) else { return false }
    guard intent.has(.isAside) else { return true }
    let subjects = merged.kinds.intersection(Slots.subjects)
    return intent.subjects.contains { subjects.isSubset(of: $0.counts.keys) } && !slots.has(.level)
      || slots.kinds == [.level]
  }

  /// What somebody wants who only names these things: the intent that claims most of them, and one of `kinds` among them.
  func named(_ slots: Slots, claiming kinds: Set<Entity.Kind>? = nil) -> IntentSchema? {
    var best: (intent: IntentSchema, claimed: Int)?
    for intent in intents {
      for subject in intent.namedAlone where subject.counts.allSatisfy({ slots[$0.key].count >= $0.value }) {
        if let kinds, kinds.isDisjoint(with: subject.counts.keys) { continue }
        let claimed = subject.counts.values.reduce(0, +)
        if claimed > best?.claimed ?? 0 { best = (intent, claimed) }
      }
    }
    return best?.intent
  }
}
