internal import TimKnowledge
internal import TimLanguage

/// Whether and how an utterance goes on with the conversation.
struct GoingOn {
  /// Whether the utterance is short, or opened by a word that goes on, like "and for a product owner?".
  let isElliptical: Bool
  /// Whether it takes something back, leaves it open, or points to a part of the topic.
  let changesTopic: Bool
  /// Whether it points to what was spoken of; "forget that" points to it only to leave it.
  let pointsBack: Bool
  /// Whether nothing is said but names and words without meaning, or which one is meant.
  let onlyNames: Bool
  /// Whether nothing is said but which one of several is meant: "and the latter?".
  let picksOnly: Bool
  /// Whether nothing is said but what was meant instead of something else.
  let corrects: Bool
  /// Whether the last question is put again about something else.
  let repeats: Bool

  init(
    _ utterance: Utterance, _ cues: Cues, _ said: SaidSlots, _ references: References, _ rules: RuleFindings,
    _ frame: Frame
  ) {
    let topic = frame.topic?.slots
    let changes =
      topic.map { topic in
        !references.drops.isEmpty || references.picks || references.stepsLevel
          || [Entity.Kind.role, .competency, .level].contains { kind in
            said.negated[kind].contains(where: topic[kind].contains)
          }
      } ?? false
    changesTopic = changes
    isElliptical = changes || GoingOn.looksElliptical(utterance, cues)
    let dropped = Set(cues.places(of: .drop).map(\.upperBound))
    pointsBack = cues.places(of: .pronoun).contains { !dropped.contains($0.lowerBound) }
    let namesOnly = utterance.tokens.indices.allSatisfy { place in
      if said.used.contains(place) { return true }
      if topic != nil { return utterance.isSmall(place) }
      return utterance.flags[place].contains(.filler) || cues.covers(place)
    }
    let picking = [Cue.goingOn, .former, .latter, .standIn].flatMap(cues.places) + cues.ordinalPlaces
    picksOnly =
      references.picks
      && utterance.tokens.indices.allSatisfy { place in
        utterance.flags[place].contains(.filler) || picking.contains { $0.contains(place) }
      }
    let besides = utterance.tokens.indices.count { !said.used.contains($0) }
    onlyNames = namesOnly && besides <= GoingOn.mostBesideNames || picksOnly
    let corrected = cues.places(of: .correction).map(\.upperBound).max()
    corrects =
      corrected.map { place in
        topic != nil && !references.slots.isEmpty
          && !rules.rules.contains { $0.isTold && $0.match.range.lowerBound >= place }
          && (place..<utterance.tokens.count).allSatisfy { said.used.contains($0) || utterance.isSmall($0) }
      } ?? false
    let asBefore = cues.places(of: .same)
    repeats =
      topic != nil && !asBefore.isEmpty && !rules.isTold
      && utterance.tokens.indices.allSatisfy { place in
        said.used.contains(place) || utterance.isSmall(place) || asBefore.contains { $0.contains(place) }
      }
  }

  private static let cuesOfEllipsis: [Cue] = [
    .same, .pair, .drop, .correction, .back, .other, .also, .besides,
  ]
  /// With more small words than this something is asked about what is named: "how many retros should I give it before I
  /// think of something else".
  private static let mostBesideNames = 7

  /// With so few words of meaning an utterance leans on the one before.
  static let fewWords = 3

  /// With more words than this what a pronoun stands for is most likely among them: "another department has promised an
  /// interface, and they will not make it".
  private static let mostWordsAbout = 5

  private static func looksElliptical(_ utterance: Utterance, _ cues: Cues) -> Bool {
    if cues.says(.newTopic) { return false }
    let content = utterance.contentCount(without: [])
    return content <= fewWords || cues.says(.pronoun) && content <= mostWordsAbout
      || cues.places(of: .goingOn).contains { $0.lowerBound <= 2 }
      || cues.places(of: .only).contains { $0.lowerBound <= 1 } || cues.says(anyOf: cuesOfEllipsis)
  }
}
