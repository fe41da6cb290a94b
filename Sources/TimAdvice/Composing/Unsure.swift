internal import TimKnowledge
internal import TimUnderstanding

/// Several answers of which one may be meant, each as short as it can be.
extension Composer {
  /// What was written to be said next after the last answer, where that may be meant, and the likeliest questions with the
  /// first thing that there is to say to each.
  func unsure(_ it: Interpretation) -> Draft {
    var draft = Draft(lead: voice.say("entry.unsure"))
    if let part = it.nextPart { addParts(part.answer.parts, named: true, &draft) }
    let isBeside = !draft.sections.isEmpty
    draft.add(isBeside ? voice.say("heading.otherwise") : "", items: verdicts(it.slots.entries + it.rivals))
    draft.close(voice.say("entry.unsure.pick"))
    return draft
  }

  /// What was written to be said next after the last answer, with the question that it belongs to; where something else may
  /// be meant, what there is to say to that as well.
  func parts(_ headings: [String], _ it: Interpretation) -> Draft? {
    guard let entry = conversation.frame.lastEntry else { return nil }
    var draft = Draft(lead: voice.say("entry.part", ["question": knowledge.name(of: Entity(.entry, entry))]))
    addParts(headings, named: false, &draft)
    guard it.isUnsure else { return draft }
    draft.add(voice.say("heading.otherwise"), items: verdicts(it.rivals))
    draft.close(voice.say("entry.unsure.pick"))
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

  private func verdicts(_ entries: [Int]) -> [Item] {
    entries.prefix(Composer.answersOffered).map { quote(.entry($0)) }
  }
}
