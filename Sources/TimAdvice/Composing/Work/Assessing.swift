internal import TimLanguage
internal import TimKnowledge
internal import TimUnderstanding

/// Statements to judge oneself by: the whole sheet at once, or one after the other.
extension Composer {
  private static let competenciesAssessed = 4

  func assess(_ slots: Slots, _ parts: [String], _ assessment: inout Assessment?) -> Draft? {
    let started = Assessment(slots, statements(slots, facets(named: parts)), shownBy: lists(named: parts))
    guard !started.statements.isEmpty else { return nil }
    if isOneShot { return sheet(started) }
    assessment = started
    return step(started)
  }

  /// For a competency, what is new at each level or at those around the one named; for a role, what it needs most.
  private func statements(_ slots: Slots, _ facets: [Int]) -> [Assessment.Statement] {
    wanted(slots, most: Composer.competenciesAssessed).flatMap { competency, level in
      let levels =
        slots.competencies.count != 1
        ? [level] : slots.has(.level) ? Array(max(0, level - 1)...level) : Array(0..<knowledge.count(of: .level))
      let perFacet = slots.has(.level) && slots.competencies.count == 1 ? 2 : 1
      return levels.flatMap { level in
        facets.flatMap { facet in
          needed(competency, level, facet, slots.roles.first).prefix(perFacet).map {
            Assessment.Statement(competency: competency, level: level, item: $0)
          }
        }
      }
    }
  }

  private func place(_ statement: Assessment.Statement) -> String {
    voice.name(.competency, statement.competency) + ", " + voice.name(.level, statement.level)
  }

  /// All statements at once, with how to read them.
  private func sheet(_ assessment: Assessment) -> Draft {
    var draft = Draft(lead: voice.say("assessment.sheet", workNames(assessment.slots)))
    for heading in assessment.statements.map(place).eachOnce {
      draft.add(
        heading, items: assessment.statements.filter { place($0) == heading }.map(\.item), isChecklist: true)
    }
    draft.close(voice.say("assessment.how-to-read"))
    draft.suggestions = knowledge.intent(askingFor: .assessment).map { followUps(assessment.slots, $0) } ?? []
    return draft
  }

  /// The next statement, or the result when all are answered.
  func step(_ assessment: Assessment, isExplained: Bool = false) -> Draft {
    if assessment.isComplete { return result(assessment) }
    let number = assessment.replies.count
    let statement = assessment.statements[number]
    var draft = Draft()
    if number == 0 {
      var names = workNames(assessment.slots)
      names["count"] = "\(assessment.statements.count)"
      draft.lead = voice.say("assessment.start", names)
      draft.close(voice.say("assessment.how"))
    }
    if isExplained { draft.lead = voice.say("assessment.why", ["place": place(statement)]) }
    let names = [
      "number": "\(number + 1)", "count": "\(assessment.statements.count)", "place": place(statement),
    ]
    let words = [statement.item.title, statement.item.text].filter { !$0.isEmpty }.map(PlainText.stopped)
    draft.add(
      voice.say("assessment.statement", names),
      text: Passage(
        text: words.joined(separator: " "), sources: statement.item.sources, location: statement.item.location))
    return draft
  }

  /// That it was left, and how it is taken up again.
  func pause(_ assessment: Assessment) -> Draft {
    var draft = Draft()
    let said = voice.say(
      "assessment.stopped",
      ["number": "\(assessment.replies.count)", "count": "\(assessment.statements.count)"])
    draft.add(text: Passage(text: said, sources: [], location: assessment.statements[0].item.location))
    return draft
  }
}
