internal import TimKnowledge
internal import TimLanguage

/// The last question once more, about another role than the written answer to it had in mind: "not a product owner, the
/// release manager".
///
/// What is composed is simply composed for the other role; a written answer can only be looked for again.
struct AskedAgain {
  /// The question as it would have been put with the right role.
  let text: String

  /// The question, where nothing is said but which role was meant and something takes the last answer back; nil otherwise.
  init?(_ seen: Perceived, in frame: Frame, _ interpreter: Interpreter) {
    guard frame.lastEntry != nil, let asked = frame.asked, let meant = seen.said.slots.roles.only,
      AskedAgain.takesBackOnly(seen)
    else { return nil }
    let name = interpreter.knowledge.name(of: Entity(.role, meant))
    let before = interpreter.perceive(interpreter.read(asked))
    guard !before.said.slots.roles.contains(meant) else { return nil }
    text = AskedAgain.put(name, into: before.utterance)
  }

  /// Whether something is taken back, and nothing else is said than which role was meant.
  private static func takesBackOnly(_ seen: Perceived) -> Bool {
    let contrasts = Negation(seen.utterance, seen.cues).contrasts
    guard seen.said.negated.has(.role) || seen.cues.says(.correction) || !contrasts.isEmpty else { return false }
    let asks = seen.rules.rules.contains { $0.isTold && contrasts.isDisjoint(with: $0.match.matched) }
    return !asks
      && seen.utterance.tokens.indices.allSatisfy { place in
        seen.said.used.contains(place) || seen.utterance.isSmall(place) || seen.cues.covers(place)
          || contrasts.contains(place)
      }
  }

  /// The question with the name in the place of the role that it named, or after it where it named none.
  private static func put(_ name: String, into question: Utterance) -> String {
    guard let named = question.mentions.first(where: \.isRole)?.range else { return "\(question.text) \(name)" }
    let tokens = question.tokens.indices
    let parts = [tokens.lowerBound..<named.lowerBound, named.upperBound..<tokens.upperBound].map { stretch in
      stretch.isEmpty ? "" : question.text(of: stretch)
    }
    return [parts[0], name, parts[1]].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
