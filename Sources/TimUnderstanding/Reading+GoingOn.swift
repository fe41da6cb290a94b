internal import TimKnowledge

/// Whether and how an utterance goes on with the topic.
extension Reading {
  /// Whether nothing is said but what was meant instead of something else: "sorry, I meant the product owner".
  func isCorrection(_ ranked: [RankedIntent]) -> Bool {
    guard let lexicon, frame.topic != nil, !slots.isEmpty,
      let place = utterance.places(of: .correction, lexicon).map(\.upperBound).max(),
      !ranked.contains(where: { $0.pattern.tier != .hint && $0.match.range.lowerBound >= place })
    else { return false }
    return (place..<utterance.tokens.count).allSatisfy { index in
      filled.used.contains(index) || !utterance.flags[index].isDisjoint(with: .small)
    }
  }

  /// Whether the last question is put again about something else: "same question for a product manager".
  func wantsSame(_ ranked: [RankedIntent]) -> Bool {
    guard let lexicon, frame.topic != nil, utterance.says(.same, lexicon) else { return false }
    return !ranked.contains { $0.pattern.tier != .hint }
  }

  /// "Everything", after a question for one facet, asks for all of them.
  var wantsEverything: Bool {
    guard let lexicon, frame.topic?.intent == .requirements, isElliptical, filled.negated.facets.isEmpty else {
      return false
    }
    return utterance.says(.everything, lexicon) && filled.slots.isEmpty
  }

  /// The intent of the topic, for an utterance that names a slot and nothing else.
  func continuedIntent() -> IntentID? {
    guard let topic = frame.topic, slots.resources.isEmpty, isElliptical else { return nil }
    if topic.intent == .careerChoice, describesSelf { return .careerChoice }
    if wantsEverything { return topic.intent }
    guard !slots.isEmpty || !filled.ambiguities.isEmpty || changesTopic else { return nil }
    if !slots.facets.isEmpty || narrowsToOne || combines(topic) { return .requirements }
    if !slots.terms.isEmpty, slots.roles.isEmpty, slots.competencies.isEmpty, slots.levels.isEmpty {
      return .definition
    }
    let uses = topic.intent.slots
    let kinds: [(Bool, IntentID.SlotKind)] = [
      (!slots.roles.isEmpty || !filled.ambiguities.isEmpty, .role), (!slots.competencies.isEmpty, .competency),
      (!slots.levels.isEmpty, .level),
    ]
    if kinds.allSatisfy({ !$0.0 || uses.contains($0.1) }) { return topic.intent }
    return .requirements
  }

  /// Whether only one of the roles held against each other is asked for any more: "just the product owner".
  var narrowsToOne: Bool {
    guard let topic = frame.topic, let lexicon, topic.intent.needsTwo else { return false }
    return utterance.says(.only, lexicon) && slots.roles.only.map(topic.slots.roles.contains) ?? false
  }

  /// Whether a role or level is put to a competency that was explained, or a competency to a role.
  func combines(_ topic: Topic) -> Bool {
    guard topic.intent == .definition else { return false }
    if !topic.slots.competencies.isEmpty { return !slots.roles.isEmpty || !slots.levels.isEmpty }
    return !topic.slots.roles.isEmpty && !slots.competencies.isEmpty
  }

  /// Whether the utterance is short, or opened by a word that goes on, like "and for a product owner?".
  func looksElliptical(_ lexicon: ConceptLexicon) -> Bool {
    if utterance.says(.newTopic, lexicon) { return false }
    let content = utterance.flags.count { $0.isDisjoint(with: .small) }
    let opens =
      utterance.places(of: .goingOn, lexicon).contains { $0.lowerBound <= 2 }
      || utterance.places(of: .only, lexicon).contains { $0.lowerBound <= 1 }
    return content <= 3 || opens || utterance.says(.same, lexicon) || utterance.says(.pronoun, lexicon)
      || utterance.says(.pair, lexicon) || utterance.says(.drop, lexicon) || utterance.says(.correction, lexicon)
      || utterance.says(.back, lexicon) || utterance.says(.other, lexicon) || utterance.says(.also, lexicon)
      || utterance.says(.besides, lexicon)
  }
}
