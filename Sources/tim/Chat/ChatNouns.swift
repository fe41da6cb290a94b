internal import TimKnowledge
internal import TimTerminal

/// What the Tab key knows: the commands, and the nouns of the knowledge.
///
/// The nouns are read when Tab is pressed and not before: that takes less than a millisecond, and the start nothing.
struct ChatNouns {
  private let knowledge: KnowledgeBase

  init(_ knowledge: KnowledgeBase) {
    self.knowledge = knowledge
  }

  var completer: LineCompleter {
    let commands = ChatCommand.all
    let names = commands.map(\.name)
    return LineCompleter(
      commands: commands.map { ("/" + $0.name, $0.name == "help" ? .choices(names) : $0.completion) }, phrases: phrases)
  }

  /// Names by rank: roles, competencies and levels first, terms where none of them fits, then titles to read.
  private var phrases: [[String]] {
    let ranks: [[Entity.Kind]] = [[.role, .competency, .level], [.term], [.resource]]
    return ranks.map { kinds in
      kinds.flatMap { kind in knowledge.entities(of: kind).map { knowledge.name(of: $0) } }
    }
  }
}
