internal import TimKnowledge
internal import TimLanguage
internal import TimUnderstanding

/// What was said a moment ago is not said again unasked.
extension Composer {
  /// An answer that was given a moment ago in full, in its titles only; who asks in the same words gets it again.
  func withoutRepeating(_ answer: Answer, _ it: Interpretation) -> Answer {
    let isWanted = it.intent?.has(.pointsBack) == true || it.intent?.answer.isListing == true
    guard it.outcome == .answer, !isWanted, !conversation.said.asksAgain(it.utterance.said),
      conversation.said.covers(answer)
    else { return answer }
    var short = answer
    let lines = lines(of: answer, speakingTo: it.utterance)
    if !lines.isEmpty {
      short.lead = voice.say("said-before.line")
      short.leadSources = []
      short.sections = lines
      return short
    }
    // The verdict of a written answer may be just what the new words ask for: "will they fire me for that?"
    let verdict = it.intent?.answer == .entry ? answer.lead + " " : ""
    short.lead = verdict + voice.say("said-before")
    if verdict.isEmpty { short.leadSources = [] }
    let spoken = Pointing(answer, interpreter).item(it.utterance)
    short.sections.removeAll { !$0.rows.isEmpty && $0.items.isEmpty }
    for place in short.sections.indices {
      short.sections[place].text = ""
      for item in short.sections[place].items.indices
      where !short.sections[place].items[item].title.isEmpty && short.sections[place].items[item].number != spoken {
        short.sections[place].items[item].text = ""
        short.sections[place].items[item].details = []
      }
    }
    return short
  }

  /// The lines of an answer's tables that have a word in them of what was said; a word that most lines have, such as a name
  /// that the table is about, picks none.
  private func lines(of answer: Answer, speakingTo utterance: Utterance) -> [Answer.Section] {
    let telling = utterance.tellingKeys
    return answer.sections.indices.compactMap { place in
      var section = answer.sections[place]
      section.items = []
      section.rows = section.rows.filter { row in
        let words = ([row.label] + row.cells).flatMap { knowledge.tokenizer.tokens(of: $0).map(\.key) }
        return !telling.isDisjoint(with: words)
      }
      let isPicked = !section.rows.isEmpty && section.rows.count * 2 <= answer.sections[place].rows.count
      return isPicked ? section : nil
    }
  }
}
