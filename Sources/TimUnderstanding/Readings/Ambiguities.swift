internal import TimKnowledge
internal import TimLanguage

/// Short names such as "PM" that several roles share, settled by the conversation where it can be.
struct Ambiguities {
  /// The slots with the roles that were settled.
  private(set) var slots: Slots
  /// A short name whose role is still open.
  private(set) var open: Int?

  private let knowledge: KnowledgeBase

  init(_ heard: Heard, _ intent: IntentSchema, _ slots: Slots, _ knowledge: KnowledgeBase) {
    self.slots = slots
    self.knowledge = knowledge
    let frame = heard.frame
    let context = (frame.topic?.slots.roles ?? []) + frame.earlier.prefix(1).flatMap(\.slots.roles) + frame.asker.roles
    for ambiguity in heard.said.ambiguities {
      // Beside a role that is named, "my two engineers" are just people.
      if self.slots.has(.role), !intent.has(.compares), !intent.has(.isDirected) { continue }
      let candidates = knowledge.ambiguity(ambiguity).roles
      let hinted = candidates.filter { hasOwnWord($0, among: candidates, heard.utterance) }
      guard let settled = hinted.only ?? candidates.filter(context.contains).distinct.only,
        !self.slots.roles.contains(settled)
      else {
        open = ambiguity
        continue
      }
      self.slots.add(.role, settled)
      if hinted.only != nil, heard.goingOn.isElliptical { leaveOutWords(of: settled, heard.utterance) }
    }
  }

  /// Whether a word is said that only this one of the candidates has in its name: "the engineer, DevOps I mean".
  private func hasOwnWord(_ role: Int, among candidates: [Int], _ utterance: Utterance) -> Bool {
    let others = candidates.filter { $0 != role }.reduce(into: Set<String>()) { $0.formUnion(words(of: $1)) }
    let own = words(of: role).subtracting(others)
    // In "business acumen" the word belongs to something else.
    let taken = utterance.mentions.filter { $0.range.count > 1 && !$0.has(.role) }
    return utterance.tokens.indices.contains { place in
      own.contains(utterance.tokens[place].key) && !taken.contains { $0.range.contains(place) }
    }
  }

  /// A word that only told which role is meant names nothing else.
  private mutating func leaveOutWords(of role: Int, _ utterance: Utterance) {
    let words = words(of: role)
    for mention in utterance.mentions where mention.range.allSatisfy({ words.contains(utterance.tokens[$0].key) }) {
      for kind in [Entity.Kind.competency, .term] { slots.remove(kind, mention.indices(of: kind)) }
    }
  }

  private func words(of role: Int) -> Set<String> { Set(knowledge.nameKeys(of: Entity(.role, role))) }
}
