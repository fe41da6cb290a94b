internal import TimKnowledge
internal import TimUnderstanding

/// Several answers of which one may be meant, each as short as it can be.
extension Composer {
  /// What was written to be said next after the last answer, where that may be meant, and the likeliest questions with the
  /// first thing that there is to say to each.
  func unsure(_ it: Interpretation) -> Draft {
    var draft = Draft(lead: voice.say("entry.unsure"))
    if let part = it.nextPart { addParts(part.answer.parts, named: true, &draft) }
    addOffers(it.slots.entries + it.rivals, &draft)
    return draft
  }

  /// What was written to be said next after the last answer, with the question that it belongs to; where something else may
  /// be meant, what there is to say to that as well.
  func parts(_ headings: [String], _ it: Interpretation) -> Draft? {
    guard let entry = conversation.frame.lastEntry else { return nil }
    var draft = Draft(lead: voice.say("entry.part", ["question": knowledge.name(of: Entity(.entry, entry))]))
    addParts(headings, named: false, &draft)
    guard it.isUnsure else { return draft }
    addOffers(it.rivals, &draft)
    return draft
  }

  /// The parts of the last answer that stand under some headings, under its question where nothing else says to which they
  /// belong.
  private func addParts(_ headings: [String], named: Bool, _ draft: inout Draft) {
    guard let entry = conversation.frame.lastEntry else { return }
    let question = voice.say("entry.part", ["question": knowledge.name(of: Entity(.entry, entry))])
    for part in knowledge.parts(ofEntry: entry) where headings.contains(part.heading) {
      draft.add(named ? question + " " + part.heading : part.heading, text: part.text)
    }
  }

  private static let answersOffered = 3
  /// So many questions are offered below an answer that is given whole: more would not fit on a screen with it.
  static let rivalsOffered = 2

  /// Questions to be taken by their numbers, each with the first thing that there is to say to it.
  func addOffers(_ entries: some Sequence<Int>, _ draft: inout Draft) {
    let heading = draft.sections.isEmpty ? "" : voice.say("heading.otherwise")
    draft.add(heading, items: entries.prefix(Composer.answersOffered).map { quote(.entry($0)) }, isOffered: true)
    draft.close(voice.say("entry.unsure.pick"))
  }
}
