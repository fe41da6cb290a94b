internal import TimKnowledge
internal import TimLanguage
internal import TimUnderstanding

/// A competency asked of a role that does not need it, where each role says which ones it needs.
extension Composer {
  /// That the role does not need it, and what it needs instead; nil where the role needs it, or nothing says so.
  ///
  /// Instead are the competencies whose names share the person's words, or all of them.
  func notNeeded(_ it: Interpretation) -> Draft? {
    guard !knowledge.shape.listsEveryCompetency, let role = it.slots.roles.only, let asked = it.slots.competencies.only,
      !it.slots.has(.level)
    else { return nil }
    let needs = knowledge.competencies(ofRole: role)
    guard !needs.isEmpty, !needs.contains(where: { $0.competency == asked }) else { return nil }
    let near = nearest(needs, to: it.utterance)
    if let only = near.only { return instead(only, role, it.slots) }
    let names = ["role": voice.name(.role, role), "competency": voice.name(.competency, asked)]
    var draft = Draft(lead: voice.say(near.isEmpty ? "not-needed" : "not-needed.near", names))
    draft.add(
      "", columns: columns,
      rows: (near.isEmpty ? needs : near).map {
        Answer.Row(label: voice.name(.competency, $0.competency), cells: cells($0))
      })
    draft.suggestions = followUps(Slots(.role, [role]), .profile([]))
    return draft
  }

  /// The one competency that can be meant instead, as if it had been named.
  private func instead(_ need: RoleCompetency, _ role: Int, _ slots: Slots) -> Draft? {
    var slots = slots
    slots.set(.competency, [need.competency], .assumed)
    return cells(slots)
  }

  /// The needs whose names have most of the words that were said, if any has one.
  private func nearest(_ needs: [RoleCompetency], to utterance: Utterance) -> [RoleCompetency] {
    let ofRole = utterance.mentions.filter { $0.has(.role) }.flatMap(\.range)
    let telling = utterance.tokens.indices.filter { !utterance.isSmall($0) && !ofRole.contains($0) }
    let said = Set(telling.map { utterance.tokens[$0].key })
    let shared = needs.map { need in
      knowledge.tokenizer.tokens(of: voice.name(.competency, need.competency)).count { said.contains($0.key) }
    }
    guard let most = shared.max(), most > 0 else { return [] }
    return zip(needs, shared).filter { $0.1 == most }.map(\.0)
  }
}
