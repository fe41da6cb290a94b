internal import TimLanguage
internal import TimKnowledge
internal import TimUnderstanding

/// What came of an assessment: how it stands, and a plan for ninety days out of the gaps.
extension Composer {
  func result(_ assessment: Assessment) -> Draft {
    let slots = assessment.slots
    let byLevel = slots.competencies.count == 1
    var draft = Draft(lead: byLevel ? levelReached(assessment) : competenciesMet(assessment))
    let groups = assessment.statements.map { byLevel ? Entity(.level, $0.level) : Entity(.competency, $0.competency) }
    draft.add(
      voice.say("assessment.bars"), columns: [voice.say("quiz.points")],
      rows: groups.eachOnce.compactMap { group in
        let score = assessment.score { (byLevel ? $0.level : $0.competency) == group.index }
        guard score.most > 0 else { return nil }
        let cell = Composer.half(score.points) + " / " + Composer.half(score.most)
        return Answer.Row(label: knowledge.name(of: group), cells: [cell])
      })
    addPlan(assessment, &draft)
    draft.close(voice.say("closing.assessment"))
    draft.suggestions = knowledge.intent(askingFor: .assessment).map { followUps(slots, $0) } ?? []
    return draft
  }

  // MARK: - How it stands

  /// The highest level that is met together with all below it.
  private func levelReached(_ assessment: Assessment) -> String {
    let levels = assessment.statements.map(\.level).eachOnce
    let met = levels.prefix { level in assessment.score { $0.level == level }.isMet }
    var names = workNames(assessment.slots)
    names["lowest"] = levels.first.map { voice.name(.level, $0) }
    guard let level = met.last else { return voice.say("assessment.below", names) }
    names["level"] = voice.name(.level, level)
    return voice.say("assessment.level", names)
  }

  private func competenciesMet(_ assessment: Assessment) -> String {
    let all = assessment.statements.map(\.competency).eachOnce
    let met = all.filter { competency in assessment.score { $0.competency == competency }.isMet }
    var names = workNames(assessment.slots)
    (names["count"], names["all"]) = ("\(met.count)", "\(all.count)")
    return voice.say("assessment.role", names)
  }

  // MARK: - The plan

  private static let gapsOfPhase = 2

  private func addPlan(_ assessment: Assessment, _ draft: inout Draft) {
    var gaps = assessment.gaps[...]
    guard let first = gaps.first else { return draft.close(voice.say("assessment.no-gaps")) }
    for phase in voice.all("assessment.phases") where !gaps.isEmpty {
      draft.add(phase, items: gaps.prefix(Composer.gapsOfPhase).map(\.item), isChecklist: true)
      gaps = gaps.dropFirst(Composer.gapsOfPhase)
    }
    draft.add(voice.say("assessment.along"), columns: [], rows: support(first, assessment.slots, assessment.shownBy))
  }

  /// With whom to do it, by what it shows, and what to read.
  private func support(_ gap: Assessment.Statement, _ slots: Slots, _ shownBy: [String]) -> [Answer.Row] {
    let signs = shownBy.flatMap { knowledge.items(competency: gap.competency, list: $0) }
    var about = Slots(.competency, [gap.competency])
    about.set(.level, [gap.level], .said)
    about.set(.role, slots.roles, .said)
    let reading = fitting(about).first
    let rows: [(String, String?)] = [
      ("assessment.with", slots.roles.first.flatMap(partners)?.text),
      ("assessment.show", signs.isEmpty ? nil : signs.prefix(2).map(\.title).joined(separator: "; ")),
      ("assessment.read", reading.map { $0.title + ", " + $0.by }),
    ]
    return rows.compactMap { key, text in text.map { Answer.Row(label: voice.say(key), cells: [$0]) } }
  }
}
