internal import TimAdvice
internal import TimKnowledge
internal import TimTerminal

/// Commands that say what one can do here.
extension ChatCommand {
  static let help = ChatCommand(
    "help", "[COMMAND]", completion: .choices([]), help: "list the commands, or say more about one",
    details: "A bare help or ? does the same."
  ) { argument, _ in
    if argument.isEmpty { return .page(overview) }
    let name = String(argument.hasPrefix("/") ? argument.dropFirst() : argument[...]).lowercased()
    guard let command = all.first(where: { $0.name == name }) else {
      return .problem(.unknownCommand(name, nearest: Nearest.name(to: name, among: all.map(\.name))))
    }
    let details = command.details.isEmpty ? [] : [Block.paragraph(StyledText(command.details))]
    return .page([.definitions([command.definition])] + details)
  }

  private static var overview: [Block] {
    [
      .paragraph("Ask in your own words; a question may go on from the last one. Or tell the chat itself:"), .spacer,
      .definitions(all.map(\.definition) + [Definition("/1 /2 /3", "ask one of the questions offered last")]), .spacer,
      .paragraph(
        "Tab completes names and commands, Ctrl-R searches earlier lines, Ctrl-C drops the line, Ctrl-D leaves. A line "
          + "that is to begin with a slash begins with two."),
    ]
  }

  /// The command as help and the manual list it.
  var definition: Definition { Definition(StyledText(usage), StyledText(help)) }

  static let topics = ChatCommand(
    "topics", help: "what Tim knows about, with three questions to begin with",
    details: "Type /1, /2 or /3 to ask one of the questions."
  ) { _, session in
    let knowledge = session.advisor.knowledge
    session.offers = session.advisor.starters
    let kinds: [(String, Entity.Kind)] = [("Roles", .role), ("Competencies", .competency), ("Levels", .level)]
    let lists = kinds.map { label, kind in
      Definition(
        StyledText(label),
        StyledText(knowledge.entities(of: kind).map { knowledge.name(of: $0) }.joined(separator: ", ")))
    }
    let terms = Definition("Terms", "\(knowledge.count(of: .term)) words of the field, from A to Z")
    return .page(
      [.definitions(lists + [terms]), .spacer, .paragraph("To begin with:")] + AnswerPage.offers(session.offers))
  }

  static let privacy = ChatCommand(
    "privacy", help: "what is kept, and where",
    details: "“tim paths” and “tim config” say the same outside the chat."
  ) { _, session in
    .page(
      [
        .paragraph(
          "Everything happens on this machine: Tim uses no network and counts nothing. Questions that he cannot answer "
            + "are not recorded anywhere."), .spacer,
      ] + session.places.blocks + [
        .spacer,
        .paragraph("A line that begins with a blank is not kept; /history clear forgets all, --no-history keeps none."),
      ])
  }

  static let quit = ChatCommand(
    "quit", help: "leave, as Ctrl-D does", details: "A bare quit, exit or bye does the same."
  ) { _, _ in .leave }
}
